import { type InsertObject, sql } from 'kysely'
import type { LedgerTables, Trx } from './tables.ts'

/**
 * Inserts many rows with one statement and one parameter: the rows as JSON, taken apart by SQLite. Bound values one by one
 * cost several times as much, and a list of thousands does not fit into one statement. All rows have the same columns.
 */
export async function insertMany<T extends keyof LedgerTables & string>(
  trx: Trx,
  table: T,
  rows: readonly InsertObject<LedgerTables, T>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const json = JSON.stringify(
    rows.map((row) => {
      const values: Readonly<Record<string, unknown>> = row
      return columns.map((column) => wellFormed(values[column]))
    }),
  )
  const names = sql.join(columns.map((column) => sql.id(column)))
  const picks = sql.join(columns.map((_, index) => sql.raw(`value ->> ${index}`)))
  await sql`INSERT INTO ${sql.id(table)} (${names}) SELECT ${picks} FROM json_each(${json})`.execute(trx)
}

/** A list of ids as one parameter: `WHERE id IN ${idList(ids)}`, however long the list. */
export function idList<T extends string>(ids: readonly T[]) {
  return sql<T>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
}

/** Half of a surrogate pair is no character: SQLite would keep it as bytes that nothing reads back. */
function wellFormed(value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}

/** Reads a JSON column; what is in it was written by a repository, so its shape is known. */
export function parseJson<T>(text: string): T {
  return JSON.parse(text) as T
}

/** The one row, or null. */
export async function firstOrNull<T>(query: { execute(): Promise<readonly T[]> }): Promise<T | null> {
  return (await query.execute())[0] ?? null
}
