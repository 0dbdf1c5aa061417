import { useMemo } from 'react'
import type { PaperTable } from '../../shared/list/paper-table.ts'
import type { Filter } from '../ui/filter-chips.tsx'
import { paperTable } from '../ui/paper-table.ts'
import type { Column, MemoryRows } from '../ui/table-types.ts'
import { type ChosenValues, countOptions, type ListFilter, type ListGrouping, narrowRows } from './narrow-rows.ts'
import type { Arrangement } from './use-arrangement.ts'

/** What a list in memory consists of. Keep columns, filters and groupings between draws (`useMemo`). */
export interface ListParts<Row> {
  /** What it is called on paper and in files. */
  readonly title: string
  /** All rows in official order; those a tab leaves out may be missing. */
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly filters?: readonly ListFilter<Row>[]
  readonly groupings?: readonly ListGrouping<Row>[]
}

/** A list in memory as it is shown. */
export interface List<Row> {
  readonly title: string
  readonly arrangement: Arrangement
  readonly columns: readonly Column<Row>[]
  readonly filters: readonly Filter[]
  readonly groupings: readonly ListGrouping<Row>[]
  /** The rows that fit what the list is narrowed to, in official order. */
  readonly rows: readonly Row[]
  /** For the DataTable. */
  readonly source: MemoryRows<Row>
  /** The list on paper, just as it is shown. */
  readonly paper: () => PaperTable
}

const noFilters: readonly never[] = []

/**
 * Narrows and groups rows in memory as an arrangement says.
 *
 *     const arrangement = useArrangement('unit', { group: 'kind' })
 *     const list = useList(arrangement, { title, rows, columns, filters, groupings })
 *     <Screen toolbar={<ListToolbar list={list} />}><DataTable source={list.source} columns={list.columns} … /></Screen>
 */
export function useList<Row>(arrangement: Arrangement, parts: ListParts<Row>): List<Row> {
  const { title, rows: all, columns, filters = noFilters, groupings = noFilters } = parts
  const { place, words, group, table } = arrangement
  // A place changes with every detail that is opened; rows are narrowed anew only where what is chosen has changed.
  const key = JSON.stringify(Object.fromEntries(filters.map(({ id }) => [id, place.getAll(id)])))
  const chosen = useMemo((): ChosenValues => JSON.parse(key), [key])
  const rows = useMemo(
    () => narrowRows(all, { filters, chosen, columns, words }),
    [all, filters, chosen, columns, words],
  )
  const groupOf = groupings.find(({ id }) => id === group)?.groupOf
  const source = useMemo(
    (): MemoryRows<Row> => ({ kind: 'memory', rows, ...(groupOf && { groupOf }) }),
    [rows, groupOf],
  )
  const chips = useMemo(
    () =>
      filters.map((filter) => ({
        ...{ id: filter.id, label: filter.label },
        options: countOptions(all, filter),
        values: chosen[filter.id] ?? [],
      })),
    [filters, all, chosen],
  )
  const paper = () => {
    const subtitle = narrowedTo(chips, words)
    return paperTable({ title, ...(subtitle !== '' && { subtitle }) }, columns, table, source)
  }
  return { title, arrangement, columns, filters: chips, groupings, rows, source, paper }
}

/** What a list is narrowed to, in words: `类别：县直部门、乡镇　“税”`. */
function narrowedTo(filters: readonly Filter[], words: string): string {
  const parts = filters.flatMap(({ label, options, values }) => {
    const chosen = options.filter(({ value }) => values.includes(value)).map((option) => option.label)
    return chosen.length === 0 ? [] : [`${label}：${chosen.join('、')}`]
  })
  return [...parts, ...(words.trim() === '' ? [] : [`“${words.trim()}”`])].join('　')
}
