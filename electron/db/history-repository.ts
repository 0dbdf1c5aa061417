import type { Selectable } from 'kysely'
import type { HistoryAction, HistoryChange, HistoryEntry } from '../../shared/domain/history/types.ts'
import type { MessageParams } from '../../shared/errors/user-error.ts'
import { firstOrNull, parseJson } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** An entry about to be written. */
export interface NewHistoryEntry {
  readonly operator: string
  readonly action: HistoryAction
  readonly params: MessageParams
  readonly undoesId: number | null
}

/** Opens an entry; changes made from here on are to be put under it. */
export async function insertHistoryEntry(trx: Trx, entry: NewHistoryEntry): Promise<number> {
  const at = new Date().toISOString()
  await trx
    .insertInto('operator')
    .values({ name: entry.operator, first_seen: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await trx
    .insertInto('history_entry')
    .values({
      at,
      operator: entry.operator,
      action: entry.action,
      params: JSON.stringify(entry.params),
      undoes_id: entry.undoesId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The newest entries first; `before` is the id of the last entry of the page before. */
export async function listHistory(
  db: Db,
  page: { readonly limit: number; readonly before?: number },
): Promise<readonly HistoryEntry[]> {
  let query = db.selectFrom('history_entry').selectAll()
  if (page.before !== undefined) query = query.where('id', '<', page.before)
  const rows = await query.orderBy('id', 'desc').limit(page.limit).execute()
  const undone = await listUndoneIds(db)
  return rows.map((row) => toEntry(row, undone))
}

export async function findHistoryEntry(db: Db, entryId: number): Promise<HistoryEntry | null> {
  const row = await firstOrNull(db.selectFrom('history_entry').selectAll().where('id', '=', entryId))
  return row && toEntry(row, await listUndoneIds(db))
}

/** The last work that was not taken back: what 撤销 takes back next. Null where there is none. */
export async function findLastUndoable(db: Db): Promise<HistoryEntry | null> {
  const undone = await listUndoneIds(db)
  const rows = await db
    .selectFrom('history_entry')
    .select('id')
    .where('undoes_id', 'is', null)
    .orderBy('id', 'desc')
    .limit(undone.size + 1)
    .execute()
  const last = rows.find((row) => !undone.has(row.id))
  return last ? findHistoryEntry(db, last.id) : null
}

/**
 * The last taking back that still stands and after which nothing else was done: what 重做 takes back next. New work ends
 * redoing, as it does everywhere.
 */
export async function findLastRedoable(db: Db): Promise<HistoryEntry | null> {
  const undone = await listUndoneIds(db)
  const rows = await db
    .selectFrom('history_entry as undo')
    .innerJoin('history_entry as work', 'work.id', 'undo.undoes_id')
    .select('undo.id')
    .where('work.undoes_id', 'is', null)
    .where('undo.id', '>', (last) =>
      last
        .selectFrom('history_entry')
        .select(({ fn }) => fn.coalesce(fn.max('id'), last.lit(0)).as('id'))
        .where('undoes_id', 'is', null),
    )
    .orderBy('undo.id', 'desc')
    .execute()
  const last = rows.find((row) => !undone.has(row.id))
  return last ? findHistoryEntry(db, last.id) : null
}

/** The last entry under which a row was put into the ledger. */
export async function findInsertion(db: Db, table: string, id: string): Promise<number> {
  const { entry_id } = await db
    .selectFrom('history_change')
    .select('entry_id')
    .where('table_name', '=', table)
    .where('row_key', '=', JSON.stringify({ id }))
    .where('before', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return entry_id
}

/** The rows that an entry changed, in the order in which they were changed. */
export async function listHistoryChanges(db: Db, entryId: number): Promise<readonly HistoryChange[]> {
  const rows = await db.selectFrom('history_change').selectAll().where('entry_id', '=', entryId).orderBy('id').execute()
  return rows.map(toChange)
}

/** Whether the entry that is open has changed anything yet. */
export async function hasChanges(trx: Trx, entryId: number): Promise<boolean> {
  const row = await firstOrNull(trx.selectFrom('history_change').select('id').where('entry_id', '=', entryId).limit(1))
  return row !== null
}

/** The last entry after a given one that changed a row; null where none did. */
export async function findLaterChange(db: Db, change: HistoryChange): Promise<HistoryEntry | null> {
  const row = await firstOrNull(
    db
      .selectFrom('history_change')
      .select('entry_id')
      .where('table_name', '=', change.table)
      .where('row_key', '=', JSON.stringify(change.rowKey))
      .where('entry_id', '>', change.entryId)
      .orderBy('id', 'desc')
      .limit(1),
  )
  return row && findHistoryEntry(db, row.entry_id)
}

/** Entries that were taken back and not restored: an undo that was itself undone no longer counts. */
async function listUndoneIds(db: Db): Promise<ReadonlySet<number>> {
  const undos = await db
    .selectFrom('history_entry')
    .select(['id', 'undoes_id'])
    .where('undoes_id', 'is not', null)
    .orderBy('id', 'desc')
    .execute()
  // An undo can only be taken back by a later entry: going backwards, what is undone is known before it is met.
  const undone = new Set<number>()
  for (const { id, undoes_id } of undos) if (undoes_id !== null && !undone.has(id)) undone.add(undoes_id)
  return undone
}

function toEntry(row: Selectable<LedgerTables['history_entry']>, undone: ReadonlySet<number>): HistoryEntry {
  return {
    id: row.id,
    at: row.at,
    operator: row.operator,
    action: row.action as HistoryAction,
    params: parseJson(row.params),
    undoesId: row.undoes_id,
    isUndone: undone.has(row.id),
  }
}

function toChange(row: Selectable<LedgerTables['history_change']>): HistoryChange {
  return {
    id: row.id,
    entryId: row.entry_id,
    table: row.table_name,
    rowKey: parseJson(row.row_key),
    before: row.before === null ? null : parseJson(row.before),
    after: row.after === null ? null : parseJson(row.after),
  }
}

/** The last entry there is: it grows with every change of the ledger. 0 for a fresh one. */
export async function lastHistoryId(db: Db): Promise<number> {
  const row = await firstOrNull(db.selectFrom('history_entry').select('id').orderBy('id', 'desc').limit(1))
  return row?.id ?? 0
}
