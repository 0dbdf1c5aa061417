import type { FilterOption } from '../ui/filter-chips.tsx'
import type { Column, MemoryRows } from '../ui/table-types.ts'

/** One thing a list in memory can be narrowed by; its id is the parameter of the place that holds what is chosen. */
export interface ListFilter<Row> {
  readonly id: string
  readonly label: string
  readonly options: readonly Pick<FilterOption, 'value' | 'label'>[]
  readonly fits: (row: Row, value: string) => boolean
  /** A row must fit everything that is chosen; else one of it is enough. */
  readonly isEvery?: boolean
}

/** One way to bring rows together under headings. */
export interface ListGrouping<Row> {
  readonly id: string
  /** What it is grouped by: `类别`. */
  readonly label: string
  readonly groupOf: NonNullable<MemoryRows<Row>['groupOf']>
}

/** What is chosen of each filter, by its id. */
export type ChosenValues = Readonly<Record<string, readonly string[]>>

/** The rows that fit all filters and hold all words. */
export function narrowRows<Row>(
  rows: readonly Row[],
  { filters, chosen, columns, words }: NarrowedBy<Row>,
): readonly Row[] {
  const wanted = splitWords(words)
  const narrowing = filters.filter(({ id }) => (chosen[id]?.length ?? 0) > 0)
  return rows.filter(
    (row) =>
      narrowing.every((filter) => fitsFilter(row, filter, chosen[filter.id] ?? [])) && holds(row, columns, wanted),
  )
}

export interface NarrowedBy<Row> {
  readonly filters: readonly ListFilter<Row>[]
  readonly chosen: ChosenValues
  readonly columns: readonly Column<Row>[]
  readonly words: string
}

function fitsFilter<Row>(row: Row, { fits, isEvery }: ListFilter<Row>, values: readonly string[]): boolean {
  return isEvery ? values.every((value) => fits(row, value)) : values.some((value) => fits(row, value))
}

/** Words are looked for in all columns that are not numbers, also in those that are not shown just now. */
function holds<Row>(row: Row, columns: readonly Column<Row>[], wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  const said = columns.filter(({ isNumber }) => !isNumber).map((column) => column.text(row).toLowerCase())
  return wanted.every((word) => said.some((text) => text.includes(word)))
}

function splitWords(words: string): readonly string[] {
  return words.toLowerCase().split(/\s+/).filter(Boolean)
}

/** How many rows each option fits, of all rows. */
export function countOptions<Row>(rows: readonly Row[], { options, fits }: ListFilter<Row>): readonly FilterOption[] {
  return options.map((option) => ({ ...option, count: rows.filter((row) => fits(row, option.value)).length }))
}
