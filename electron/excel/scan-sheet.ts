import { remember } from '../../shared/domain/text/remember.ts'
import type { MergedArea, WorkbookCell } from '../../shared/domain/workbook/types.ts'
import { LAST_COLUMN, LAST_ROW, parseArea } from './cell-reference.ts'
import { type CellType, makeCell, type ValueContext } from './cell-value.ts'
import { decodeText, eachPiece, endOfTag, findElement, isEmptyTag, isNamed, nextTag } from './part-pieces.ts'
import { StringItems } from './scan-strings.ts'
import { MalformedXml, TagReader } from './xml-tags.ts'

/** What the cells of a sheet refer to, and how much may still be taken in. */
export interface SheetContext extends ValueContext {
  /** Called with the number of cells of each row; throws where the workbook holds more than can be kept. */
  readonly countCells: (count: number) => void
}

export interface ScannedSheet {
  readonly rows: { readonly row: number; readonly cells: WorkbookCell[] }[]
  readonly merges: readonly MergedArea[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  readonly isProtected: boolean
}

/**
 * Reads the XML of a worksheet (ECMA-376 part 1, §18.3, transitional or strict, with any prefix) in one pass that only
 * looks at rows and cells. Merged areas, validations and formats over whole columns cost nothing. The bytes are taken as
 * Latin-1, one character a byte: the tags are ASCII, so positions in the text are positions in the bytes, and only texts that
 * stand in the cells themselves are decoded.
 * @param bytes UTF-8
 * @throws MalformedXml, UnexpectedDeclaration
 */
export function scanSheet(bytes: Buffer, context: SheetContext): ScannedSheet {
  const data = findElement(bytes, 'sheetData')
  if (data === undefined) return { rows: [], merges: [], hiddenRows: [], hiddenColumns: [], isProtected: false }
  const { prefix } = data
  const nameEnd = data.start + 1 + prefix.length + 'sheetData'.length
  const contentStart = bytes.indexOf('>', nameEnd) + 1
  if (contentStart === 0) throw new MalformedXml('sheetData does not begin')
  const isEmpty = bytes[contentStart - 2] === 0x2f
  const contentEnd = isEmpty ? contentStart : bytes.lastIndexOf(`</${prefix}sheetData`)
  if (contentEnd < contentStart) throw new MalformedXml('sheetData does not end')

  const scan = new RowScan(bytes, prefix, context)
  eachPiece(bytes, contentStart, contentEnd, `<${prefix}row`, (start, end) => scan.scanPiece(start, end))
  return {
    ...scan.finish(),
    hiddenColumns: readHiddenColumns(headColumns(bytes.toString('latin1', 0, data.start))),
    ...readTail(bytes.toString('latin1', contentEnd)),
  }
}

/** What stands before the cells, from the first of its elements `col` on; empty where there are none. */
function headColumns(head: string): string {
  // What is in a comment is no element: the reader of tags knows.
  if (head.includes('<!')) return head
  const start = head.search(/<(?:[\w.-]+:)?cols[\s>]/)
  return start < 0 ? '' : head.slice(start)
}

/** Remembered, as all forms of a round have columns of the same widths. */
const readHiddenColumns = remember(scanHiddenColumns, 50, 4000)

function scanHiddenColumns(columns: string): readonly number[] {
  const hidden: number[] = []
  for (const tags = new TagReader(columns); tags.next(); ) {
    if (tags.name !== 'col' || tags.isClosing) continue
    if (!tags.flag('hidden') && Number(tags.attribute('width') ?? 1) !== 0) continue
    const last = Math.min(LAST_COLUMN, Number(tags.attribute('max')))
    for (let column = Math.max(1, Number(tags.attribute('min'))); column <= last; column++) hidden.push(column)
  }
  return hidden
}

/** What follows the cells: protection and merged areas. The rest (validations, formats, pictures) is not looked at. */
function readTail(tail: string): Pick<ScannedSheet, 'merges' | 'isProtected'> {
  const merges: MergedArea[] = []
  let isProtected = false
  for (const tags = new TagReader(tail); tags.next(); ) {
    if (tags.name === 'sheetProtection') isProtected = tags.flag('sheet')
    if (tags.name === 'mergeCells' && tags.isClosing) break
    if (tags.name === 'conditionalFormatting' || tags.name === 'dataValidations') break // both come after mergeCells
    if (tags.name !== 'mergeCell' || tags.isClosing) continue
    const area = parseArea(tags.attribute('ref') ?? '')
    if (area !== undefined) merges.push(area)
  }
  return { merges, isProtected }
}

const CELL_TYPES: ReadonlySet<string> = new Set<CellType>(['n', 's', 'inlineStr', 'str', 'b', 'e', 'd'])

function toCellType(name: string): CellType {
  return CELL_TYPES.has(name) ? (name as CellType) : 'n'
}

/** The state of the pass over the rows, from piece to piece. */
class RowScan {
  readonly #bytes: Buffer
  readonly #prefixLength: number
  /** `<v>` and `</v></c>`, with the prefix. */
  readonly #valueStart: string
  readonly #valueEnd: string
  readonly #context: SheetContext
  /** The strings that stand in cells. */
  readonly #strings: StringItems
  /** Where the piece begins. */
  #offset = 0
  readonly #rows: { row: number; cells: WorkbookCell[] }[] = []
  readonly #hiddenRows: number[] = []
  #cells: WorkbookCell[] = []
  #row = 0
  /** The row element has no number; that of its first cell, if any, counts more than its place. */
  #isRowGuessed = false
  #column = 0
  #lastFilledRow = 0
  /** Rows or cells do not ascend, which Excel never writes: they are put in order at the end. */
  #isUnordered = false

