import type { Column, TableState } from './table-types.ts'

/** Columns stay at least this wide, in pixels at a text size of 14 px. */
export const minColumnWidth = 48

/** Number and name of a row stay while the rest scrolls. */
export const defaultFrozen = 2

/** All columns in the user's order; new ones stand where the program puts them. */
export function orderColumns<Row>(columns: readonly Column<Row>[], state: TableState): readonly Column<Row>[] {
  const place = new Map(state.order?.map((id, at) => [id, at]))
  const own = new Map(columns.map((column, at) => [column.id, at]))
  const placeOf = (column: Column<Row>) => place.get(column.id) ?? own.get(column.id) ?? 0
  return [...columns].sort((a, b) => placeOf(a) - placeOf(b))
}

export function isColumnShown<Row>(column: Column<Row>, state: TableState): boolean {
  return !(state.hidden?.[column.id] ?? column.isHidden ?? false)
}

/** The columns that are shown, in order. */
export function shownColumns<Row>(columns: readonly Column<Row>[], state: TableState): readonly Column<Row>[] {
  return orderColumns(columns, state).filter((column) => isColumnShown(column, state))
}

export function columnWidth<Row>(column: Column<Row>, state: TableState): number {
  return Math.max(minColumnWidth, state.widths?.[column.id] ?? column.width)
}

/** Rows sorted as the state says; equal ones keep their official order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  state: TableState,
): readonly Row[] {
  const compare = columns.find((column) => column.id === state.sort?.columnId)?.compare
  if (!compare) return rows
  const sign = state.sort?.isDescending ? -1 : 1
  return [...rows].sort((a, b) => sign * compare(a, b))
}

/** What a click on a column's head sorts by next: ascending, descending, official order again. */
export function nextSort(sort: TableState['sort'], columnId: string): NonNullable<TableState['sort']> | null {
  if (sort?.columnId !== columnId) return { columnId, isDescending: false }
  return sort.isDescending ? null : { columnId, isDescending: true }
}
