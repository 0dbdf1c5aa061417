import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createTriggers, fillSearch } from '../../../electron/db/history-triggers.ts'
import { latestVersion, migrate, schemaVersion } from '../../../electron/db/migrate.ts'
import type { SqliteDb } from '../../../electron/db/sqlite.ts'

const folder = join(import.meta.dirname, '../../fixtures/db')
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.sql'))

/** Tables that hold nothing once a step has ended: reports whose marks are to be derived before it does. */
const queues = ['report_mark_due']

/** A database as an earlier version of the program left it. */
function loadFixture(name: string): SqliteDb {
  const db = new Database(':memory:')
  db.exec(readFileSync(join(folder, name), 'utf8'))
  return db
}

function schemaOf(db: SqliteDb): readonly unknown[] {
  return db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all()
}

function tablesOf(db: SqliteDb): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
    )
    .pluck()
    .all()
}

/** Every row of every table, in the columns given. */
function rowsOf(db: SqliteDb, columns: ReadonlyMap<string, readonly string[]>): Readonly<Record<string, unknown>> {
  const rows: Record<string, unknown> = {}
  for (const [table, names] of columns) rows[table] = db.prepare(`SELECT ${names.join(', ')} FROM ${table}`).all()
  return rows
}

function columnsOf(db: SqliteDb): ReadonlyMap<string, readonly string[]> {
  const names = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck()
  return new Map(tablesOf(db).map((table) => [table, names.all(table)]))
}

test('there is a fixture of the first version', () => {
  expect(fixtures).toContain('v0001.sql')
})

for (const fixture of fixtures) {
  test(`${fixture} ends at the very schema of a fresh database`, () => {
    const fresh = new Database(':memory:')
    migrate(fresh)
    const db = loadFixture(fixture)
    expect(schemaVersion(db)).toBe(Number(fixture.slice(1, 5)))
    migrate(db)
    expect(schemaVersion(db)).toBe(latestVersion())
    expect(schemaOf(db)).toEqual(schemaOf(fresh))
  })

  test(`${fixture} has a row in every table and keeps them all, and what is found by search`, () => {
    const db = loadFixture(fixture)
    const columns = columnsOf(db)
    const before = rowsOf(db, columns)
    const empty = Object.entries(before).flatMap(([table, rows]) =>
      Array.isArray(rows) && rows.length > 0 ? [] : [table],
    )
    expect(empty.filter((table) => !queues.includes(table))).toEqual([])
    const search = db.prepare(`SELECT rowid FROM task_search WHERE task_search MATCH '"学位"'`)
    const found = search.all()
    expect(found).toHaveLength(1)
    migrate(db)
    expect(rowsOf(db, columns)).toEqual(before)
    createTriggers(db)
    fillSearch(db)
    expect(search.all()).toEqual(found)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  })
}
