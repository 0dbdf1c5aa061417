import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { sortRows } from './arrange-columns.ts'
import { groupRows } from './group-rows.ts'
import type { Column, RowGroup, RowSource, TableState } from './table-types.ts'
import { createWindowStore, type WindowStore } from './window-store.ts'

/** The rows of a table in the order in which they are shown, wherever they come from. */
export interface TableRows<Row> {
  readonly total: number
  readonly groups: readonly RowGroup[] | null
  rowAt(index: number): Row | undefined
  need(from: number, to: number): void
  rowsBetween(from: number, to: number): Promise<readonly Row[]>
  readonly hasFailed: boolean
  retry(): void
  /** Whether all rows are at hand, so that selecting all can name them. */
  readonly isInMemory: boolean
}

const noSubscription = () => () => undefined
const noVersion = () => 0

/** Sorts and groups rows in memory; fetches the others by windows. */
export function useRows<Row>(
  source: RowSource<Row>,
  columns: readonly Column<Row>[],
  state: TableState,
): TableRows<Row> {
  const before = useRef<WindowStore<Row>['windows']>(new Map())
  const store = useMemo(() => (source.kind === 'windowed' ? createWindowStore(source, before.current) : null), [source])
  useEffect(() => {
    if (store) before.current = store.windows
  }, [store])
  const version = useSyncExternalStore(store?.subscribe ?? noSubscription, store?.version ?? noVersion)
  const { sort } = state

  return useMemo(() => {
    if (source.kind === 'windowed' && store) {
      return {
        total: source.total,
        groups: source.groups ?? null,
        rowAt: store.rowAt,
        need: store.need,
        rowsBetween: store.rowsBetween,
        hasFailed: version >= 0 && store.hasFailed(),
        retry: store.retry,
        isInMemory: false,
      }
    }
    const official = source.kind === 'memory' ? source.rows : []
    const sorted = sortRows(official, columns, sort === undefined ? {} : { sort })
    const groupOf = source.kind === 'memory' ? source.groupOf : undefined
    const { rows, groups } = groupOf ? groupRows(official, sorted, groupOf) : { rows: sorted, groups: null }
    return {
      total: rows.length,
      groups,
      rowAt: (index) => rows[index],
      need: () => undefined,
      rowsBetween: (from, to) => Promise.resolve(rows.slice(from, to)),
      hasFailed: false,
      retry: () => undefined,
      isInMemory: true,
    }
  }, [source, store, version, columns, sort])
}
