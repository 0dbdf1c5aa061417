import { DocError, i16, operandValue, part, readPlc, scanProperties, u8, u16, u32 } from './doc-bytes.ts'
import { lastAtMost, type Piece, type PieceTable, pieceAt } from './read-doc-pieces.ts'
import { type DocRow, readRow } from './read-doc-row.ts'

/** What a paragraph of an old Word file says of itself, besides its style. */
export interface DocParagraphProperties {
  readonly style: number
  /** The list's number (`ilfo`), 0 for none; undefined where the style decides. */
  readonly list?: number
  readonly listLevel?: number
  readonly outlineLevel?: number
  /** In how many tables, one in the other, the paragraph stands. */
  readonly depth: number
  /** The paragraph ends a cell, or a row, of an inner table; those of the outermost have a sign of their own in the text. */
  readonly endsInnerCell: boolean
  readonly endsRow: boolean
  /** The columns of the row that this paragraph ends. */
  readonly row: DocRow | null
}

/** What is marked at single characters, as bits. */
export const characterFlag = {
  deleted: 1,
  hidden: 2,
  shown: 4,
  hiddenByStyle: 8,
  /** Hidden where the style shows, and shown where it hides. */
  inverted: 16,
} as const

/** A character that a run puts in the place of the one in the text. */
export interface DocSymbol {
  readonly font: number
  readonly character: string
}

export interface DocCharacters {
  /** Flags by character. */
  readonly flags: Uint8Array
  readonly symbols: ReadonlyMap<number, DocSymbol>
}

/** A stretch of the WordDocument stream and its property changes. */
interface Run {
  readonly from: number
  readonly to: number
  readonly changes: Buffer
}

/** Property runs lie in pages of this size (MS-DOC, ChpxFkp and PapxFkp). */
const pageSize = 512
const pageNumberMask = 0x3fffff
/** Bytes of changes that are looked through for all paragraphs; those of ten thousand table rows are far below it. */
const mostChanges = 100_000_000

/**
 * Gives each paragraph's properties by the position of its last character.
 * @param main the WordDocument stream
 * @param pages the table of paragraph pages
 * @param readData gives the Data stream, where long lists of changes lie; most files do without
 */
export function paragraphProperties(
  main: Buffer,
  pages: Buffer,
  readData: () => Buffer | null,
  pieces: readonly Piece[],
): (position: number) => DocParagraphProperties {
  const runs = readRuns(main, pages, readParagraphPage)
  let data: Buffer | null = null
  let scanned = 0
  const count = (bytes: number) => {
    scanned += bytes
    if (scanned > mostChanges) throw new DocError('changes without end')
  }
  const longList = (at: number) => {
    data ??= readData()
    if (!data) throw new DocError('no Data stream')
    const list = part(data, at + 2, u16(data, at))
    count(list.length + 1)
    return list
  }
  const read = (run: Run, piece: Piece) => {
    count(run.changes.length + piece.changes.length)
    return readParagraph(run.changes, piece.changes, longList)
  }
  const known = new Map<Run, DocParagraphProperties>()
  return (position) => {
    const piece = pieceAt(pieces, position)
    const at = piece.at + (position - piece.start) * piece.width
    const found = lastAtMost(runs, at, (run) => run.from)
    const run = found && at < found.to ? found : plainRun
    if (piece.changes.length > 0) return read(run, piece)
    let properties = known.get(run)
    if (!properties) {
      properties = read(run, piece)
      known.set(run, properties)
    }
    return properties
  }
}

/** Marks every character with what its run says. */
export function readCharacters(
  main: Buffer,
  pages: Buffer,
  table: PieceTable,
  isHiddenStyle: (style: number) => boolean,
): DocCharacters {
  const runs = readRuns(main, pages, readCharacterPage)
  const flags = new Uint8Array(table.text.length)
  const symbols = new Map<number, DocSymbol>()
  for (const piece of table.pieces) {
    const end = piece.at + (piece.end - piece.start) * piece.width
    const toPosition = (at: number) => piece.start + Math.floor((Math.min(at, end) - piece.at) / piece.width)
    let index = firstAfter(runs, piece.at)
    for (let run = runs[index]; run && run.from < end; run = runs[++index]) {
      const marks = readMarks(run.changes, isHiddenStyle)
      if (marks.flags === 0 && !marks.symbol) continue
      const from = toPosition(Math.max(run.from, piece.at))
      const to = toPosition(run.to)
      for (let position = from; position < to; position++) {
        flags[position] = marks.flags
        if (marks.symbol) symbols.set(position, marks.symbol)
      }
    }
    if (piece.changes.length === 0) continue
    const marks = readMarks(piece.changes, isHiddenStyle)
    for (let position = piece.start; position < piece.end; position++) {
      flags[position] = (flags[position] ?? 0) | marks.flags
    }
  }
  return { flags, symbols }
}

/** No changes at all. */
export const noChanges = Buffer.alloc(0)
const plainRun: Run = { from: 0, to: 0, changes: Buffer.from([0, 0]) }