  constructor(bytes: Buffer, prefix: string, context: SheetContext) {
    this.#bytes = bytes
    this.#prefixLength = prefix.length
    this.#valueStart = `<${prefix}v>`
    this.#valueEnd = `</${prefix}v></${prefix}c>`
    this.#context = context
    this.#strings = new StringItems(prefix, (raw, end) => this.#textOf(end - raw.length, end))
  }

  scanPiece(start: number, end: number): void {
    const piece = this.#bytes.toString('latin1', start, end)
    this.#offset = start
    const prefixLength = this.#prefixLength
    for (let tag = piece.indexOf('<'); tag >= 0; tag = piece.indexOf('<', tag)) {
      const name = tag + 1 + prefixLength
      const first = piece.charCodeAt(name)
      if (first === 0x63 /* c */ && isNamed(piece, name, 'c')) tag = this.#scanCell(piece, name + 1)
      else if (first === 0x72 /* r */ && isNamed(piece, name, 'row')) tag = this.#beginRow(piece, name + 3)
      else tag = nextTag(piece, tag) + 1
    }
  }

  finish(): Pick<ScannedSheet, 'rows' | 'hiddenRows'> {
    this.#endRow()
    const rows = this.#isUnordered ? putInOrder(this.#rows) : this.#rows
    return { rows, hiddenRows: this.#hiddenRows }
  }

  #endRow(): void {
    if (this.#cells.length === 0) return
    this.#context.countCells(this.#cells.length)
    if (this.#row <= this.#lastFilledRow) this.#isUnordered = true
    this.#lastFilledRow = this.#row
    this.#rows.push({ row: this.#row, cells: this.#cells })
    this.#cells = []
  }

  /** Reads the attributes of a row, gives the position after its start tag. */
  #beginRow(piece: string, at: number): number {
    this.#endRow()
    const end = endOfTag(piece, at)
    const attributes = piece.slice(at, end)
    const number = Number(ROW_NUMBER.exec(attributes)?.[1] ?? 0)
    this.#isRowGuessed = !(number >= 1 && number <= LAST_ROW)
    this.#row = this.#isRowGuessed ? this.#row + 1 : number
    this.#column = 0
    if (attributes.includes('h') && HIDDEN_ROW.test(attributes)) this.#hiddenRows.push(this.#row)
    return end
  }

  /** Reads a cell whose attributes begin at `at`, gives the position after it. */
  #scanCell(piece: string, at: number): number {
    let column = 0
    let style = 0
    let type: CellType = 'n'
    let position = at
    let isEmpty = false
    for (;;) {
      const code = piece.charCodeAt(position)
      if (code === 0x3e) break
      if (code === 0x2f) isEmpty = true
      else if (code > 0x20) {
        const open = startOfValue(piece, position)
        const close = endOfValue(piece, open)
        if (code === 0x72 /* r */) {
          column = columnOf(piece, open + 1)
          if (this.#isRowGuessed) this.#takeRowOf(piece.slice(open + 1, close))
        } else if (code === 0x73 /* s */) style = styleOf(piece, open + 1, close)
        else if (code === 0x74 /* t */) type = toCellType(piece.slice(open + 1, close))
        position = close
      } else if (Number.isNaN(code)) throw new MalformedXml('a cell does not end')
      position++
    }
    this.#column = column >= 1 && column <= LAST_COLUMN ? column : this.#column + 1
    return isEmpty ? position + 1 : this.#scanContent(piece, position + 1, type, style)
  }

  #takeRowOf(reference: string): void {
    const row = parseArea(reference)?.top
    if (row === undefined || !/\d/.test(reference)) return
    this.#row = row
    this.#isRowGuessed = false
  }

