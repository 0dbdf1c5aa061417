import type { CellAlign } from '../document/types.ts'
import type { TaskId } from '../id.ts'
import type { StatusWord } from '../status/types.ts'

/**
 * What a ledger's column shows, and so how it is written: percents are numbers of 0 to 100, dates `YYYY-MM-DD`; of numbers
 * and dates words may stand among them.
 */
export type LedgerColumnKind = 'text' | 'number' | 'percent' | 'date' | 'status'

/** The columns that a ledger can have, in the order of a whole one. */
export const ledgerColumnKeys = [
  'number',
  'text',
  'leaders',
  'deputies',
  'leadUnits',
  'responsibleUnits',
  'supportUnits',
  'implementUnits',
  'persons',
  'phones',
  'deadline',
  'goal',
  'progress',
  'percent',
  'status',
  'problem',
  'nextStep',
  'updated',
  'indicators',
  'note',
] as const
export type LedgerColumnKey = (typeof ledgerColumnKeys)[number]

export interface LedgerColumn {
  readonly key: LedgerColumnKey
  readonly heading: string
  /** Share of the width of a sheet, against the other columns. */
  readonly weight: number
  readonly align: CellAlign
  readonly kind: LedgerColumnKind
}

/** A chapter of the plan, over all columns, or one task with a value for each column; an empty value is ''. */
export type LedgerRow =
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'task'; readonly taskId: TaskId; readonly values: readonly (string | number)[] }

/** 台账 — all tasks with all columns, ready to be printed as a workbook or on paper. */
export interface Ledger {
  readonly title: string
  /** The line under the title: who keeps it or whose it is, and as of when. */
  readonly left: string
  /** Words, or a day (`YYYY-MM-DD`), which a workbook holds as a date. */
  readonly right: string
  readonly columns: readonly LedgerColumn[]
  readonly rows: readonly LedgerRow[]
  /** Said below the table, a paragraph each. */
  readonly notes: readonly string[]
  /** The columns are those that somebody chose, and so all of them go on paper. */
  readonly isChosen: boolean
  /** The words that 状态 may show, for its drop-down, and what each means. */
  readonly statusWords: readonly Pick<StatusWord, 'status' | 'word'>[]
}

/** A list as it is shown: its own columns in their order, and its tasks under its own headings. */
export interface ShownList {
  readonly columns: readonly LedgerColumnKey[]
  /** One after the other; empty where nothing is grouped. */
  readonly groups: readonly { readonly heading: string; readonly count: number }[]
}

/** Whose ledger: all tasks, those a leader leads, those a unit has a part in, or those the plan names nobody for. */
export type LedgerScope =
  | { readonly kind: 'whole' }
  | { readonly kind: 'leader'; readonly name: string }
  | { readonly kind: 'unit'; readonly name: string }
  | { readonly kind: 'nobody'; readonly name: string }