/** The first run that ends after a place. */
function firstAfter(runs: readonly Run[], at: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.to ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** All runs of all pages in the order of the stream, none reaching into the next. */
function readRuns(main: Buffer, pages: Buffer, readPage: (page: Buffer, index: number, count: number) => Buffer) {
  const runs: Run[] = []
  const entries = readPlc(pages, 4).data
  if (entries.length * pageSize > main.length) throw new DocError('more pages than fit')
  for (const entry of entries) {
    const page = part(main, (u32(entry, 0) & pageNumberMask) * pageSize, pageSize)
    const count = u8(page, pageSize - 1)
    for (let index = 0; index < count; index++) {
      const from = u32(page, index * 4)
      const to = u32(page, index * 4 + 4)
      if (from < to) runs.push({ from, to, changes: readPage(page, index, count) })
    }
  }
  runs.sort((a, b) => a.from - b.from)
  return runs.map((run, index) => ({ ...run, to: Math.min(run.to, runs[index + 1]?.from ?? run.to) }))
}

/** The style's number, then the changes (MS-DOC, PapxInFkp). */
function readParagraphPage(page: Buffer, index: number, count: number): Buffer {
  const at = u8(page, (count + 1) * 4 + index * 13) * 2
  if (at === 0) return plainRun.changes
  const words = u8(page, at)
  return words > 0 ? part(page, at + 1, words * 2 - 1) : part(page, at + 2, u8(page, at + 1) * 2)
}

function readCharacterPage(page: Buffer, index: number, count: number): Buffer {
  const at = u8(page, (count + 1) * 4 + index) * 2
  return at === 0 ? page.subarray(0, 0) : part(page, at + 1, u8(page, at))
}

/**
 * What a list of paragraph changes comes to; also those of a style, whose changes are of the same kind.
 * @param more changes that come after
 * @param longList gives a list that lies elsewhere
 */
export function readParagraph(
  styleAndChanges: Buffer,
  more: Buffer,
  longList: (at: number) => Buffer,
): DocParagraphProperties {
  const found: {
    style: number
    list?: number
    listLevel?: number
    outlineLevel?: number
  } = { style: u16(styleAndChanges, 0) }
  let inTable = false
  let depth = 0
  let endsInnerCell = false
  let endsRow = false
  const rowChanges: { code: number; operand: Buffer }[] = []
  const take = (code: number, operand: Buffer) => {
    switch (code) {
      case 0x4600: // sprmPIstd
        found.style = operandValue(operand)
        break
      case 0x460b: // sprmPIlfo
        found.list = toList(i16(operand, 0))
        break
      case 0x260a: // sprmPIlvl
        found.listLevel = operandValue(operand)
        break
      case 0x2640: // sprmPOutLvl
        found.outlineLevel = operandValue(operand)
        break
      case 0x2416: // sprmPFInTable
        inTable = operandValue(operand) !== 0
        break
      case 0x6649: // sprmPItap
        depth = operandValue(operand)
        break
      case 0x664a: // sprmPDtap
        depth += operand.readInt32LE(0)
        break
      case 0x244b: // sprmPFInnerTableCell
        endsInnerCell = operandValue(operand) !== 0
        break
      case 0x2417: // sprmPFTtp
      case 0x244c: // sprmPFInnerTtp
        endsRow = operandValue(operand) !== 0
        break
      default:
        if (operand.length > 0) rowChanges.push({ code, operand })
    }
  }
  const scan = (changes: Buffer) =>
    scanProperties(changes, (code, operand) => {
      // sprmPHugePapx: the changes lie in the Data stream, with their length before them (MS-DOC, PrcData).
      if (code !== 0x6646 && code !== 0x6645) take(code, operand)
      else scanProperties(longList(operandValue(operand)), take)
    })
  scan(styleAndChanges.subarray(2))
  scan(more)
  return {
    ...found,
    depth: inTable ? Math.min(Math.max(depth, 1), deepestTable) : 0,
    endsInnerCell,
    endsRow,
    row: endsRow ? readRow(rowChanges) : null,
  }
}

/** Tables in tables deeper than this are damage, not layout. */
const deepestTable = 32

/** MS-DOC, sprmPIlfo: numbers below zero are those of lists whose indents the paragraph does not take; -2047 is no list. */
function toList(value: number): number {
  return value === -2047 ? 0 : Math.abs(value)
}

function readMarks(changes: Buffer, isHiddenStyle: (style: number) => boolean) {
  let flags = 0
  let symbol: DocSymbol | null = null
  scanProperties(changes, (code, operand) => {
    switch (code) {
      case 0x0800: // sprmCFRMarkDel
        flags = operand[0] === 0 ? flags & ~characterFlag.deleted : flags | characterFlag.deleted
        break
      case 0x083c: // sprmCFVanish
        flags &= ~(characterFlag.hidden | characterFlag.shown | characterFlag.inverted)
        if (operand[0] === 0) flags |= characterFlag.shown
        else if (operand[0] === 1) flags |= characterFlag.hidden
        else if (operand[0] === 0x81) flags |= characterFlag.inverted
        break
      case 0x4a30: // sprmCIstd
        if (isHiddenStyle(operandValue(operand))) flags |= characterFlag.hiddenByStyle
        break
      case 0x6a09: // sprmCSymbol
        symbol = { font: u16(operand, 0), character: String.fromCharCode(u16(operand, 2)) }
        break
    }
  })
  return { flags, symbol: symbol as DocSymbol | null }
}
