import type { TableBlock } from '../original-document/types.ts'
import { cleanLine } from './source-line.ts'

/** One square of a table; a merged cell fills all its squares. */
export interface GridCell {
  readonly text: string
  /** The row and column of the cell's own corner, from 0: another one than the square's where it is merged. */
  readonly row: number
  readonly column: number
  readonly columnSpan: number
}

/** A row of a table with something in it. */
export interface GridRow {
  /** Its number in the table, from 0. */
  readonly row: number
  readonly cells: ReadonlyMap<number, GridCell>
}

/** A plan's table has fewer columns, and its merged cells fewer rows, than a broken file may claim. */
const mostColumns = 60
const mostRows = 3000

/** A document's tables are looked through for their headings before they are read. */
const known = new WeakMap<TableBlock, readonly GridRow[]>()

/** The table's rows in order with every merged cell put into all its squares; empty rows are left out. */
export function gridRows(table: TableBlock): readonly GridRow[] {
  const rows = known.get(table) ?? fillGrid(table)
  known.set(table, rows)
  return rows
}

function fillGrid(table: TableBlock): readonly GridRow[] {
  const rows = new Map<number, Map<number, GridCell>>()
  const ordered = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column)
  for (const cell of ordered) rows.set(cell.row, rows.get(cell.row) ?? new Map())
  for (const { row, column, rowSpan, columnSpan, text } of ordered) {
    const words = cleanCell(text)
    if (words === '') continue
    const square: GridCell = { text: words, row, column, columnSpan }
    for (let y = row; y < row + Math.min(rowSpan, mostRows); y++) {
      const squares = rows.get(y)
      if (!squares) continue
      for (let x = column; x < column + columnSpan && x < mostColumns; x++) squares.set(x, square)
    }
  }
  const filled = [...rows]
    .map(([row, cells]) => ({ row, cells }))
    .filter(({ cells }) => cells.size > 0)
    .sort((a, b) => a.row - b.row)
  return joinContinued(filled)
}

/** What follows the number of a task in the further rows of one that no page of a workbook holds whole. */
export const continuedMark = '（续）'

/** Rows that our own workbooks parted, put together: `5`, `5（续）`. What stands in both is said again, not gone on with. */
function joinContinued(rows: readonly GridRow[]): readonly GridRow[] {
  const joined: GridRow[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    const number = [...row.cells].find(([column, { text }]) => {
      return (
        text.endsWith(continuedMark) && last?.cells.get(column)?.text === text.slice(0, -continuedMark.length).trimEnd()
      )
    })
    if (last === undefined || number === undefined) joined.push(row)
    else joined[joined.length - 1] = { row: last.row, cells: wentOn(last.cells, row.cells, number[0]) }
  }
  return joined
}

function wentOn(before: GridRow['cells'], after: GridRow['cells'], number: number): GridRow['cells'] {
  const cells = new Map(before)
  for (const [column, cell] of after) {
    const own = before.get(column)
    if (column === number || own?.text === cell.text) continue
    cells.set(column, own === undefined ? cell : { ...own, text: own.text + cell.text })
  }
  return cells
}

/** The lines of a cell, each without what typesetting left in it. */
function cleanCell(text: string): string {
  if (!text.includes('\n')) return cleanLine(text)
  return text
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '')
    .join('\n')
}
