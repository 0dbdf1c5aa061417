/** An old Word file says something of itself that cannot be: it is damaged. */
export class DocError extends Error {}

/** A part of a stream; all other reading happens inside such parts, so that nothing is read past an end. */
export function part(bytes: Buffer, at: number, length: number): Buffer {
  return bytes.subarray(within(bytes, at, length), at + length)
}

function within(bytes: Buffer, at: number, length: number): number {
  if (at + length > bytes.length) throw new DocError(`${at}+${length} of ${bytes.length}`)
  return at
}

/** Numbers at an offset: without a sign or with one, by their bits. */
export const u8 = (bytes: Buffer, at: number): number => bytes.readUInt8(within(bytes, at, 1))
export const u16 = (bytes: Buffer, at: number): number => bytes.readUInt16LE(within(bytes, at, 2))
export const u32 = (bytes: Buffer, at: number): number => bytes.readUInt32LE(within(bytes, at, 4))
export const i16 = (bytes: Buffer, at: number): number => bytes.readInt16LE(within(bytes, at, 2))
export const i32 = (bytes: Buffer, at: number): number => bytes.readInt32LE(within(bytes, at, 4))

/** A list of positions with something between each two of them (MS-DOC, PLC). */
export interface Plc {
  /** One more than there are pieces of data. */
  readonly positions: readonly number[]
  readonly data: readonly Buffer[]
}

/** @param size bytes of one piece of data */
export function readPlc(bytes: Buffer, size: number): Plc {
  const count = Math.max(Math.floor((bytes.length - 4) / (4 + size)), 0)
  if (bytes.length < 4) return { positions: [], data: [] }
  const positions = Array.from({ length: count + 1 }, (_, at) => u32(bytes, at * 4))
  const data = Array.from({ length: count }, (_, at) => part(bytes, (count + 1) * 4 + at * size, size))
  return { positions, data }
}

/** One change of a property (MS-DOC, Prl): its code and what it is set to. */
export type PropertyHandler = (code: number, operand: Buffer) => void

const tableDefinition = 0xd608
const tabStops = 0xc615

/** Goes through a list of property changes in order; a list that breaks off ends there. */
export function scanProperties(bytes: Buffer, handle: PropertyHandler): void {
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = bytes.readUInt16LE(at)
    at += 2
    const size = operandSize(bytes, at, code)
    if (at + size > bytes.length) return
    handle(code, bytes.subarray(at, at + size))
    at += size
  }
}

/** MS-DOC, Sprm: the three highest bits of a code tell how long what it is set to is. */
function operandSize(bytes: Buffer, at: number, code: number): number {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1
    case 2:
    case 4:
    case 5:
      return 2
    case 3:
      return 4
    case 7:
      return 3
  }
  // Its own length goes before it, in two bytes for the columns of a table.
  if (code === tableDefinition) return at + 2 <= bytes.length ? bytes.readUInt16LE(at) + 1 : 2
  const length = bytes[at] ?? 0
  if (code !== tabStops || length < 255) return length + 1
  const deleted = bytes[at + 1] ?? 0
  const added = bytes[at + 2 + 4 * deleted] ?? 0
  return 3 + 4 * deleted + 3 * added
}

/** What is set by a property of one byte, two or four, as an unsigned number. */
export function operandValue(operand: Buffer): number {
  return operand.readUIntLE(0, operand.length)
}
