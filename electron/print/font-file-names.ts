import { type FileHandle, open } from 'node:fs/promises'

/** Names of a font by which programs ask for it: family, full name, PostScript name, typographic family. */
const wantedNames: ReadonlySet<number> = new Set([1, 4, 6, 16])
const nameTag = 0x6e616d65
const collectionTag = 0x74746366
/** A `name` table beyond this is not one. */
const largestTable = 1_048_576

const utf16 = new TextDecoder('utf-16be')
const gbk = new TextDecoder('gbk')
const latin = new TextDecoder('latin1')

/**
 * All names of the fonts in a TrueType or OpenType file or collection, in every language they are given in: a font of
 * Windows is 仿宋 and FangSong. Only its tables of names are read. Empty for a file that is no such font.
 */
export async function readFontNames(path: string): Promise<readonly string[]> {
  const file = await open(path)
  try {
    const names = new Set<string>()
    for (const offset of await fontOffsets(file)) {
      const table = await readNameTable(file, offset)
      if (table !== null) for (const name of namesIn(table)) names.add(name)
    }
    return [...names]
  } finally {
    await file.close()
  }
}

async function fontOffsets(file: FileHandle): Promise<readonly number[]> {
  const head = await read(file, 0, 12)
  if (head === null) return []
  if (head.readUInt32BE(0) !== collectionTag) return [0]
  const count = Math.min(head.readUInt32BE(8), 64)
  const list = await read(file, 12, count * 4)
  return list === null ? [] : Array.from({ length: count }, (_, at) => list.readUInt32BE(at * 4))
}

async function readNameTable(file: FileHandle, offset: number): Promise<Buffer | null> {
  const head = await read(file, offset, 12)
  if (head === null) return null
  const count = Math.min(head.readUInt16BE(4), 256)
  const directory = await read(file, offset + 12, count * 16)
  if (directory === null) return null
  for (let at = 0; at < directory.length; at += 16) {
    if (directory.readUInt32BE(at) !== nameTag) continue
    const length = directory.readUInt32BE(at + 12)
    return length > largestTable ? null : read(file, directory.readUInt32BE(at + 8), length)
  }
  return null
}

function* namesIn(table: Buffer): Generator<string> {
  if (table.length < 6) return
  const count = table.readUInt16BE(2)
  const texts = table.readUInt16BE(4)
  for (let at = 6; at + 12 <= Math.min(table.length, 6 + count * 12); at += 12) {
    if (!wantedNames.has(table.readUInt16BE(at + 6))) continue
    const start = texts + table.readUInt16BE(at + 10)
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8))
    const name = decoderOf(table.readUInt16BE(at), table.readUInt16BE(at + 2))
      .decode(bytes)
      .trim()
    if (name !== '') yield name
  }
}

/** By platform and encoding (OpenType, table `name`): Unicode and Windows write UTF-16, old Chinese fonts for Mac write GB2312. */
function decoderOf(platform: number, encoding: number): TextDecoder {
  if (platform === 3 && encoding === 3) return gbk
  if (platform === 0 || platform === 3) return utf16
  return encoding === 25 ? gbk : latin
}

/** So many bytes from a place; null where the file ends before. */
async function read(file: FileHandle, position: number, length: number): Promise<Buffer | null> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return bytesRead < length ? null : buffer
}
