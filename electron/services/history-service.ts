import { AsyncLocalStorage } from 'node:async_hooks'
import type { HistoryAction, HistoryEntry } from '../../shared/domain/history/types.ts'
import { type MessageParams, UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import {
  findHistoryEntry,
  findInsertion,
  findLastUndoable,
  findLaterChange,
  hasChanges,
  insertHistoryEntry,
  listHistoryChanges,
} from '../db/history-repository.ts'
import { setRunningChangeSet } from '../db/history-triggers.ts'
import { deriveDueMarks } from '../db/report-marks.ts'
import type { Trx } from '../db/tables.ts'
import { findDependent, findIssuedBulletin, isNumberFollowed, takeBack } from '../db/take-back.ts'

/** What is done in one step, for the history. */
export interface ChangeSet {
  readonly action: HistoryAction
  /** Values for the action's sentence. */
  readonly params: MessageParams
}

/** There is one connection: a change set begun inside another would wait for it for ever. */
const running = new AsyncLocalStorage<true>()

/**
 * Does work on the ledger as one step: all of it or nothing is written, every row it changes is in the history, and the
 * step can be undone. All writing goes through here; a write outside fails. Inside use only `trx`. Work that changed
 * nothing leaves no entry.
 */
export async function changeSet<T>(folder: DataFolder, step: ChangeSet, work: (trx: Trx) => Promise<T>): Promise<T> {
  return record(folder, { ...step, undoesId: null }, work)
}

/**
 * Goes on with the step that put a row into the ledger, for work that belongs to it and could only be done later: undoing the
 * step takes this back too.
 */
export async function continueChangeSet(
  folder: DataFolder,
  row: { readonly table: string; readonly id: string },
  work: (trx: Trx) => Promise<void>,
): Promise<void> {
  if (running.getStore()) throw new Error(`the step of ${row.id} was gone on with inside another`)
  await running.run(true, () =>
    folder.db.transaction().execute(async (trx) => {
      setRunningChangeSet(folder.sqlite, await findInsertion(trx, row.table, row.id))
      await work(trx)
      setRunningChangeSet(folder.sqlite, null)
    }),
  )
}

/** Thrown through Kysely to roll back an entry under which nothing was written. */
class NothingChanged extends Error {}

async function record<T>(
  folder: DataFolder,
  step: ChangeSet & { readonly undoesId: number | null },
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  if (running.getStore()) throw new Error(`change set ${step.action} was begun inside another`)
  let result: { readonly value: T } | undefined
  try {
    await running.run(true, () =>
      folder.db.transaction().execute(async (trx) => {
        const entryId = await insertHistoryEntry(trx, { ...step, operator: folder.operator })
        setRunningChangeSet(folder.sqlite, entryId)
        const value = await work(trx)
        deriveDueMarks(folder.sqlite)
        setRunningChangeSet(folder.sqlite, null)
        result = { value }
        if (!(await hasChanges(trx, entryId))) throw new NothingChanged()
      }),
    )
  } catch (error) {
    if (!(error instanceof NothingChanged)) throw error
  }
  if (!result) throw new Error('a change set ended without a result')
  return result.value
}

/**
 * 撤销 — takes a step back: the one named, or the last one that still stands. Taking back is itself a step, so undoing it is
 * 重做. Files in the archive stay.
 *
 * Throws `history.nothingToUndo`; `history.alreadyUndone`; `history.changedSince` when a row was changed by something later;
 * `history.inUse` when something made later refers to what would go; `history.isIssued` when it would change the text of a
 * bulletin that has been issued since. Then nothing is changed.
 */
export async function undo(folder: DataFolder, entryId?: number): Promise<HistoryEntry> {
  const entry = entryId === undefined ? await findLastUndoable(folder.db) : await findHistoryEntry(folder.db, entryId)
  if (!entry) throw new UserError('history.nothingToUndo')
  if (entry.isUndone) throw new UserError('history.alreadyUndone', { entry: entry.id })
  const changes = await listHistoryChanges(folder.db, entry.id)
  try {
    await record(folder, { action: 'history.undo', params: { entry: entry.id }, undoesId: entry.id }, async (trx) => {
      const changedSince = takeBack(folder.sqlite, changes)
      if (!changedSince) return
      const later = await findLaterChange(trx, changedSince)
      const who = { at: later?.at ?? '', operator: later?.operator ?? '', later: later?.id ?? '' }
      throw new UserError('history.changedSince', { entry: entry.id, table: changedSince.table, ...who })
    })
  } catch (cause) {
    if (isRefusedBy('FOREIGNKEY', cause)) {
      const table = findDependent(folder.sqlite, changes) ?? 'task'
      throw new UserError('history.inUse', { entry: entry.id, table }, { cause })
    }
    if (isRefusedBy('TRIGGER', cause) && isNumberFollowed(folder.sqlite, changes)) {
      throw new UserError('history.numberFollowed', { entry: entry.id }, { cause })
    }
    const title = isRefusedBy('TRIGGER', cause) ? findIssuedBulletin(folder.sqlite, changes) : null
    if (title === null) throw cause
    throw new UserError('history.isIssued', { entry: entry.id, title }, { cause })
  }
  return entry
}

function isRefusedBy(what: 'FOREIGNKEY' | 'TRIGGER', error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === `SQLITE_CONSTRAINT_${what}`
}
