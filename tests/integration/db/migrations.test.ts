import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createTriggers, fillSearch } from '../../../electron/db/history-triggers.ts'
import { latestVersion, migrate, schemaVersion } from '../../../electron/db/migrate.ts'
import type { SqliteDb } from '../../../electron/db/sqlite.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'

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

/** A preset as it was stored before 落实单位 had words of their own: as delivered now, without these. */
function storedBefore(db: SqliteDb, kind: 'responsibilityList' | 'meetingMinutes' | 'leaderBooklet', name: string) {
  const { id: _id, kind: _kind, name: _name, ...delivered } = standardPreset(kind)
  const columns = delivered.columns?.filter(({ key }) => key !== 'implementUnits')
  const content = JSON.stringify({ ...delivered, ...(columns && { columns }) })
    .replaceAll('[{落实单位}负责落实，]', '')
    .replaceAll('[落实单位：{落实单位}；]', '')
  db.prepare('INSERT INTO paper_preset (id, kind, name, position, content) VALUES (?, ?, ?, 1, ?)').run(
    ...[`preset_${kind}`, kind, name, content],
  )
}

test.each(['responsibilityList', 'meetingMinutes', 'leaderBooklet'] as const)(
  'v0021.sql: a stored preset of %s names 落实单位 as the delivered one does',
  (kind) => {
    const db = loadFixture('v0021.sql')
    storedBefore(db, kind, '县里的')
    const stored = db.prepare<[], string>(`SELECT content FROM paper_preset WHERE name = '县里的'`).pluck()
    expect(stored.get()).not.toContain('落实单位')
    migrate(db)
    const { id: _id, kind: _kind, name: _name, ...delivered } = standardPreset(kind)
    expect(JSON.parse(stored.get() ?? '')).toEqual(delivered)
  },
)

test('v0021.sql: a stored preset whose office hid 配合单位 or worded it otherwise keeps to that', () => {
  const db = loadFixture('v0021.sql')
  const insert = db.prepare('INSERT INTO paper_preset (id, kind, name, position, content) VALUES (?, ?, ?, 1, ?)')
  const hidden = { columns: [{ key: 'supportUnits', heading: '协办单位', isShown: false }] }
  const worded = { title: '{配合单位}协同' }
  insert.run('preset_a', 'responsibilityList', '甲', JSON.stringify(hidden))
  insert.run('preset_b', 'meetingMinutes', '乙', JSON.stringify(worded))
  migrate(db)
  const stored = db.prepare<[string], string>('SELECT content FROM paper_preset WHERE name = ?').pluck()
  expect(JSON.parse(stored.get('甲') ?? '')).toEqual({
    columns: [...hidden.columns, { key: 'implementUnits', heading: '落实单位', isShown: false }],
  })
  expect(JSON.parse(stored.get('乙') ?? '')).toEqual(worded)
})
