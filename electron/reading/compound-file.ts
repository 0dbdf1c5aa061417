import { UserError } from '../../shared/errors/user-error.ts'

/** The streams of a compound file (OLE, MS-CFB), the container of .doc, .xls and of encrypted Office files. */
export interface CompoundFile {
  /** Whether the root holds a stream of this name; those of embedded objects do not count. */
  has(streamName: string): boolean
  /**
   * The stream's bytes; null where there is none of this name.
   * @throws UserError `file.broken` where its sectors cannot be followed
   */
  read(streamName: string): Buffer | null
}

const signature = 'd0cf11e0a1b11ae1'
/** MS-CFB: sector numbers from here on are marks (free, end of chain, the allocation tables' own sectors). */
const lastSector = 0xfffffffa
const noEntry = 0xffffffff
const miniSectorSize = 64
const entrySize = 128
/** MS-CFB: kinds of directory entries. */
const streamEntry = 2
const rootEntry = 5

interface Entry {
  readonly firstSector: number
  readonly size: number
}

/**
 * Opens a compound file of version 3 or 4. No chain of sectors is followed to a sector it has been to, and no directory
 * entry looked at twice, so that a damaged file ends in an error. A stream is followed only when it is read.
 * @param fileName without its folder, for the sentences of errors
 * @throws UserError `file.broken` where the container cannot be followed
 */
export function openCompoundFile(bytes: Uint8Array, fileName: string): CompoundFile {
  const broken = () => new UserError('file.broken', { file: fileName })
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 512 || file.toString('hex', 0, 8) !== signature) throw broken()
  const sectorShift = file.readUInt16LE(0x1e)
  if (sectorShift !== 9 && sectorShift !== 12) throw broken()
  const sectorSize = 1 << sectorShift
  const sectorCount = Math.ceil(file.length / sectorSize) - 1

  /** The last sector may be cut off where the file ends; nothing but a stream's end may lie in it. */
  const sector = (number: number) => {
    if (number >= sectorCount) throw broken()
    return file.subarray((number + 1) * sectorSize, (number + 2) * sectorSize)
  }
  /** The numbers of a chain of sectors; a chain that comes back to itself is damage. */
  const follow = (table: Buffer, first: number, mostSteps: number) => {
    const numbers = new Set<number>()
    let number = first
    while (number <= lastSector && numbers.size < mostSteps) {
      if (numbers.has(number) || number * 4 + 4 > table.length) throw broken()
      numbers.add(number)
      number = table.readUInt32LE(number * 4)
    }
    return [...numbers]
  }
  const readChain = (table: Buffer, first: number) =>
    Buffer.concat(follow(table, first, Number.POSITIVE_INFINITY).map(sector))

  const fat = Buffer.concat(fatSectors(file, sector, sectorSize, broken))
  const directory = readChain(fat, file.readUInt32LE(0x30))
  const { root, streams } = readDirectory(directory, broken)
  const miniCutoff = file.readUInt32LE(0x38)
  let mini: { readonly table: Buffer; readonly sectors: Buffer } | null = null

  const readSized = (table: Buffer, entry: Entry, size: number, piece: (number: number) => Buffer) => {
    const numbers = follow(table, entry.firstSector, Math.ceil(entry.size / size))
    const whole = Buffer.concat(numbers.map(piece))
    if (whole.length < entry.size) throw broken()
    return whole.subarray(0, entry.size)
  }
  const readStream = (entry: Entry) => {
    if (entry.size >= miniCutoff) return readSized(fat, entry, sectorSize, sector)
    mini ??= { table: readChain(fat, file.readUInt32LE(0x3c)), sectors: readSized(fat, root, sectorSize, sector) }
    const { table, sectors } = mini
    return readSized(table, entry, miniSectorSize, (number) =>
      sectors.subarray(number * miniSectorSize, (number + 1) * miniSectorSize),
    )
  }

  return {
    has: (name) => streams.has(name),
    read: (name) => {
      const entry = streams.get(name)
      return entry ? readStream(entry) : null
    },
  }
}

/** The sectors of the allocation table: 109 of them are named in the header, the rest in a chain (MS-CFB). */
function fatSectors(
  file: Buffer,
  sector: (number: number) => Buffer,
  sectorSize: number,
  broken: () => UserError,
): readonly Buffer[] {
  const count = file.readUInt32LE(0x2c)
  if (count * sectorSize > file.length) throw broken()
  const sectors: Buffer[] = []
  const take = (numbers: Buffer) => {
    for (let at = 0; at < numbers.length && sectors.length < count; at += 4) {
      sectors.push(sector(numbers.readUInt32LE(at)))
    }
  }
  take(file.subarray(0x4c, 512))
  let next = file.readUInt32LE(0x44)
  // Every step takes more sectors, so the chain ends by itself.
  while (sectors.length < count) {
    const numbers = sector(next)
    if (numbers.length < sectorSize) throw broken()
    take(numbers.subarray(0, sectorSize - 4))
    next = numbers.readUInt32LE(sectorSize - 4)
  }
  return sectors
}

/** The root's own streams by name; its entries form a tree of neighbours (MS-CFB), whose order is not relied on. */
function readDirectory(directory: Buffer, broken: () => UserError) {
  const entryAt = (id: number) => directory.subarray(id * entrySize, (id + 1) * entrySize)
  const first = entryAt(0)
  if (first.length < entrySize || first[66] !== rootEntry) throw broken()
  const root = toEntry(first)
  const streams = new Map<string, Entry>()
  const seen = new Set<number>()
  const waiting = [first.readUInt32LE(76)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = id === noEntry ? null : entryAt(id)
    if (!entry || entry.length < entrySize || seen.has(id)) continue
    seen.add(id)
    const nameLength = Math.min(Math.max(entry.readUInt16LE(64) - 2, 0), 62)
    if (entry[66] === streamEntry) streams.set(entry.toString('utf16le', 0, nameLength), toEntry(entry))
    waiting.push(entry.readUInt32LE(68), entry.readUInt32LE(72))
  }
  return { root, streams }
}

/** Sizes are of 32 bits: version 3 leaves the upper half undefined, and no document needs it in version 4. */
function toEntry(entry: Buffer): Entry {
  return { firstSector: entry.readUInt32LE(116), size: entry.readUInt32LE(120) }
}
