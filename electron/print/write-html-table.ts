import type { DocumentCell, DocumentRow, DocumentTable } from '../../shared/domain/document/types.ts'
import { escapeHtml } from './html-text.ts'

const alignClasses = { left: '', center: ' class="center"', right: ' class="number-cell"' } as const

export function writeHtmlTable(table: DocumentTable): string {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0)
  const columns = table.columns.map((column) => `<col style="width:${((100 * column.width) / total).toFixed(3)}%">`)
  const taken: number[] = table.columns.map(() => 0)
  const head = table.header.map((row) => `<tr>${writeCells(table, row, taken, 'th')}</tr>`)
  const body = table.rows.map((row) =>
    row.isSection
      ? `<tr class="section"><td colspan="${table.columns.length}">${escapeHtml(row.cells[0]?.text ?? '')}</td></tr>`
      : `<tr>${writeCells(table, row, taken, 'td')}</tr>`,
  )
  return `<table${table.isDense ? ' class="dense"' : ''}><colgroup>${columns.join('')}</colgroup><thead>${head.join('')}</thead><tbody>${body.join('')}</tbody></table>`
}

/** `taken` counts, by column, the rows below that a cell above still reaches into. */
function writeCells(table: DocumentTable, row: DocumentRow, taken: number[], tag: 'th' | 'td'): string {
  let html = ''
  let next = 0
  for (let column = 0; column < table.columns.length; ) {
    const reach = taken[column] ?? 0
    if (reach > 0) {
      taken[column] = reach - 1
      column += 1
      continue
    }
    const cell: DocumentCell = row.cells[next] ?? { text: '' }
    next += 1
    const columnSpan = cell.columnSpan ?? 1
    const rowSpan = cell.rowSpan ?? 1
    for (let covered = column; covered < column + columnSpan; covered++) taken[covered] = rowSpan - 1
    const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
    const align = tag === 'th' ? '' : alignClasses[table.columns[column]?.align ?? 'left']
    html += `<${tag}${spans}${align}>${escapeHtml(cell.text)}</${tag}>`
    column += columnSpan
  }
  return html
}
