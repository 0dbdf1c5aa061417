import type { ReactNode } from 'react'
import { DataTable, type DataTableProps } from '../ui/data-table.tsx'
import { Waiting } from '../ui/waiting.tsx'
import type { List } from './use-list.ts'

type ListTableProps<Row> = {
  readonly list: List<Row>
  /** The rows are still to come: nothing is said of there being none. */
  readonly isPending: boolean
} & Omit<DataTableProps<Row>, 'columns' | 'source' | 'state' | 'onStateChange' | 'words'>

/** The table of a list in memory: arranged as the list says, the rest as a DataTable. */
export function ListTable<Row>({ list, isPending, empty, ...more }: ListTableProps<Row>): ReactNode {
  const { arrangement, columns, source } = list
  return (
    <DataTable
      columns={columns}
      source={source}
      state={arrangement.table}
      onStateChange={arrangement.setTable}
      words={arrangement.words}
      empty={isPending ? <Waiting /> : empty}
      {...more}
    />
  )
}
