import type { MessageParams } from '../../errors/user-error.ts'
import type { unitListProblems } from '../../i18n/zh-CN/unit-list-problems.ts'
import type { UnitId } from '../id.ts'
import type { UnitMatchReason } from '../unit/find-unit.ts'
import type { Unit, UnitKind } from '../unit/types.ts'
import type { UnitListField } from './columns.ts'

export type UnitListProblemCode = keyof typeof unitListProblems

/** Something in a list of units that was not taken, or wants a look. */
export interface UnitListProblem {
  readonly sheet: string
  /** From 1, as Excel shows it. */
  readonly row: number
  /** Letters, as Excel shows it; null for the whole row. */
  readonly column: string | null
  readonly code: UnitListProblemCode
  readonly params: MessageParams
}

/** What one row says of a unit; a column that the sheet does not have, or a cell that was not understood, is undefined. */
export interface UnitListRow {
  /** From 1, as Excel shows it. */
  readonly row: number
  readonly mark: UnitId | null
  readonly name: string
  readonly otherNames?: readonly string[]
  readonly kind?: UnitKind
  readonly contactName?: string | null
  readonly contactPhone?: string | null
  readonly activeFrom?: number | null
  readonly activeTo?: number | null
  /** The name of the unit that took over; null for none. */
  readonly successor?: string | null
}

/** A list of units as it reads, before it is compared with the ledger. */
export interface UnitListReading {
  readonly sheet: string
  readonly rows: readonly UnitListRow[]
  readonly problems: readonly UnitListProblem[]
}

/** One field of a unit, as it is and as the sheet has it. */
export interface UnitFieldChange {
  readonly field: UnitListField
  readonly from: string
  readonly to: string
}

/** What a row of the sheet would do to the ledger. */
export interface UnitListDifference {
  readonly row: number
  readonly kind: 'added' | 'changed'
  readonly name: string
  /** For a new unit all that the sheet says of it, from nothing. */
  readonly changes: readonly UnitFieldChange[]
  /** A unit of the ledger that the new one may be: it is kept as a proposal. */
  readonly perhaps: { readonly name: string; readonly reasons: readonly UnitMatchReason[] } | null
}

/** A sheet held against the ledger: what each row would do, and the units as they would be. */
export interface UnitListComparison {
  readonly differences: readonly UnitListDifference[]
  /** By row, the unit as it would be; `before` is null for a new one. */
  readonly settled: ReadonlyMap<number, { readonly before: Unit | null; readonly after: Unit }>
  readonly proposals: ReadonlyMap<
    number,
    readonly { readonly other: Unit; readonly reasons: readonly UnitMatchReason[] }[]
  >
  readonly unchanged: number
  /** The rows stand in another order than the ledger's units. */
  readonly isOrderChanged: boolean
  /** Units of the ledger that the sheet does not name; they stay. */
  readonly missing: readonly string[]
  readonly problems: readonly UnitListProblem[]
}

/** What a list of units would change, as it is shown before anything does. */
export interface UnitListPreview
  extends Pick<UnitListComparison, 'differences' | 'unchanged' | 'isOrderChanged' | 'missing' | 'problems'> {
  readonly fileName: string
  /** Names the bytes that were looked at: only these are taken in. */
  readonly hash: string
}
