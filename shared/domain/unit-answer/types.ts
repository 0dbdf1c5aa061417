import type { TaskId, UnitAnswerId, UnitId } from '../id.ts'
import type { IsoMoment } from '../iso-date.ts'
import type { Status } from '../status/types.ts'

/** What words of a unit mean: which status, which percentage, which task. */
export type AnsweredWords =
  | { readonly kind: 'status'; readonly words: string; readonly value: Status }
  | { readonly kind: 'percent'; readonly words: string; readonly value: number }
  | { readonly kind: 'task'; readonly words: string; readonly value: TaskId }

/** An answer that the office gave once for a unit, and that is applied to its next returns. */
export type UnitAnswer = AnsweredWords & {
  readonly id: UnitAnswerId
  readonly unitId: UnitId
  readonly at: IsoMoment
  readonly by: string
}

/** The same as a unit's detail shows it. */
export interface UnitAnswerView {
  readonly id: UnitAnswerId
  readonly words: string
  readonly at: IsoMoment
  readonly by: string
  readonly meaning:
    | { readonly kind: 'status'; readonly status: Status }
    | { readonly kind: 'percent'; readonly percent: number }
    /** Of which plan, as two may have a task of one number. */
    | { readonly kind: 'task'; readonly number: string; readonly planTitle: string }
}
