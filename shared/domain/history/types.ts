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
