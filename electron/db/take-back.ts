import type { HistoryChange } from '../../shared/domain/history/types.ts'
import { trackedTables } from './history-triggers.ts'
import type { SqliteDb } from './sqlite.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * Turns changes back, the last one first, within the transaction that runs. Nothing is lost on the way: a row is only turned
 * back where it still says what the change made it say, otherwise that change is returned and the caller rolls back.
 */
export function takeBack(db: SqliteDb, changes: readonly HistoryChange[]): HistoryChange | null {
  const tables = new Map(trackedTables(db).map((table) => [table.name, table]))
  const statements = new Map<string, ReturnType<SqliteDb['prepare']>>()
  const prepare = (sql: string) => {
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  // Rows come back in an order in which a part may stand before its whole; what counts is that all is right at the end.
  db.pragma('defer_foreign_keys = ON')
  for (const change of changes.toReversed()) {
    const { table, rowKey, before, after } = change
    if (!tables.has(table)) throw new Error(`the history names a table that is not recorded: ${table}`)
    const where = Object.keys(rowKey)
      .map((column) => `${column} = @key_${column}`)
      .join(' AND ')
    const key = prefixed('key_', rowKey)
    const current = prepare(`SELECT * FROM ${table} WHERE ${where}`).get(key) as Row | undefined
    if (!stillSays(current, after)) return change
    if (before === null) {
      prepare(`DELETE FROM ${table} WHERE ${where}`).run(key)
    } else if (after === null) {
      const columns = Object.keys(before)
      const values = columns.map((column) => `@to_${column}`)
      prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`).run(prefixed('to_', before))
    } else {
      const settings = Object.keys(before).map((column) => `${column} = @to_${column}`)
      prepare(`UPDATE ${table} SET ${settings.join(', ')} WHERE ${where}`).run({ ...key, ...prefixed('to_', before) })
    }
  }
  return null
}

/** A row that the changes made and that other rows, made since, refer to: why they cannot be turned back. */
export function findDependent(db: SqliteDb, changes: readonly HistoryChange[]): string | null {
  const made = new Set(
    changes.flatMap((change) => (change.before === null ? [nameOf(change.table, change.rowKey)] : [])),
  )
  const tables = trackedTables(db)
  for (const { name, key } of tables) {
    const references = db
      .prepare<[string], { table: string; from: string; to: string | null }>(
        'SELECT "table", "from", "to" FROM pragma_foreign_key_list(?)',
      )
      .all(name)
    for (const reference of references) {
      const target = reference.to ?? tables.find((table) => table.name === reference.table)?.key[0] ?? 'id'
      const columns = key.map((column) => `${column} AS "${column}"`).join(', ')
      const children = db.prepare<[unknown], Row>(`SELECT ${columns} FROM ${name} WHERE ${reference.from} = ?`)
      for (const change of changes) {
        if (change.before !== null || change.table !== reference.table) continue
        const wanted = change.after?.[target]
        if (wanted === undefined) continue
        if (children.all(wanted).some((child) => !made.has(nameOf(name, child)))) return name
      }
    }
  }
  return null
}

/** The title of an issued bulletin, which is frozen, among those whose rows the changes made; null where there is none. */
export function findIssuedBulletin(db: SqliteDb, changes: readonly HistoryChange[]): string | null {
  const findTitle = db
    .prepare<[unknown], string>("SELECT title FROM bulletin WHERE id = ? AND state = 'issued'")
    .pluck()
  for (const { table, rowKey } of changes) {
    const title = findTitle.get(table === 'bulletin' ? rowKey.id : rowKey.bulletin_id)
    if (title !== undefined) return title
  }
  return null
}

/** Whether the changes give numbers to notices after which others of their series were issued. */
export function isNumberFollowed(db: SqliteDb, changes: readonly HistoryChange[]): boolean {
  const isFollowed = db
    .prepare<[unknown], 1>(
      `SELECT 1 FROM supervision_notice own JOIN supervision_notice later USING (kind, year)
       WHERE own.id = ? AND later.serial > own.serial`,
    )
    .pluck()
  const own = changes.filter(({ table, after }) => table === 'supervision_notice' && typeof after?.serial === 'number')
  return own.some(({ rowKey }) => isFollowed.get(rowKey.id) !== undefined)
}

function nameOf(table: string, key: Row): string {
  return `${table} ${JSON.stringify(key)}`
}

function prefixed(prefix: string, row: Row): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [prefix + column, value]))
}

function stillSays(current: Row | undefined, after: Row | null): boolean {
  if (after === null || current === undefined) return after === null && current === undefined
  return Object.entries(after).every(([column, value]) => current[column] === value)
}
