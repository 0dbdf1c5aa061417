import { taskPairs } from './search-pairs.ts'
import type { SqliteDb } from './sqlite.ts'

/**
 * Tables that are no part of what a user changes: the history itself, the archive's list, who worked here, derived sums
 * and marks, what was read of files, and plans that are not accepted yet.
 */
const untracked = new Set([
  'history_entry',
  'history_change',
  'archive_file',
  'operator',
  'period_sum',
  'report_mark',
  'report_mark_due',
  'intake_reading',
  'plan_draft',
  'plan_draft_reading',
])

/** Columns that triggers derive from other rows; undoing those rows brings them back. */
const derivedColumns: Readonly<Record<string, readonly string[]>> = {
  task: ['latest_status', 'latest_percent', 'latest_period_id', 'latest_on'],
  assignment: ['task_seq'],
}

/** A table whose changes are recorded, with its columns. */
export interface TrackedTable {
  readonly name: string
  readonly key: readonly string[]
  /** Without the derived ones. */
  readonly columns: readonly string[]
}

/** The tables of the ledger whose every change is in the history. */
export function trackedTables(db: SqliteDb): readonly TrackedTable[] {
  const names = db
    .prepare<[], { name: string }>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`)
    .all()
    .map((table) => table.name)
    .filter((name) => !name.startsWith('sqlite_') && !untracked.has(name))
  return names.sort().map((name) => {
    const columns = db
      .prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)')
      .all(name)
    const key = columns.filter((column) => column.pk > 0).map((column) => column.name)
    const derived = derivedColumns[name] ?? []
    return { name, key, columns: columns.map((column) => column.name).filter((column) => !derived.includes(column)) }
  })
}

/**
 * Makes the triggers of this connection: they write every changed row into the history under the change set that runs, and
 * keep the search index. They are temporary because they use this program's own functions, and made from the tables as they
 * are because then no table and no column can be forgotten. A write outside a change set fails: there is no entry to put it
 * under, and `history_change.entry_id` is NOT NULL.
 */
export function createTriggers(db: SqliteDb): void {
  db.exec('CREATE TEMP TABLE running_change_set (entry_id INTEGER NOT NULL)')
  addSearchFunction(db)
  for (const table of trackedTables(db)) db.exec(recordingTriggers(table))
  db.exec(searchTriggers)
}

/** `search_pairs(number, text)` for SQL, see `taskPairs`. */
export function addSearchFunction(db: SqliteDb): void {
  db.function('search_pairs', { deterministic: true }, (number: unknown, text: unknown) =>
    taskPairs({ number: String(number), text: String(text) }),
  )
}

/** Takes into the search index what is not in it: after a new version of the schema, all tasks. */
export function fillSearch(db: SqliteDb): void {
  db.exec(`INSERT INTO task_search (rowid, pairs)
    SELECT seq, search_pairs(number, text) FROM task WHERE seq NOT IN (SELECT id FROM task_search_docsize)`)
}

/** From here on changes are recorded under this entry; null ends it. */
export function setRunningChangeSet(db: SqliteDb, entryId: number | null): void {
  db.exec('DELETE FROM running_change_set')
  if (entryId !== null) db.prepare('INSERT INTO running_change_set (entry_id) VALUES (?)').run(entryId)
}

function recordingTriggers({ name, key, columns }: TrackedTable): string {
  const object = (row: 'OLD' | 'NEW', names: readonly string[]) =>
    `json_object(${names.map((column) => `'${column}', ${row}.${column}`).join(', ')})`
  const record = (row: 'OLD' | 'NEW', before: string, after: string) =>
    `INSERT INTO history_change (entry_id, table_name, row_key, before, after)
     VALUES ((SELECT entry_id FROM running_change_set), '${name}', ${object(row, key)}, ${before}, ${after});`
  const changed = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`)
  // Only what differs is kept of an update: a form's answer must not write its task's whole text into the history again.
  const differences = columns
    .map(
      (column) =>
        `SELECT '${column}' AS c, OLD.${column} AS o, NEW.${column} AS n WHERE OLD.${column} IS NOT NEW.${column}`,
    )
    .join(' UNION ALL ')
  return `
    CREATE TEMP TRIGGER ${name}_insert_recorded AFTER INSERT ON main.${name}
    BEGIN ${record('NEW', 'NULL', object('NEW', columns))} END;
    CREATE TEMP TRIGGER ${name}_delete_recorded AFTER DELETE ON main.${name}
    BEGIN ${record('OLD', object('OLD', columns), 'NULL')} END;
    CREATE TEMP TRIGGER ${name}_key_is_fixed BEFORE UPDATE OF ${key.join(', ')} ON main.${name}
    WHEN ${key.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')}
    BEGIN SELECT raise(ABORT, 'the key of a row does not change: delete it and insert another'); END;
    CREATE TEMP TRIGGER ${name}_update_recorded AFTER UPDATE OF ${columns.join(', ')} ON main.${name}
    WHEN ${changed.join(' OR ')}
    BEGIN
      INSERT INTO history_change (entry_id, table_name, row_key, before, after)
      SELECT (SELECT entry_id FROM running_change_set), '${name}', ${object('OLD', key)},
             json_group_object(c, o), json_group_object(c, n)
      FROM (${differences});
    END;`
}

const searchTriggers = `
  CREATE TEMP TRIGGER task_search_added AFTER INSERT ON main.task
  BEGIN INSERT INTO task_search (rowid, pairs) VALUES (NEW.seq, search_pairs(NEW.number, NEW.text)); END;
  CREATE TEMP TRIGGER task_search_changed AFTER UPDATE OF number, text ON main.task
  WHEN OLD.text IS NOT NEW.text OR OLD.number IS NOT NEW.number
  BEGIN
    DELETE FROM task_search WHERE rowid = OLD.seq;
    INSERT INTO task_search (rowid, pairs) VALUES (NEW.seq, search_pairs(NEW.number, NEW.text));
  END;
  CREATE TEMP TRIGGER task_search_removed AFTER DELETE ON main.task
  BEGIN DELETE FROM task_search WHERE rowid = OLD.seq; END;`
