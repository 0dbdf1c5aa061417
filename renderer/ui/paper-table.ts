import type { PaperTable } from '../../shared/list/paper-table.ts'
import { columnWidth, shownColumns, sortRows } from './arrange-columns.ts'
import { groupRows } from './group-rows.ts'
import type { Column, MemoryRows, TableState } from './table-types.ts'

/** A table as it goes on paper: the columns that are shown, all rows with their headings, in the order of the screen. */
export function paperTable<Row>(
  head: Pick<PaperTable, 'title' | 'subtitle'>,
  columns: readonly Column<Row>[],
  state: TableState,
  source: Omit<MemoryRows<Row>, 'kind'>,
): PaperTable {
  const shown = shownColumns(columns, state).filter(({ isAction }) => !isAction)
  const sorted = sortRows(source.rows, columns, state)
  const cells = (row: Row) => shown.map((column) => column.text(row))
  const rows: (string | readonly string[])[] = []
  if (source.groupOf) {
    const grouped = groupRows(source.rows, sorted, source.groupOf)
    let at = 0
    for (const group of grouped.groups) {
      rows.push(group.title, ...grouped.rows.slice(at, at + group.count).map(cells))
      at += group.count
    }
  } else rows.push(...sorted.map(cells))
  return { ...head, columns: paperColumns(shown, state), rows }
}

/** Columns as they go on paper. */
export function paperColumns<Row>(shown: readonly Column<Row>[], state: TableState): PaperTable['columns'] {
  return shown.map((column) => ({
    title: column.title,
    width: columnWidth(column, state),
    isNumber: column.isNumber ?? false,
  }))
}
