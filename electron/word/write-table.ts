import { printedWidths } from '../../shared/domain/document/column-widths.ts'
import { formRowHeight } from '../../shared/domain/document/form-layout.ts'
import { rowBreaks } from '../../shared/domain/document/row-lines.ts'
import type { CellAlign, DocumentCell, DocumentRow, DocumentTable } from '../../shared/domain/document/types.ts'
import { hasCharacterOutsideGb2312 } from '../../shared/domain/text/gb2312.ts'
import { writeRunText } from './write-paragraph.ts'
import { escapeXml, type XmlPiece } from './write-xml.ts'

/**
 * Tables are written as text, row by row, without an object for each cell: the table of a bulletin may have thousands of
 * rows. A row is a list of pieces, most of them the same for every row, which are put together only in the file: as one
 * text each row would be copied twice more. Widths stand in w:gridCol (WPS takes them from there) and in each cell; the
 * layout is fixed, so that no renderer moves them.
 */

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')
const margins =
  '<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="57" w:type="dxa"/>' +
  '<w:bottom w:w="28" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>'

const cellStyles: Readonly<Record<CellAlign, string>> = {
  left: 'TableText',
  center: 'TableCentred',
  right: 'TableNumber',
}

const headRow = '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>'
const bodyRow = '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
const partedRow = '<w:tr>'
const centred = '<w:vAlign w:val="center"/>'
const textStart = '<w:r><w:t xml:space="preserve">'
const cellEnd = '</w:p></w:tc>'
const textEnd = `</w:t></w:r>${cellEnd}`
const rowEnd = '</w:tr>'

interface CellForm {
  readonly width: number
  readonly columnSpan?: number
  readonly merge?: 'restart' | 'continue'
  readonly style: string
  readonly keepsNext?: boolean
  /** Beside a cell that goes on over the page the middle would be on either. */
  readonly isTop?: boolean
}

/** A cell up to its text. */
function openCell({ width, columnSpan = 1, merge, style, keepsNext, isTop }: CellForm): string {
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''
  const vertical = merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${vertical}${isTop ? '' : centred}</w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepsNext ? '<w:keepNext/>' : ''}</w:pPr>`
  )
}

function styleOf(table: DocumentTable, style: string): string {
  if (table.isForm) return `${style}Form${table.isTight ? 'Tight' : ''}`
  return table.isDense ? `${style}Dense` : style
}

function openRow(table: DocumentTable, row: DocumentRow, isParted: boolean): string {
  const { leastHeight = table.isForm ? formRowHeight : 0 } = row
  if (leastHeight === 0) return isParted ? partedRow : bodyRow
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${leastHeight}" w:hRule="atLeast"/></w:trPr>`
}

/** A cell that reaches down into the rows below. */
interface OpenSpan {
  rowsLeft: number
  readonly columnSpan: number
}

/** How the cells of a row stand. */
interface RowForm {
  /** Of all its cells, where it is not each column's own. */
  readonly style: string | null
  readonly keepsNext: boolean
  readonly isTop: boolean
}

