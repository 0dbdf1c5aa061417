import { crc32, inflateRawSync } from 'node:zlib'
import { UserError } from '../../shared/errors/user-error.ts'
import { decodeEntryName } from './entry-name.ts'
import { readRepeated } from './repeated-parts.ts'

/** The package of an Office file, read part by part in memory; nothing is written. */
export interface ZipArchive {
  /** Names of the parts in the order of the directory: slashes forward, no leading slash, folders left out. */
  readonly names: readonly string[]
  /** Part names are compared without regard to case, slash direction or a leading slash (ECMA-376 part 2, §6.2.2). */
  has(name: string): boolean
  /**
   * The content of a part, checked against its length and CRC.
   * @throws UserError `file.broken`, `file.encrypted`, `file.zipBomb` or `file.zipMethod`; a missing part is `file.broken`
   */
  read(name: string): Buffer
  /** The same for a part that other files may have byte for byte; its buffer is shared, see `readRepeated`. */
  readRepeated(name: string): Buffer
  /** The content of a part as text: UTF-8 or UTF-16 by its byte order mark, which is left out. */
  readText(name: string): string
}

interface Entry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly headerOffset: number
}

/**
 * Far above any real document: the sheet of a ledger of 20,000 rows is 27 MB. One part is in memory at a time, so the
 * bound on a part is the bound on memory.
 */
const LIMITS = {
  parts: 20_000,
  bytesOfPart: 128 * 1024 * 1024,
  bytesInAll: 1024 * 1024 * 1024,
  /** Office XML shrinks to between 1/5 and 1/60; this only counts for parts above `bytesOfSmallPart`. */
  ratio: 200,
  bytesOfSmallPart: 16 * 1024 * 1024,
} as const

const END_SIGNATURE = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50
const ZIP64_END_SIGNATURE = 0x06064b50
const DIRECTORY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const STORED = 0
const DEFLATED = 8

/** Whether the bytes begin as a zip archive does, so that `openZip` is worth trying. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7)
}

/**
 * Opens a zip archive over its central directory (PKWARE APPNOTE 6.3.10), also zip64, with data descriptors, with bytes
 * before the archive, and with the backslashes and local-charset names that some writers leave.
 * @param fileName without its folder, for the sentences of errors
 * @throws UserError `file.notZip`, `file.broken` (cut short, inconsistent) or `file.zipBomb`
 */
export function openZip(bytes: Uint8Array, fileName: string): ZipArchive {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  for (const entry of readDirectory(file, fileName)) {
    const key = toKey(entry.name)
    if (!entry.name.endsWith('/') && !entries.has(key)) entries.set(key, entry)
  }
  const find = (name: string): Entry => {
    const entry = entries.get(toKey(name))
    if (entry === undefined) throw broken(fileName, `part ${name} is missing`)
    return entry
  }
  const read = (name: string) => {
    const entry = find(name)
    return unpack(findPacked(file, entry, fileName), entry, fileName)
  }
  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(toKey(name)),
    read,
    readRepeated(name) {
      const entry = find(name)
      const unpackEntry = (packed: Buffer) => unpack(packed, entry, fileName)
      return readRepeated(findPacked(file, entry, fileName), entry.crc, entry.size, unpackEntry)
    },
    readText: (name) => textOfPart(read(name)),
  }
}

function toKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

