import type { ledgerTables } from '../../i18n/zh-CN/ledger-tables.ts'
import type { recordFields } from '../../i18n/zh-CN/record-fields.ts'
import type { HistoryStep } from './types.ts'

/** A field of a record that has a word for the user. */
export type RecordField = keyof typeof recordFields

/** One field before and after; ids are names already, a yes or no is 0 or 1. Null where there was or is nothing. */
export interface FieldChange {
  readonly field: RecordField
  readonly from: string | number | null
  readonly to: string | number | null
}

/** One row of a record that a step changed: the record itself, or a part of it (a unit of its 分工). */
export interface RecordChange {
  readonly id: number
  readonly step: HistoryStep
  readonly table: keyof typeof ledgerTables
  readonly what: 'created' | 'removed' | 'changed'
  readonly fields: readonly FieldChange[]
}

/** Records that have a history of their own, and the tables of their parts with the column that names the record. */
export const recordParts = {
  plan: [],
  task: [
    { table: 'assignment', column: 'task_id' },
    { table: 'indicator', column: 'task_id' },
    { table: 'stage_target', column: 'task_id' },
    { table: 'undertaking', column: 'task_id' },
    { table: 'consolidated', column: 'task_id' },
  ],
  unit: [{ table: 'unit_other_name', column: 'unit_id' }],
  unit_group: [{ table: 'unit_group_member', column: 'group_id' }],
  leader: [{ table: 'post_holding', column: 'leader_id' }],
  post: [{ table: 'post_holding', column: 'post_id' }],
  period: [],
  supervision_notice: [],
} as const satisfies Readonly<
  Record<string, readonly { readonly table: keyof typeof ledgerTables; readonly column: string }[]>
>

export type RecordTable = keyof typeof recordParts

/** Tables of records that have a history of their own. */
export const recordTables = Object.keys(recordParts) as readonly RecordTable[]
