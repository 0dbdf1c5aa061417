import type { Block, OriginalDocument, TableBlock, TableCell } from '../../shared/domain/original-document/types.ts'
import type { Workbook, WorkbookCell, WorkbookSheet } from '../../shared/domain/workbook/types.ts'

/**
 * A workbook read as a document: each visible sheet with content is one table, its first row that of the first cell with
 * content. Rows and columns that the user does not see are left out; merged areas are spans.
 */
export function workbookDocument(workbook: Workbook, format: 'xlsx' | 'xls'): OriginalDocument {
  const blocks = workbook.sheets.flatMap((sheet): Block[] => {
    const table = sheet.visibility === 'visible' ? sheetTable(sheet) : null
    return table ? [table] : []
  })
  return { format, blocks, footnotes: [], headers: [], footers: [] }
}

function sheetTable(sheet: WorkbookSheet): TableBlock | null {
  const hiddenRows = new Set(sheet.hiddenRows)
  const hiddenColumns = new Set(sheet.hiddenColumns)
  const shown = sheet.rows
    .filter((row) => !hiddenRows.has(row.row))
    .flatMap((row) => row.cells)
    .filter((cell) => !hiddenColumns.has(cell.column))
    .map((cell) => ({ cell, text: shownText(cell) }))
    .filter(({ text }) => text !== '')
  const first = shown[0]
  if (!first) return null
  const left = Math.min(...new Set(shown.map(({ cell }) => cell.column)))
  const top = first.cell.row
  const toRow = visibleIndex(top, hiddenRows)
  const toColumn = visibleIndex(left, hiddenColumns)
  const merges = new Map(sheet.merges.map((area) => [`${area.top}/${area.left}`, area]))
  let rowCount = 0
  let columnCount = 0
  const cells = shown.map(({ cell, text }): TableCell => {
    const area = merges.get(`${cell.row}/${cell.column}`)
    const row = toRow(cell.row)
    const column = toColumn(cell.column)
    const rowSpan = area ? toRow(area.bottom + 1) - row : 1
    const columnSpan = area ? toColumn(area.right + 1) - column : 1
    rowCount = Math.max(rowCount, row + rowSpan)
    columnCount = Math.max(columnCount, column + columnSpan)
    return { text, row, column, rowSpan, columnSpan, tables: [] }
  })
  return { kind: 'table', rowCount, columnCount, cells, place: { sheet: sheet.name, row: top, column: left } }
}

/** From a row or column of the sheet to its place among those seen, counted from `first`. */
function visibleIndex(first: number, hidden: ReadonlySet<number>): (index: number) => number {
  const sorted = [...hidden].filter((index) => index >= first).sort((a, b) => a - b)
  return (index) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? 0) < index) low = middle + 1
      else high = middle
    }
    return index - first - low
  }
}

/** A cell's value as a person reads it in the sheet: dates as 2023年5月6日, percentages with %, no noise of binary fractions. */
function shownText(cell: WorkbookCell): string {
  if (cell.iso !== undefined) return shownDate(cell.iso)
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE'
  if (typeof cell.value === 'string') return cell.value.trim()
  return cell.isPercent ? `${plainNumber(cell.value * 100)}%` : plainNumber(cell.value)
}

/** @param iso `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss` */
function shownDate(iso: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(iso) ?? []
  const date = `${Number(year)}年${Number(month)}月${Number(day)}日`
  return time === undefined || time === '00:00' ? date : `${date} ${time}`
}

/** Excel shows at most 15 digits, and 0.1 + 0.2 as 0.3. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)))
}
