import type { TableMappingId } from '../id.ts'
import type { IsoMoment } from '../iso-date.ts'

/** What a column of a table that is no form of ours may hold. */
export const mappedFields = [
  'number',
  'text',
  'unit',
  'progress',
  'status',
  'percent',
  'problem',
  'nextStep',
  'note',
] as const
export type MappedField = (typeof mappedFields)[number]

/** A column by its heading as `headingKeys` gives it; a field of null is not taken. */
export interface MappedColumn {
  readonly key: string
  readonly field: MappedField | null
}

/** Where it says whose a row is: the file has one unit, each sheet has one, or a column names it row by row. */
export const unitSources = ['file', 'sheet', 'column'] as const
export type UnitSource = (typeof unitSources)[number]

/** 列对照 — how a table that was never our form is read, as the office confirmed it. */
export interface TableMapping {
  readonly columns: readonly MappedColumn[]
  readonly unitSource: UnitSource
  /** The first words of rows that are no tasks, such as the name of a group over its rows. Sums are known without. */
  readonly leftOut: readonly string[]
}

/** A mapping that was kept for the next table with the same headings. */
export interface NamedMapping {
  readonly id: TableMappingId
  /** No two are named alike. */
  readonly name: string
  readonly mapping: TableMapping
  readonly at: IsoMoment
  readonly by: string
}

/** What a mapping needs to be of use: what names the task, and what is said of it. */
export function isUsable({ columns, unitSource }: TableMapping): boolean {
  const fields = new Set(columns.map(({ field }) => field))
  const said = ['progress', 'status', 'percent', 'problem', 'nextStep', 'note'] as const
  return (
    (fields.has('text') || fields.has('number')) &&
    said.some((field) => fields.has(field)) &&
    (unitSource === 'column') === fields.has('unit')
  )
}
