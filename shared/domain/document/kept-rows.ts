import type { DocumentRow } from './types.ts'

/**
 * Rows of a list of tasks, of which one that is numbered above the next (`6` above `6（1）`, `（六）` above `（六）-1`) does not
 * end a page: what it asks for begins below it.
 *
 * @param numberAt the place of the number among a row's cells
 */
export function keepWithContents(rows: readonly DocumentRow[], numberAt = 0): readonly DocumentRow[] {
  return rows.map((row, at) => {
    const next = rows[at + 1]
    if (row.isSection || !next || next.isSection || next.cells.length !== row.cells.length) return row
    const isAbove = isNumberedAbove(row.cells[numberAt]?.text ?? '', next.cells[numberAt]?.text ?? '')
    return isAbove ? { ...row, keepsNext: true as const } : row
  })
}

/** Whether a number is that of the task in whose contents the next one is. */
export function isNumberedAbove(number: string, next: string): boolean {
  return (
    number !== '' && next.length > number.length && next.startsWith(number) && !/^\d/.test(next.slice(number.length))
  )
}
