import type { HistoryAction } from '../../shared/domain/history/types.ts'
import type { MessageParams } from '../../shared/errors/user-error.ts'
import { parseJson } from './bulk.ts'
import type { Db } from './tables.ts'

/** An entry of the history with the tables it wrote. */
export interface EntryTables {
  readonly entryId: number
  readonly action: HistoryAction
  readonly params: MessageParams
  readonly tables: readonly string[]
}

/** The newest entry's id; 0 while there is none. */
export async function lastEntryId(db: Db): Promise<number> {
  const row = await db.selectFrom('history_entry').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.id ?? 0
}

/** The entries after a given one, oldest first, each with the tables it wrote. */
export async function listEntryTables(db: Db, afterId: number): Promise<readonly EntryTables[]> {
  const entries = await db
    .selectFrom('history_entry')
    .select(['id', 'action', 'params'])
    .where('id', '>', afterId)
    .orderBy('id')
    .execute()
  if (entries.length === 0) return []
  const written = await db
    .selectFrom('history_change')
    .select(['entry_id', 'table_name'])
    .distinct()
    .where('entry_id', '>', afterId)
    .execute()
  const tables = Map.groupBy(written, (row) => row.entry_id)
  return entries.map(({ id, action, params }) => ({
    entryId: id,
    action: action as HistoryAction,
    params: parseJson(params),
    tables: (tables.get(id) ?? []).map((row) => row.table_name),
  }))
}
