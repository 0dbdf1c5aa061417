import { Kysely, SqliteDialect } from 'kysely'
import type { SqliteDb } from './sqlite.ts'
import type { LedgerTables } from './tables.ts'

/** Kysely over one connection. It prepares a statement for every query; here the same words are prepared once. */
export function kyselyOver(sqlite: SqliteDb): Kysely<LedgerTables> {
  const prepared = new Map<string, ReturnType<SqliteDb['prepare']>>()
  const prepare = (sql: string) => {
    const known = prepared.get(sql)
    if (known && !known.busy) return known
    const statement = sqlite.prepare(sql)
    // Lists of ids make many different texts; the oldest goes.
    if (prepared.size >= 300) prepared.delete(prepared.keys().next().value ?? '')
    prepared.set(sql, statement)
    return statement
  }
  return new Kysely<LedgerTables>({
    dialect: new SqliteDialect({ database: { close: () => prepared.clear(), prepare } }),
  })
}
