import type { MessageParams } from '../../errors/user-error.ts'
import type { historyActions } from '../../i18n/zh-CN/history-actions.ts'
import type { IsoMoment } from '../iso-date.ts'

/** What was done, by code; each has its sentence in `zh-CN`. */
export type HistoryAction = keyof typeof historyActions

/** One step of work in the append-only history: all of its changes were written together, and are undone together. */
export interface HistoryEntry {
  readonly id: number
  readonly at: IsoMoment
  readonly operator: string
  readonly action: HistoryAction
  /** Values for the action's sentence. */
  readonly params: MessageParams
  /** The entry that this one took back; null for work of its own. */
  readonly undoesId: number | null
  /** Taken back by a later entry that still stands. */
  readonly isUndone: boolean
}

/** One row that an entry changed. Insert has no `before`, delete no `after`; an update names only the columns that changed. */
export interface HistoryChange {
  readonly id: number
  readonly entryId: number
  readonly table: string
  readonly rowKey: Readonly<Record<string, string | number>>
  readonly before: Readonly<Record<string, string | number | null>> | null
  readonly after: Readonly<Record<string, string | number | null>> | null
}

/** A step as a list of steps shows it: what was done, taken back, or done again. */
export interface HistoryStep {
  readonly id: number
  readonly at: IsoMoment
  readonly operator: string
  /** `undo` took the work back, `redo` took that back again. */
  readonly kind: 'work' | 'undo' | 'redo'
  /** Of the work itself, also where it was taken back. */
  readonly action: HistoryAction
  readonly params: MessageParams
  readonly isUndone: boolean
}

/** What 撤销 and 重做 would do now; null where there is nothing. */
export interface HistoryState {
  readonly undo: HistoryStep | null
  readonly redo: HistoryStep | null
}
