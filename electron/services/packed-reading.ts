import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ReturnReading } from '../../shared/domain/task-return/reading.ts'

/** 回收表 as it was read, packed: some kilobytes for a form of 60 rows, so that those of a whole round can be held. */
export interface PackedReading {
  readonly unitId: ReturnReading['unitId']
  readonly bytes: Uint8Array
}

export function packReading(reading: ReturnReading): PackedReading {
  // What zlib gives lies in a buffer many times its size.
  return { unitId: reading.unitId, bytes: new Uint8Array(deflateRawSync(JSON.stringify(reading))) }
}

export function unpackReading({ bytes }: PackedReading): ReturnReading {
  return JSON.parse(inflateRawSync(bytes).toString('utf8')) as ReturnReading
}
