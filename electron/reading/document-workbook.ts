import type { OriginalDocument, TableBlock } from '../../shared/domain/original-document/types.ts'
import type { Workbook, WorkbookCell, WorkbookSheet } from '../../shared/domain/workbook/types.ts'

/**
 * A document with tables read as a workbook, for forms that come back as a Word file: each table is a sheet (`表格1`), its
 * rows numbered as one counts them in the table; the lines between it and the table before stand over it, in rows up to 0.
 */
export function documentWorkbook(document: OriginalDocument): Workbook {
  const sheets: WorkbookSheet[] = []
  let lines: string[] = []
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      lines.push(block.text)
      continue
    }
    sheets.push(tableSheet(block, `表格${sheets.length + 1}`, lines))
    lines = []
  }
  return { sheets, definedNames: [], properties: {} }
}

/** Plain numbers, as in the web pages and text files that come back: no identifier and no code. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/

function tableSheet(table: TableBlock, name: string, lines: readonly string[]): WorkbookSheet {
  const rows = new Map<number, WorkbookCell[]>()
  for (const [at, text] of lines.entries()) {
    const row = at + 1 - lines.length
    if (text.trim() !== '') rows.set(row, [{ row, column: 1, value: text }])
  }
  for (const cell of table.cells) {
    if (cell.text.trim() === '') continue
    const place = { row: cell.row + 1, column: cell.column + 1 }
    const value = plainNumber.test(cell.text.trim()) ? Number(cell.text) : cell.text
    rows.set(place.row, [...(rows.get(place.row) ?? []), { ...place, value }])
  }
  return {
    name,
    visibility: 'visible',
    rows: [...rows]
      .toSorted(([a], [b]) => a - b)
      .map(([row, cells]) => ({ row, cells: cells.toSorted((a, b) => a.column - b.column) })),
    merges: table.cells
      .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) => ({
        top: row + 1,
        left: column + 1,
        bottom: row + rowSpan,
        right: column + columnSpan,
      })),
    hiddenRows: [],
    hiddenColumns: [],
  }
}
