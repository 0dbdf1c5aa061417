import { CFB } from '@e965/xlsx'

/** A piece of text as it lies in the file. */
export interface OldWordPiece {
  readonly text: string
  /** One byte for a character (Western letters only) instead of two. */
  readonly isNarrow?: boolean
  /** The piece's own change of a property, as Prm0: code and value. */
  readonly change?: readonly [code: number, value: number]
  /** The number of the piece's list among `changeLists`, from 0. */
  readonly changeList?: number
}

/** A run of properties over characters, by their number in the text. */
export interface OldWordRun {
  readonly from: number
  readonly to: number
  readonly changes: readonly number[]
}

export interface OldWordParts {
  /** In reading order. */
  readonly pieces: readonly OldWordPiece[]
  /** Numbers of the pieces in the order in which they lie in the file; that of reading where absent. */
  readonly storedOrder?: readonly number[]
  /** Changes of each paragraph; the paragraphs are those of `pieces`, counted by their marks. */
  readonly paragraphs?: Readonly<Record<number, readonly number[]>>
  readonly runs?: readonly OldWordRun[]
  /** Lists of changes that pieces refer to. */
  readonly changeLists?: readonly (readonly number[])[]
  /** The table of lists with their levels after it, and the table of overrides. */
  readonly lists?: { readonly heads: Buffer; readonly levels: Buffer }
  readonly overrides?: Buffer
  /** The Data stream. */
  readonly data?: Buffer
  readonly flags?: number
}

const pageSize = 512
const headSize = 0x9a + 93 * 8 + 2
const textAt = 2048

/** A 16-bit number as two bytes. */
export const word = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff]
/** A 32-bit number as four bytes. */
export const long = (value: number): readonly number[] => [...word(value & 0xffff), ...word(value >>> 16)]
/** A change of a property: its code and what it is set to. */
export const change = (code: number, ...operand: readonly number[]): readonly number[] => [...word(code), ...operand]

/**
 * An old Word file made at the bytes, with only what the test says in it: for what no program at hand writes, such as
 * the pieces of a fast save.
 */
export function buildOldWord(parts: OldWordParts): Uint8Array {
  const encoded = parts.pieces.map((piece) => Buffer.from(piece.text, piece.isNarrow ? 'latin1' : 'utf16le'))
  const places: number[] = []
  let end = textAt
  for (const index of parts.storedOrder ?? parts.pieces.map((_, at) => at)) {
    places[index] = end
    end += encoded[index]?.length ?? 0
  }
  const starts = [0]
  for (const piece of parts.pieces) starts.push((starts.at(-1) ?? 0) + piece.text.length)
  /** Where a character lies in the file. */
  const placeOf = (position: number) => {
    const index = starts.findLastIndex((start) => start <= position)
    const inside = position - (starts[index] ?? 0)
    return (places[index] ?? 0) + inside * (parts.pieces[index]?.isNarrow ? 1 : 2)
  }
  const widthAt = (position: number) =>
    parts.pieces[starts.findLastIndex((start) => start <= position)]?.isNarrow ? 1 : 2

  const text = parts.pieces.map((piece) => piece.text).join('')
  const paragraphRuns = [...text.matchAll(/[\r\x07]/g)].map((mark, index) => ({
    from: placeOf(mark.index),
    to: placeOf(mark.index) + widthAt(mark.index),
    bytes: Buffer.from([...word(0), ...(parts.paragraphs?.[index] ?? [])]),
  }))
  const characterRuns = (parts.runs ?? []).flatMap(({ from, to, changes }) =>
    Array.from({ length: to - from }, (_, index) => ({
      from: placeOf(from + index),
      to: placeOf(from + index) + widthAt(from + index),
      bytes: Buffer.from(changes),
    })),
  )
  const firstPage = Math.ceil(end / pageSize)
  const paragraphPages = paragraphRuns.sort(byPlace).map((run) => page(run, 13, true))
  const characterPages = characterRuns.sort(byPlace).map((run) => page(run, 1, false))
  const main = Buffer.alloc(firstPage * pageSize)
  for (const [index, bytes] of encoded.entries()) bytes.copy(main, places[index] ?? 0)

  const tables: Buffer[] = []
  let tableEnd = 0
  const add = (index: number, bytes: Buffer, after: Buffer = Buffer.alloc(0)) => {
    main.writeUInt32LE(tableEnd, 0x9a + index * 8)
    main.writeUInt32LE(bytes.length, 0x9a + index * 8 + 4)
    tables.push(bytes, after)
    tableEnd += bytes.length + after.length
  }
  const descriptors = parts.pieces.map((piece, index) => {
    const place = places[index] ?? 0
    const short = piece.change ? (piece.change[0] << 1) | (piece.change[1] << 8) : 0
    const modifier = piece.changeList === undefined ? short : (piece.changeList << 1) | 1
    return [...word(0), ...long(piece.isNarrow ? (place * 2 + 0x40000000) >>> 0 : place), ...word(modifier)]
  })
  const plc = Buffer.from([...starts.flatMap(long), ...descriptors.flat()])
  const changeLists = (parts.changeLists ?? []).map((list) => Buffer.from([1, ...word(list.length), ...list]))
  add(33, Buffer.concat([...changeLists, Buffer.from([2, ...long(plc.length)]), plc]))
  add(13, pageTable(paragraphRuns, firstPage))
  if (characterRuns.length > 0) add(12, pageTable(characterRuns, firstPage + paragraphPages.length))
  if (parts.lists) add(73, parts.lists.heads, parts.lists.levels)
  if (parts.overrides) add(74, parts.overrides)

  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0xc1, 2)
  main.writeUInt16LE(0x0200 | (parts.flags ?? 0), 10)
  main.writeUInt16LE(14, 32)
  main.writeUInt16LE(22, 62)
  main.writeUInt32LE(text.length, 64 + 3 * 4)
  main.writeUInt16LE(93, 152)
  if (headSize > textAt) throw new Error('the head reaches into the text')
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/WordDocument', Buffer.concat([main, ...paragraphPages, ...characterPages]))
  CFB.utils.cfb_add(file, '/1Table', Buffer.concat(tables))
  if (parts.data) CFB.utils.cfb_add(file, '/Data', parts.data)
  return Uint8Array.from(CFB.write(file, { type: 'array' }))
}

interface PlacedRun {
  readonly from: number
  readonly to: number
  readonly bytes: Buffer
}

const byPlace = (a: PlacedRun, b: PlacedRun) => a.from - b.from

/** A page with one run; its changes lie at its end. */
function page(run: PlacedRun, entrySize: number, countsWords: boolean): Buffer {
  const bytes = Buffer.alloc(pageSize)
  bytes.writeUInt32LE(run.from, 0)
  bytes.writeUInt32LE(run.to, 4)
  const padded = countsWords && run.bytes.length % 2 === 0 ? Buffer.concat([run.bytes, Buffer.alloc(1)]) : run.bytes
  const at = (pageSize - 4 - padded.length) & ~1
  bytes[8] = at / 2
  bytes[at] = countsWords ? (padded.length + 1) / 2 : padded.length
  padded.copy(bytes, at + 1)
  bytes[pageSize - 1] = 1
  if (at < 8 + entrySize) throw new Error('too many changes for a page')
  return bytes
}

function pageTable(runs: readonly PlacedRun[], firstPage: number): Buffer {
  const positions = [...runs.map((run) => run.from), runs.at(-1)?.to ?? 0]
  return Buffer.from([...positions.flatMap(long), ...runs.flatMap((_, index) => long(firstPage + index))])
}
