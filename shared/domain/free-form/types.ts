import type { TableMappingId } from '../id.ts'
import type { IsoMoment } from '../iso-date.ts'
import type { GoalField, ReturnField } from '../task-return/headings.ts'
import type { ReturnLayout } from '../task-return/layout.ts'

/** The columns that say which task a row is of, and whose it is. */
const taskFields = ['number', 'text', 'unit'] as const

/** What a column of a table that is no form of ours may hold; the goal of a stage beside these. */
export const mappedFields = [
  ...taskFields,
  'progress',
  'status',
  'percent',
  'problem',
  'nextStep',
  'works',
  'deputy',
  'office',
  'handler',
  'phone',
  'note',
] as const
export type MappedField = (typeof mappedFields)[number] | GoalField

/** What columns may hold in a round, in the order of its forms. */
export function fieldsOf({ filled }: ReturnLayout): readonly MappedField[] {
  const isGoal = (field: ReturnField): field is GoalField => field.startsWith('goal:')
  const asked = filled.flatMap((field) => (isGoal(field) ? field : (mappedFields.find((one) => one === field) ?? [])))
  return [...taskFields, ...asked]
}

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
  return (
    (fields.has('text') || fields.has('number')) &&
    columns.some(({ field }) => field !== null && !taskFields.some((one) => one === field)) &&
    (unitSource === 'column') === fields.has('unit')
  )
}
