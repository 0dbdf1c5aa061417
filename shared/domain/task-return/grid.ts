import type { MergedArea, WorkbookCell, WorkbookSheet } from '../workbook/types.ts'

/** A cell with what it says as text, which is asked for many times over while its table is found and read. */
export interface GridCell extends WorkbookCell {
  /** See `textOfCell`. */
  readonly text: string
}

/** A sheet with its cells at hand by row and column, from 1. */
export interface Grid {
  readonly sheet: WorkbookSheet
  /** Rows with content, ascending. */
  readonly rows: readonly number[]
  cell(row: number, column: number): GridCell | undefined
  cellsOf(row: number): readonly GridCell[]
  /** The merged area that a cell lies in, other than as its top left corner. */
  coveringMerge(row: number, column: number): MergedArea | undefined
}

export function makeGrid(sheet: WorkbookSheet): Grid {
  const byRow = new Map<number, readonly GridCell[]>()
  for (const { row, cells } of sheet.rows) {
    const filled: GridCell[] = []
    for (const cell of cells) {
      const text = textOfCell(cell)
      if (text !== '' || cell.isUncalculated === true) filled.push({ ...cell, text })
    }
    if (filled.length > 0) byRow.set(row, filled)
  }
  return {
    sheet,
    rows: [...byRow.keys()],
    // A row has a dozen cells: looking through them is quicker than an index.
    cell: (row, column) => {
      for (const cell of byRow.get(row) ?? []) if (cell.column === column) return cell
      return undefined
    },
    cellsOf: (row) => byRow.get(row) ?? [],
    coveringMerge: (row, column) =>
      sheet.merges.find(
        ({ top, left, bottom, right }) =>
          row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
      ),
  }
}

/** What a cell of a grid says as text; empty where there is none. */
export function cellText(cell: GridCell | undefined): string {
  return cell === undefined ? '' : cell.text
}

/**
 * What a cell says as text: line breaks as `\n`, no control characters, no white space around it; a date as it was
 * computed to be, a percentage with its sign.
 */
export function textOfCell(cell: WorkbookCell | undefined): string {
  if (cell === undefined) return ''
  if (cell.iso !== undefined) return cell.iso
  if (typeof cell.value === 'number') {
    return cell.isPercent ? `${Number((cell.value * 100).toPrecision(12))}%` : String(cell.value)
  }
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE'
  if (!/[\u0000-\u001f\ufffe\uffff]/.test(cell.value)) return cell.value.trim()
  return cell.value
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .trim()
}

/** A column's number as Excel shows it: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
