import { sql } from 'kysely'
import { type RecordTable, recordParts } from '../../shared/domain/history/record-change.ts'
import type { HistoryChange } from '../../shared/domain/history/types.ts'
import { parseJson } from './bulk.ts'
import type { Db } from './tables.ts'

interface ChangeRow {
  readonly id: number
  readonly entry_id: number
  readonly table_name: string
  readonly row_key: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * The steps that take parts away from a record. Imports only bring them, and there are hundreds of thousands of their changes:
 * they are found by the rows that are there.
 */
const editing = ['task.*', 'unit.*', 'leader.*', 'post.*'] as const

/** Changes of a record and of its parts, also of parts that are gone; the newest first. */
export async function listRecordChanges(
  db: Db,
  record: { readonly table: RecordTable; readonly id: string },
  limit: number,
): Promise<readonly HistoryChange[]> {
  const own =
    record.table === 'task'
      ? sql`SELECT 'task' AS t, json_object('seq', seq) AS k FROM task WHERE id = ${record.id}`
      : sql`SELECT ${record.table} AS t, ${JSON.stringify({ id: record.id })} AS k`
  const parts = recordParts[record.table].flatMap(({ table, column }) => {
    const key = keyColumns(table)
    const current = sql`SELECT ${table}, json_object(${sql.join(key.map((name) => sql`${name}, ${sql.ref(name)}`))})
      FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${record.id}`
    const removed = sql`SELECT c.table_name, c.row_key FROM edits CROSS JOIN history_change c ON c.entry_id = edits.id
      WHERE c.table_name = ${table} AND c.after IS NULL AND c.before ->> ${column} = ${record.id}`
    return [current, removed]
  })
  const rows = await sql<ChangeRow>`
    WITH RECURSIVE edits (id) AS (
      SELECT id FROM history_entry WHERE ${sql.join(
        editing.map((action) => sql`action GLOB ${action}`),
        sql` OR `,
      )}
      UNION SELECT undoing.id FROM edits JOIN history_entry undoing ON undoing.undoes_id = edits.id
    ), rows_of_record (t, k) AS (${sql.join([own, ...parts], sql` UNION `)})
    SELECT c.id, c.entry_id, c.table_name, c.row_key, c.before, c.after
    FROM rows_of_record r JOIN history_change c ON c.table_name = r.t AND c.row_key = r.k
    ORDER BY c.id DESC LIMIT ${limit}`.execute(db)
  return rows.rows.map((row) => ({
    id: row.id,
    entryId: row.entry_id,
    table: row.table_name,
    rowKey: parseJson(row.row_key),
    before: row.before === null ? null : parseJson(row.before),
    after: row.after === null ? null : parseJson(row.after),
  }))
}

/** The names of what ids in a history stand for; ids of what is gone are not among them. */
export async function listNamesById(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
  const { rows } = await sql<{ readonly id: string; readonly name: string }>`
    SELECT id, name FROM unit WHERE id IN ${wanted} UNION ALL SELECT id, name FROM unit_group WHERE id IN ${wanted}
    UNION ALL SELECT id, name FROM leader WHERE id IN ${wanted}
    UNION ALL SELECT id, heading FROM section WHERE id IN ${wanted}`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** In the order in which the triggers write a key. */
function keyColumns(table: string): readonly string[] {
  if (table === 'unit_other_name') return ['unit_id', 'name']
  return table === 'unit_group_member' ? ['group_id', 'unit_id'] : ['id']
}
