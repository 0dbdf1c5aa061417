import type { Place, TableBlock } from '../../shared/domain/original-document/types.ts'

/** A cell of a Word table while it is being read; merging is worked out when the table is complete. */
export interface WordCell {
  span: number
  /** `restart` begins a cell merged downwards, `continue` belongs to the one above. */
  verticalMerge: 'none' | 'restart' | 'continue'
  /** The old way of merging to the right. */
  isMergedLeft: boolean
  text: string
  readonly tables: TableBlock[]
}

export interface WordRow {
  /** Columns of the grid that the row leaves out before its first cell. */
  before: number
  after: number
  readonly cells: WordCell[]
}

interface PlacedCell {
  text: string
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  tables: TableBlock[]
}

/** The finished table: merged cells once, at their top left corner, with their spans. */
export function buildTable(rows: readonly WordRow[], place: Place): TableBlock {
  const cells: PlacedCell[] = []
  const openDownwards = new Map<number, PlacedCell>()
  let columnCount = 0
  for (const [rowIndex, row] of rows.entries()) {
    let column = row.before
    let left: PlacedCell | null = null
    for (const cell of row.cells) {
      const above = openDownwards.get(column)
      if (cell.isMergedLeft && left) {
        left.columnSpan += cell.span
      } else if (cell.verticalMerge === 'continue' && above && above.row + above.rowSpan === rowIndex) {
        // Word shows nothing of what a continued cell holds.
        above.rowSpan++
        left = null
      } else {
        const placed: PlacedCell = {
          text: cell.text,
          row: rowIndex,
          column,
          rowSpan: 1,
          columnSpan: cell.span,
          tables: cell.tables,
        }
        cells.push(placed)
        if (cell.verticalMerge === 'none') openDownwards.delete(column)
        else openDownwards.set(column, placed)
        left = placed
      }
      column += cell.span
    }
    columnCount = Math.max(columnCount, column + row.after)
  }
  return { kind: 'table', rowCount: rows.length, columnCount, cells, place }
}

/** A table's words as lines of cells parted by tabs, for the text of the cell that it stands in. */
export function tableText(table: TableBlock): string {
  const rows: string[][] = Array.from({ length: table.rowCount }, () => [])
  for (const cell of table.cells) rows[cell.row]?.push(cell.text)
  return rows.map((row) => row.join('\t')).join('\n')
}

/** A cell as it is before anything is known of it. */
export function newCell(): WordCell {
  return { span: 1, verticalMerge: 'none', isMergedLeft: false, text: '', tables: [] }
}
