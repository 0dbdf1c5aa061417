import type { HistoryEntry, HistoryState, HistoryStep } from '../../shared/domain/history/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { findHistoryEntry, findLastRedoable, findLastUndoable, listHistory } from '../db/history-repository.ts'
import type { Db } from '../db/tables.ts'
import { undo } from './history-service.ts'

/** The newest steps first; `before` is the id of the last step of the page before. */
export async function listHistorySteps(
  { db }: DataFolder,
  page: { readonly limit: number; readonly before?: number },
): Promise<readonly HistoryStep[]> {
  const entries = await listHistory(db, page)
  const near = new Map(entries.map((entry) => [entry.id, entry]))
  const steps: HistoryStep[] = []
  for (const entry of entries) steps.push(await toStep(db, entry, near))
  return steps
}

/** What 撤销 and 重做 would do now. */
export async function readHistoryState({ db }: DataFolder): Promise<HistoryState> {
  const [last, taken] = [await findLastUndoable(db), await findLastRedoable(db)]
  return { undo: last && (await toStep(db, last)), redo: taken && (await workOf(db, taken)) }
}

/** 撤销 — takes back the step that is named, or the last one that stands; answers the step. Throws as `undo` does. */
export async function undoStep(folder: DataFolder, entryId?: number): Promise<HistoryStep> {
  return toStep(folder.db, await undo(folder, entryId))
}

/** 重做 — does again what was taken back last; answers the step. Throws `history.nothingToRedo`, and as `undo` does. */
export async function redoStep(folder: DataFolder): Promise<HistoryStep> {
  const taken = await findLastRedoable(folder.db)
  if (!taken) throw new UserError('history.nothingToRedo')
  await undo(folder, taken.id)
  return workOf(folder.db, taken)
}

/** The work that an entry took back, as it is now. */
async function workOf(db: Db, entry: HistoryEntry): Promise<HistoryStep> {
  const work = entry.undoesId === null ? null : await findHistoryEntry(db, entry.undoesId)
  if (!work) throw new Error(`history entry ${entry.id} takes back nothing`)
  return toStep(db, work)
}

/**
 * Says of an undo what it took back: `撤销：第 3 步` alone tells nobody anything. What it took back is looked for among the
 * entries at hand first.
 */
export async function toStep(
  db: Db,
  entry: HistoryEntry,
  near: ReadonlyMap<number, HistoryEntry> = new Map(),
): Promise<HistoryStep> {
  let work = entry
  let depth = 0
  while (work.undoesId !== null) {
    const before = near.get(work.undoesId) ?? (await findHistoryEntry(db, work.undoesId))
    if (!before) throw new Error(`history entry ${work.id} takes back an entry that is not there`)
    work = before
    depth += 1
  }
  const { id, at, operator, isUndone } = entry
  const kind = depth === 0 ? 'work' : depth % 2 === 1 ? 'undo' : 'redo'
  return { id, at, operator, kind, action: work.action, params: work.params, isUndone }
}
