import { printedWidths } from '../../shared/domain/document/column-widths.ts'
import { formRowHeight } from '../../shared/domain/document/form-layout.ts'
import { rowBreaks } from '../../shared/domain/document/row-lines.ts'
import type { CellAlign, DocumentCell, DocumentRow, DocumentTable } from '../../shared/domain/document/types.ts'
import { writeRunText } from './write-paragraph.ts'

/**
 * Tables are written as text, row by row, without an object for each cell: the table of a bulletin may have thousands of
 * rows. Widths stand in w:gridCol (WPS takes them from there) and in each cell; the layout is fixed, so that no renderer
 * moves them.
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
const paragraphEnd = '</w:p></w:tc>'

function openCell(
  width: number,
  columnSpan: number,
  merge: '' | 'restart' | 'continue',
  style: string,
  keepsNext = false,
): string {
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''
  const vertical = merge === '' ? '' : `<w:vMerge w:val="${merge}"/>`
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${vertical}${centred}</w:tcPr>` +
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

/** Yields the table in pieces of a row each, header and end included. */
export function* writeTable(table: DocumentTable): Generator<string> {
  const widths = printedWidths(table.columns)
  const total = widthFrom(widths, 0, widths.length)
  yield `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>` +
    `${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  const plainCells = (keepsNext: boolean) =>
    table.columns.map((column, at) =>
      openCell(widths[at] ?? 0, 1, '', styleOf(table, cellStyles[column.align]), keepsNext),
    )
  const looseCells = plainCells(false)
  const keptCells = plainCells(true)
  const head = styleOf(table, 'TableHead')
  const { parted, kept } = rowBreaks(table)
  const chapter = table.isForm ? head : styleOf(table, 'TableChapter')
  const spans = new Map<number, OpenSpan>()
  for (const row of table.header)
    yield `${headRow}${writeCells(table, widths, row, spans, null, head, table.isWhole === true)}</w:tr>`
  spans.clear()
  for (const [at, row] of table.rows.entries()) {
    const start = openRow(table, row, parted.has(at))
    // A chapter's row does not end a page.
    const keepsNext = table.isWhole === true || kept.has(at) || row.isSection === true
    const [plain, style] = row.isSection ? [null, chapter] : [keepsNext ? keptCells : looseCells, null]
    const cells = writeCells(table, widths, row, spans, plain, style, keepsNext)
    // Beside a cell that goes on over the page the middle would be on either.
    yield `${start}${start === partedRow ? cells.replaceAll(centred, '') : cells}</w:tr>`
  }
  yield '</w:tbl>'
}

function writeCells(
  table: DocumentTable,
  widths: readonly number[],
  row: DocumentRow,
  spans: Map<number, OpenSpan>,
  plainCells: readonly string[] | null,
  style: string | null,
  keepsNext: boolean,
): string {
  let xml = ''
  let next = 0
  let column = 0
  while (column < table.columns.length) {
    const above = spans.get(column)
    if (above !== undefined && above.rowsLeft > 0) {
      above.rowsLeft -= 1
      xml += `${openCell(widthFrom(widths, column, above.columnSpan), above.columnSpan, 'continue', styleOf(table, 'TableText'))}${paragraphEnd}`
      column += above.columnSpan
      continue
    }
    const cell: DocumentCell = row.cells[next] ?? { text: '' }
    next += 1
    const columnSpan = Math.min(
      row.isSection ? table.columns.length : (cell.columnSpan ?? 1),
      table.columns.length - column,
    )
    const rowSpan = cell.rowSpan ?? 1
    if (rowSpan > 1) spans.set(column, { rowsLeft: rowSpan - 1, columnSpan })
    const plain = columnSpan === 1 && rowSpan === 1 && !cell.isLabel ? plainCells?.[column] : undefined
    xml +=
      plain ??
      openCell(
        widthFrom(widths, column, columnSpan),
        columnSpan,
        rowSpan > 1 ? 'restart' : '',
        style ?? styleOf(table, cell.isLabel ? 'TableHead' : cellStyles[table.columns[column]?.align ?? 'left']),
        keepsNext,
      )
    xml += cell.text === '' ? paragraphEnd : `<w:r>${writeRunText(cell.text)}</w:r>${paragraphEnd}`
    column += columnSpan
  }
  return xml
}

function widthFrom(widths: readonly number[], start: number, count: number): number {
  return widths.slice(start, start + count).reduce((sum, width) => sum + width, 0)
}