  /** Reads what is in a cell, gives the position after its end tag. */
  #scanContent(piece: string, at: number, type: CellType, style: number): number {
    if (type !== 'str' && type !== 'inlineStr' && piece.startsWith(this.#valueStart, at)) {
      const start = at + this.#valueStart.length
      const end = piece.indexOf('<', start)
      if (piece.startsWith(this.#valueEnd, end)) {
        this.#add(makeCell(this.#row, this.#column, type, style, piece.slice(start, end), false, this.#context))
        return end + this.#valueEnd.length
      }
    }
    return this.#scanAnyContent(piece, at, type, style)
  }

  /** The same for a cell that holds more than one value, or none. */
  #scanAnyContent(piece: string, at: number, type: CellType, style: number): number {
    let isFormula = false
    let content: string | undefined
    let position = at
    for (;;) {
      const tag = nextTag(piece, position)
      const name = tag + 1 + this.#prefixLength
      const start = endOfTag(piece, name)
      position = start
      if (piece.charCodeAt(tag + 1) === SLASH) {
        if (isNamed(piece, name + 1, 'c')) break
      } else if (isNamed(piece, name, 'f')) isFormula = true
      else if (isNamed(piece, name, 'v') && !isEmptyTag(piece, start)) {
        position = nextTag(piece, start)
        const isText = type === 'str' || type === 'inlineStr'
        content = isText ? decodeText(this.#textOf(start, position)) : piece.slice(start, position)
      } else if (isNamed(piece, name, 'is')) {
        this.#strings.begin(piece, tag)
        content = this.#strings.next()
        if (content === undefined) throw new MalformedXml('a string is not one')
        position = this.#strings.end
      }
    }
    this.#add(makeCell(this.#row, this.#column, type, style, content, isFormula, this.#context))
    return position
  }

  /** The characters of a stretch of the piece, entities not resolved. */
  #textOf(from: number, to: number): string {
    return this.#bytes.toString('utf8', this.#offset + from, this.#offset + to)
  }

  #add(cell: WorkbookCell | undefined): void {
    if (cell === undefined) return
    const last = this.#cells.at(-1)
    if (last !== undefined && last.column >= cell.column) this.#isUnordered = true
    this.#cells.push(cell)
  }
}

const SLASH = 0x2f
const QUOTE = 0x22
const APOSTROPHE = 0x27
const EQUALS = 0x3d
const ROW_NUMBER = /\sr\s*=\s*["'](\d{1,7})["']/
/** Hidden by the flag or by a height of nothing. */
const HIDDEN_ROW = /\shidden\s*=\s*["'](?:1|true|on)["']|\sht\s*=\s*["']0(?:\.0*)?["']/

/** Where the value of the attribute at `at` begins: its quote. */
function startOfValue(piece: string, at: number): number {
  // The attributes of a cell that count have one letter, and are written without blanks.
  if (piece.charCodeAt(at + 1) === EQUALS) {
    const open = at + 2
    if (piece.charCodeAt(open) === QUOTE) return open
  }
  const equals = piece.indexOf('=', at)
  if (equals < 0) throw new MalformedXml('an attribute has no value')
  let open = equals + 1
  while (piece.charCodeAt(open) <= 0x20) open++
  return open
}

/** The closing quote of the value whose opening one is at `open`. */
function endOfValue(piece: string, open: number): number {
  const quote = piece.charCodeAt(open) === APOSTROPHE ? APOSTROPHE : QUOTE
  // Values are a few characters long.
  for (let at = open + 1; at < piece.length; at++) if (piece.charCodeAt(at) === quote) return at
  throw new MalformedXml('an attribute does not end')
}

/** The number of a style; one that is none is none of the styles. */
function styleOf(piece: string, from: number, to: number): number {
  let style = 0
  for (let at = from; at < to; at++) {
    const digit = piece.charCodeAt(at) - 0x30
    if (!(digit >= 0 && digit <= 9)) return Number(piece.slice(from, to))
    style = style * 10 + digit
  }
  return style
}

/** Column of a reference such as `AB12`, 0 if there are no letters. */
function columnOf(piece: string, from: number): number {
  let column = 0
  for (let at = from; ; at++) {
    const code = piece.charCodeAt(at)
    if (code >= 0x41 && code <= 0x5a) column = column * 26 + code - 64
    else if (code >= 0x61 && code <= 0x7a) column = column * 26 + code - 96
    else return column
  }
}

/** Rows ascending, each once; of two cells at one place the later counts, as the last one written. */
function putInOrder(rows: readonly { row: number; cells: WorkbookCell[] }[]): { row: number; cells: WorkbookCell[] }[] {
  const byRow = new Map<number, Map<number, WorkbookCell>>()
  for (const { row, cells } of rows) {
    const byColumn = byRow.get(row) ?? new Map<number, WorkbookCell>()
    for (const cell of cells) byColumn.set(cell.column, cell)
    byRow.set(row, byColumn)
  }
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, cells: [...cells.values()].sort((a, b) => a.column - b.column) }))
}
