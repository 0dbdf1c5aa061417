import { DocError, part, readPlc, u8, u16, u32 } from './doc-bytes.ts'

/** A stretch of the text that lies in one place of the WordDocument stream. */
export interface Piece {
  /** From and to which character of the text it goes. */
  readonly start: number
  readonly end: number
  /** Where its first character lies in the stream, and bytes a character. */
  readonly at: number
  readonly width: 1 | 2
  /** Changes of properties that a fast save left with the piece. */
  readonly changes: Buffer
}

export interface PieceTable {
  /** The whole text, all stories; one UTF-16 unit for each character that the file counts. */
  readonly text: string
  readonly pieces: readonly Piece[]
}

const latin = new TextDecoder('windows-1252')
/** MS-DOC, FcCompressed: set where the piece has a byte for each character. */
const compressedFlag = 0x40000000
const noChanges = Buffer.alloc(0)
/** Bytes of changes over all pieces; a fast save leaves some dozens with a piece, and Word soon saves the whole file instead. */
const mostChanges = 20_000_000

/** MS-DOC, Prm0: short codes of property changes; those that this reading does not look at are left out. */
const shortCodes: Readonly<Record<number, number>> = {
  12: 0x260a,
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  92: 0x083c,
}

/**
 * Puts the text together from its pieces; a file that was saved fast keeps them in another order than they read.
 * @param main the WordDocument stream
 * @param table the piece table's bytes (MS-DOC, Clx)
 */
export function readPieces(main: Buffer, table: Buffer): PieceTable {
  const changeLists: Buffer[] = []
  let at = 0
  while (u8(table, at) === 1) {
    const length = u16(table, at + 1)
    changeLists.push(part(table, at + 3, length))
    at += 3 + length
  }
  if (u8(table, at) !== 2) throw new DocError('no piece table')
  const { positions, data } = readPlc(part(table, at + 5, u32(table, at + 1)), 8)
  const pieces: Piece[] = []
  const texts: string[] = []
  let bytes = 0
  let changeBytes = 0
  for (const [index, descriptor] of data.entries()) {
    const start = positions[index] ?? 0
    const end = positions[index + 1] ?? 0
    const place = u32(descriptor, 2)
    const width = (place & compressedFlag) === 0 ? 2 : 1
    const from = width === 2 ? place : (place & ~compressedFlag) >>> 1
    const length = (end - start) * width
    bytes += length
    // Pieces that follow each other without a gap and do not share bytes: so the text is never longer than the file.
    if (end < start || start !== (pieces.at(-1)?.end ?? 0) || bytes > main.length) throw new DocError('pieces')
    const words = part(main, from, length)
    texts.push(width === 2 ? words.toString('utf16le') : latin.decode(words))
    const changes = changesOf(u16(descriptor, 6), changeLists)
    changeBytes += changes.length
    if (changeBytes > mostChanges) throw new DocError('changes without end')
    pieces.push({ start, end, at: from, width, changes })
  }
  return { text: texts.join(''), pieces }
}

/** A piece's property change: one short code with a byte, or the number of a list. */
function changesOf(modifier: number, lists: readonly Buffer[]): Buffer {
  if (modifier === 0) return noChanges
  if ((modifier & 1) === 1) return lists[modifier >> 1] ?? noChanges
  const code = shortCodes[(modifier >> 1) & 0x7f]
  return code === undefined ? noChanges : Buffer.from([code & 0xff, code >> 8, modifier >> 8])
}

/** The piece that holds a character. */
export function pieceAt(pieces: readonly Piece[], position: number): Piece {
  const found = lastAtMost(pieces, position, (piece) => piece.start)
  if (!found || position >= found.end) throw new DocError(`no piece at ${position}`)
  return found
}

/** The last of the sorted items whose key is not above the value. */
export function lastAtMost<Item>(items: readonly Item[], value: number, key: (item: Item) => number): Item | undefined {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && key(item) <= value) low = middle + 1
    else high = middle
  }
  return items[low - 1]
}
