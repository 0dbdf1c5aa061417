import { schemaVersion } from '../../electron/db/migrate.ts'
import { taskPairs } from '../../electron/db/search-pairs.ts'
import type { SqliteDb } from '../../electron/db/sqlite.ts'

/**
 * The whole database as SQL, for `tests/fixtures/db`: tables, rows, then indexes and triggers, so that no trigger fires while
 * rows come back. The search index keeps no texts of its own: it is filled again from those of the tasks.
 */
export function dumpSql(db: SqliteDb): string {
  const schema = db
    .prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'task\\_search\\_%' ESCAPE '\\'
       ORDER BY rowid`,
    )
    .all()
  const tables = schema.filter(({ type, sql }) => type === 'table' && !sql.startsWith('CREATE VIRTUAL'))
  const others = schema.filter((part) => !tables.includes(part))
  return [
    'PRAGMA foreign_keys = OFF;',
    'BEGIN;',
    ...tables.map(({ sql }) => `${sql};`),
    ...tables.flatMap(({ name }) => insertsOf(db, name)),
    ...others.map(({ sql }) => `${sql};`),
    ...searchInserts(db),
    `PRAGMA user_version = ${schemaVersion(db)};`,
    'COMMIT;',
    '',
  ].join('\n')
}

function insertsOf(db: SqliteDb, table: string): readonly string[] {
  const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all()
  return rows.map(
    (row) =>
      `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(literal).join(', ')});`,
  )
}

function searchInserts(db: SqliteDb): readonly string[] {
  const tasks = db
    .prepare<[], { seq: number; number: string; text: string }>('SELECT seq, number, text FROM task ORDER BY seq')
    .all()
  return tasks.map(
    ({ seq, ...task }) => `INSERT INTO task_search (rowid, pairs) VALUES (${seq}, ${literal(taskPairs(task))});`,
  )
}

function literal(value: unknown): string {
  if (value === null) return 'NULL'
  return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`
}