/** Yields the table in pieces: its beginning, each row, its end. */
export function* writeTable(table: DocumentTable): Generator<XmlPiece> {
  const widths = printedWidths(table.columns)
  const total = widthFrom(widths, 0, widths.length)
  yield `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>` +
    `${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  const head = styleOf(table, 'TableHead')
  const { parted, kept } = rowBreaks(table)
  const chapter = table.isForm ? head : styleOf(table, 'TableChapter')
  const writer = new RowWriter(table, widths)
  for (const row of table.header)
    yield writer.write(headRow, row, { style: head, keepsNext: table.isWhole === true, isTop: false })
  writer.endSpans()
  for (const [at, row] of table.rows.entries()) {
    const start = openRow(table, row, parted.has(at))
    // A chapter's row does not end a page.
    const keepsNext = table.isWhole === true || kept.has(at) || row.isSection === true
    yield writer.write(start, row, { style: row.isSection ? chapter : null, keepsNext, isTop: start === partedRow })
  }
  yield '</w:tbl>'
}

class RowWriter {
  readonly #table: DocumentTable
  readonly #widths: readonly number[]
  readonly #spans = new Map<number, OpenSpan>()
  /** What leads to the text of a cell of one column and row, by the forms of rows and `placeOfLead`: written once for all rows. */
  readonly #leads = new Map<string, string[]>()

  constructor(table: DocumentTable, widths: readonly number[]) {
    this.#table = table
    this.#widths = widths
  }

  /** The rows below do not go on what reaches down from above. */
  endSpans(): void {
    this.#spans.clear()
  }

  /** What stands between two texts is one piece, from the end of one to the beginning of the next. */
  write(start: string, row: DocumentRow, form: RowForm): XmlPiece {
    const pieces: string[] = []
    const { columns } = this.#table
    const leads = this.#leadsOf(start, form)
    let before = start
    let isRare = false
    let next = 0
    let column = 0
    while (column < columns.length) {
      const above = this.#spans.get(column)
      if (above !== undefined && above.rowsLeft > 0) {
        above.rowsLeft -= 1
        pieces.push(before + this.#goOn(column, above.columnSpan, form.isTop))
        before = cellEnd
        column += above.columnSpan
        continue
      }
      const cell: DocumentCell = row.cells[next] ?? { text: '' }
      next += 1
      const { rowSpan = 1 } = cell
      const columnSpan = Math.min(row.isSection ? columns.length : (cell.columnSpan ?? 1), columns.length - column)
      if (rowSpan > 1) this.#spans.set(column, { rowsLeft: rowSpan - 1, columnSpan })
      const isOneRun = cell.text !== '' && !/[\n\t]/.test(cell.text)
      const isPlain = columnSpan === 1 && rowSpan === 1 && !cell.isLabel
      const place = placeOfLead(column, before, isOneRun)
      const lead =
        (isPlain && leads[place]) || before + this.#open(cell, column, columnSpan, form) + (isOneRun ? textStart : '')
      if (isPlain) leads[place] = lead
      pieces.push(lead)
      if (isOneRun) pieces.push(escapeXml(cell.text))
      else if (cell.text !== '') pieces.push(`<w:r>${writeRunText(cell.text)}</w:r>`)
      before = isOneRun ? textEnd : cellEnd
      isRare ||= hasCharacterOutsideGb2312(cell.text)
      column += columnSpan
    }
    pieces.push(before + rowEnd)
    return isRare ? pieces.join('') : pieces
  }

  #leadsOf(start: string, { style, keepsNext, isTop }: RowForm): string[] {
    const key = `${start} ${style} ${keepsNext} ${isTop}`
    const leads = this.#leads.get(key) ?? []
    this.#leads.set(key, leads)
    return leads
  }

  #open(cell: DocumentCell, column: number, columnSpan: number, { style, keepsNext, isTop }: RowForm): string {
    const { align = 'left' } = this.#table.columns[column] ?? {}
    return openCell({
      width: widthFrom(this.#widths, column, columnSpan),
      columnSpan,
      ...((cell.rowSpan ?? 1) > 1 && { merge: 'restart' }),
      style: style ?? styleOf(this.#table, cell.isLabel ? 'TableHead' : cellStyles[align]),
      keepsNext,
      isTop,
    })
  }

  #goOn(column: number, columnSpan: number, isTop: boolean): string {
    const width = widthFrom(this.#widths, column, columnSpan)
    return openCell({ width, columnSpan, merge: 'continue', style: styleOf(this.#table, 'TableText'), isTop })
  }
}

/** A column has six: before it stands the start of its row, a text or none, and it has a text or none. */
function placeOfLead(column: number, before: string, hasText: boolean): number {
  const above = before === textEnd ? 4 : before === cellEnd ? 2 : 0
  return column * 6 + above + (hasText ? 1 : 0)
}

function widthFrom(widths: readonly number[], start: number, count: number): number {
  return widths.slice(start, start + count).reduce((sum, width) => sum + width, 0)
}