/** The content of a part as `ZipArchive.readText` gives it. */
export function textOfPart(content: Buffer): string {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe
      ? 'utf-16le'
      : content[0] === 0xfe && content[1] === 0xff
        ? 'utf-16be'
        : ''
  if (encoding !== '') return new TextDecoder(encoding).decode(content)
  const text = content.toString('utf8')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

function broken(fileName: string, detail: string, cause?: unknown): UserError {
  return new UserError('file.broken', { file: fileName }, { cause: cause ?? new Error(detail) })
}

function readDirectory(file: Buffer, fileName: string): readonly Entry[] {
  try {
    return parseDirectory(file, fileName)
  } catch (error) {
    // Offsets of a damaged directory point outside the file, which Buffer reports as a RangeError.
    if (error instanceof RangeError) throw broken(fileName, 'directory out of bounds', error)
    throw error
  }
}

function parseDirectory(file: Buffer, fileName: string): readonly Entry[] {
  const { directoryEnd, count, start } = findDirectory(file, fileName)
  if (count > LIMITS.parts) throw new UserError('file.zipBomb', { file: fileName })
  const entries: Entry[] = []
  let position = start.position
  let total = 0
  for (let index = 0; index < count; index++) {
    if (position + 46 > directoryEnd || file.readUInt32LE(position) !== DIRECTORY_SIGNATURE) {
      throw broken(fileName, `directory entry ${index} is missing`)
    }
    const nameLength = file.readUInt16LE(position + 28)
    const extraLength = file.readUInt16LE(position + 30)
    const nameEnd = position + 46 + nameLength
    const flags = file.readUInt16LE(position + 8)
    const extra = file.subarray(nameEnd, nameEnd + extraLength)
    const rawName = file.subarray(position + 46, nameEnd)
    const wide = readWideSizes(extra, {
      size: file.readUInt32LE(position + 24),
      packedSize: file.readUInt32LE(position + 20),
      headerOffset: file.readUInt32LE(position + 42),
    })
    entries.push({
      name: decodeEntryName(rawName, (flags & 0x800) !== 0)
        .replaceAll('\\', '/')
        .replace(/^\/+/, ''),
      isEncrypted: (flags & 1) !== 0,
      method: file.readUInt16LE(position + 10),
      crc: file.readUInt32LE(position + 16),
      packedSize: wide.packedSize,
      size: wide.size,
      headerOffset: wide.headerOffset + start.shift,
    })
    total += wide.size
    position = nameEnd + extraLength + file.readUInt16LE(position + 32)
  }
  if (total > LIMITS.bytesInAll) throw new UserError('file.zipBomb', { file: fileName })
  return entries
}

interface Directory {
  readonly directoryEnd: number
  readonly count: number
  /** `shift` is what all offsets are off by when something stands before the archive. */
  readonly start: { readonly position: number; readonly shift: number }
}

function findDirectory(file: Buffer, fileName: string): Directory {
  const lowest = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT)
  let end = file.length - END_LENGTH
  while (end >= lowest && file.readUInt32LE(end) !== END_SIGNATURE) end--
  if (end < lowest || end < 0) {
    if (looksLikeZip(file)) throw broken(fileName, 'no end of directory: the file is cut short')
    throw new UserError('file.notZip', { file: fileName })
  }
  let directoryEnd = end
  let count = file.readUInt16LE(end + 10)
  let size = file.readUInt32LE(end + 12)
  let offset = file.readUInt32LE(end + 16)
  const isWide = count === 0xffff || size === 0xffffffff || offset === 0xffffffff
  if (isWide && end >= 20 && file.readUInt32LE(end - 20) === ZIP64_LOCATOR_SIGNATURE) {
    const wideEnd = Number(file.readBigUInt64LE(end - 12))
    if (file.readUInt32LE(wideEnd) !== ZIP64_END_SIGNATURE) throw broken(fileName, 'zip64 end is missing')
    directoryEnd = wideEnd
    count = Number(file.readBigUInt64LE(wideEnd + 32))
    size = Number(file.readBigUInt64LE(wideEnd + 40))
    offset = Number(file.readBigUInt64LE(wideEnd + 48))
  }
  const shift = directoryEnd - size - offset
  if (shift < 0 || size < 0) throw broken(fileName, 'the directory lies outside the file')
  return { directoryEnd, count, start: { position: offset + shift, shift } }
}

type Sizes = Pick<Entry, 'size' | 'packedSize' | 'headerOffset'>

/** Values that do not fit in 32 bits stand in extra field 0x0001, only those, in this order (APPNOTE 4.5.3). */
function readWideSizes(extra: Buffer, narrow: Sizes): Sizes {
  const isWide = (value: number) => value === 0xffffffff
  if (!isWide(narrow.size) && !isWide(narrow.packedSize) && !isWide(narrow.headerOffset)) return narrow
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 0x0001) continue
    let next = at + 4
    const take = (value: number): number => {
      if (!isWide(value)) return value
      next += 8
      return Number(extra.readBigUInt64LE(next - 8))
    }
    const size = take(narrow.size)
    const packedSize = take(narrow.packedSize)
    return { size, packedSize, headerOffset: take(narrow.headerOffset) }
  }
  return narrow
}

/** The bytes of a part as they stand in the archive. */
function findPacked(file: Buffer, entry: Entry, fileName: string): Buffer {
  if (entry.isEncrypted) throw new UserError('file.encrypted', { file: fileName })
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new UserError('file.zipMethod', { file: fileName })
  const isTooDense = entry.size > LIMITS.bytesOfSmallPart && entry.size > entry.packedSize * LIMITS.ratio
  if (entry.size > LIMITS.bytesOfPart || isTooDense) throw new UserError('file.zipBomb', { file: fileName })
  const header = entry.headerOffset
  if (header + 30 > file.length || file.readUInt32LE(header) !== LOCAL_SIGNATURE) {
    throw broken(fileName, `${entry.name}: no local header`)
  }
  const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28)
  if (start + entry.packedSize > file.length) throw broken(fileName, `${entry.name} is cut short`)
  return file.subarray(start, start + entry.packedSize)
}

function unpack(packed: Buffer, entry: Entry, fileName: string): Buffer {
  const content = entry.method === STORED ? packed : inflate(packed, entry, fileName)
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw broken(fileName, `${entry.name}: wrong length or CRC`)
  }
  return content
}

function inflate(packed: Buffer, entry: Entry, fileName: string): Buffer {
  try {
    // One chunk of the declared size (and a little, or zlib asks for a second one) spares the joining of pieces.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size), chunkSize: entry.size + 64 })
  } catch (error) {
    // More comes out than was declared: the size in the directory is a lie.
    const isOverLimit = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    if (isOverLimit) throw new UserError('file.zipBomb', { file: fileName }, { cause: error })
    throw broken(fileName, `${entry.name} does not inflate`, error)
  }
}
