import { z } from 'zod'
import { type RecordChange, recordTables } from '../domain/history/record-change.ts'
import type { HistoryState, HistoryStep } from '../domain/history/types.ts'
import { call, nothing, result } from './call.ts'

const entryId = z.number().int().positive()

/** Channels of the domain `history`: what was done, taking it back, and doing it again. */
export const historyContract = {
  /** The newest first; `before` is the last step of the page before. */
  'history.list': call(
    z.object({ limit: z.number().int().min(1).max(2000).default(50), before: entryId.exactOptional() }),
    result<readonly HistoryStep[]>(),
  ),
  /** What undo and redo would do now. */
  'history.state': call(nothing, result<HistoryState>()),
  /** Takes back the step that is named, or the last one that stands; answers that step. */
  'history.undo': call(z.object({ entryId: entryId.exactOptional() }), result<HistoryStep>()),
  /** What was done to one record and its parts, the newest first. */
  'history.ofRecord': call(
    z.object({ table: z.enum(recordTables), id: z.string().min(1).max(64) }),
    result<readonly RecordChange[]>(),
  ),
  /** Does again what was taken back last; answers that step. */
  'history.redo': call(nothing, result<HistoryStep>()),
}
