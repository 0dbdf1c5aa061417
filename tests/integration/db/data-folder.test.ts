import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupTo } from '../../../electron/db/backup.ts'
import { bringUpToDate } from '../../../electron/db/bring-up-to-date.ts'
import { openDataFolder } from '../../../electron/db/data-folder.ts'
import { trackedTables } from '../../../electron/db/history-triggers.ts'
import { latestVersion, migrate } from '../../../electron/db/migrate.ts'
import { migrations } from '../../../electron/db/migrations/index.ts'
import { readSettings, saveSettings } from '../../../electron/db/settings-repository.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import { UserError } from '../../../shared/errors/user-error.ts'
import { zhCN } from '../../../shared/i18n/zh-CN.ts'

let path = ''
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'folder-'))
})
afterEach(() => rmSync(path, { recursive: true, force: true }))

const open = (access: 'write' | 'read' = 'write') => openDataFolder(path, { operator: '王海', access })
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof UserError ? error.code : error),
  )

async function openElsewhere(): Promise<ChildProcess> {
  const script = resolve(import.meta.dirname, '../../support/open-folder-process.ts')
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  expect(String(said)).toBe('open\n')
  return child
}

test('a new folder is made with its ledger, archive and backups, and opens again with what was written', async () => {
  path = join(path, '新建', '数据')
  const folder = await open()
  await changeSet(folder, { action: 'settings.save', params: {} }, (trx) => saveSettings(trx, { countyName: '云河县' }))
  await folder.close()
  expect(readdirSync(path).toSorted()).toEqual(['archive', 'backups', 'ledger.lock', 'ledger.sqlite'])
  const again = await open()
  expect((await readSettings(again.db)).countyName).toBe('云河县')
  await again.close()
})

test('commits are synced, references checked, the log is write-ahead', async () => {
  const { sqlite, close } = await open()
  expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(sqlite.pragma('synchronous', { simple: true })).toBe(2)
  expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  await close()
})

test('a second program is told that the folder is in use, also the same program', async () => {
  const child = await openElsewhere()
  expect(await codeOf(open())).toBe('data.inUse')
  child.kill('SIGTERM')
  await once(child, 'exit')
  const folder = await open()
  expect(await codeOf(open())).toBe('data.inUse')
  await folder.close()
})

test('a program that was killed leaves no lock behind', async () => {
  const child = await openElsewhere()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const folder = await open()
  expect(folder.access).toBe('write')
  await folder.close()
})

test('a program that ends in a moment is waited for', async () => {
  const child = await openElsewhere()
  setTimeout(() => child.kill('SIGTERM'), 300)
  const folder = await open()
  await folder.close()
})

test('reading works beside a program that writes, sees what is committed and changes nothing', async () => {
  const folder = await open()
  await changeSet(folder, { action: 'settings.save', params: {} }, (trx) => saveSettings(trx, { countyName: '云河县' }))
  const reader = await open('read')
  expect((await readSettings(reader.db)).countyName).toBe('云河县')
  await expect(
    changeSet(reader, { action: 'settings.save', params: {} }, (trx) => saveSettings(trx, { countyName: '山阳县' })),
  ).rejects.toThrow(/readonly/)
  await reader.close()
  await folder.close()
})

test('reading makes nothing where there is nothing', async () => {
  path = join(path, '没有')
  expect(await codeOf(open('read'))).toBe('data.notFound')
  expect(existsSync(path)).toBe(false)
})

test('a file of a newer version, of no version, or that is no database is left alone', async () => {
  const file = join(path, 'ledger.sqlite')
  const db = new Database(file)
  db.exec('CREATE TABLE t (x)')
  expect(await codeOf(open('read'))).toBe('db.needsUpdate')
  db.pragma(`user_version = ${latestVersion() + 1}`)
  db.close()
  expect(await codeOf(open())).toBe('db.fromNewerVersion')
  expect(await codeOf(open('read'))).toBe('db.fromNewerVersion')
  writeFileSync(file, 'not a database at all, only some words that are long enough')
  expect(await codeOf(open())).toBe('db.notALedger')
})

test('a folder that cannot be made is a sentence, not a crash', async () => {
  writeFileSync(join(path, 'file'), '')
  path = join(path, 'file', 'folder')
  expect(await codeOf(open())).toBe('data.cannotWrite')
})

test('a migration that fails leaves the file as it was', () => {
  const db = new Database(':memory:')
  migrate(db)
  const before = db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
  const broken = {
    version: latestVersion() + 1,
    up(target: Database.Database) {
      target.exec('CREATE TABLE half (x) STRICT')
    },
  }
  expect(() => migrate(db, [...migrations, broken])).toThrow()
  expect(db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()).toEqual(before)
  expect(db.pragma('user_version', { simple: true })).toBe(latestVersion())
})

test('a file with data in it is backed up before it is migrated, a new one is not', async () => {
  const db = new Database(join(path, 'older.sqlite'))
  const backups = join(path, 'backups')
  await bringUpToDate(db, backups)
  expect(existsSync(backups)).toBe(false)
  db.exec(`INSERT INTO leader (id, name, official_order) VALUES ('leader_1', '云一鸣', 1)`)
  const next = {
    version: latestVersion() + 1,
    up(target: Database.Database) {
      target.exec('DELETE FROM leader')
    },
  }
  await bringUpToDate(db, backups, [...migrations, next])
  expect(db.prepare('SELECT count(*) FROM leader').pluck().get()).toBe(0)
  db.close()
  const [name = ''] = readdirSync(backups)
  const copy = new Database(join(backups, name), { readonly: true })
  expect(copy.prepare('SELECT name FROM leader').pluck().all()).toEqual(['云一鸣'])
  expect(copy.pragma('user_version', { simple: true })).toBe(latestVersion())
  copy.close()
})

test('a migration that leaves a reference to nothing is refused', () => {
  const db = new Database(':memory:')
  migrate(db)
  const losing = {
    version: latestVersion() + 1,
    up(target: Database.Database) {
      target.exec(`INSERT INTO post_holding (id, post_id, leader_id) VALUES ('h', 'nobody', 'nobody')`)
    },
  }
  expect(() => migrate(db, [...migrations, losing])).toThrow(/broken references/)
})

test('a backup is whole and opens by itself', async () => {
  const folder = await open()
  await changeSet(folder, { action: 'settings.save', params: {} }, (trx) => saveSettings(trx, { countyName: '云河县' }))
  const file = join(path, 'backups', 'copy.sqlite')
  await backupTo(folder.sqlite, file)
  await folder.close()
  expect(readdirSync(join(path, 'backups'))).toEqual(['copy.sqlite'])
  const copy = new Database(file, { readonly: true })
  expect(copy.prepare('SELECT value FROM office_setting').pluck().get()).toBe('"云河县"')
  copy.close()
})

test('every table has its word for the user, and every reference an index', async () => {
  const { sqlite, close } = await open()
  const tables = trackedTables(sqlite).map(({ name }) => name)
  expect(Object.keys(zhCN.ledgerTables).toSorted()).toEqual(tables)
  for (const table of tables) {
    const references = sqlite.prepare<[string], { from: string }>('SELECT "from" FROM pragma_foreign_key_list(?)')
    const leading = sqlite.prepare<[string], { name: string }>(
      `SELECT info.name FROM pragma_index_list(?) list, pragma_index_info(list.name) info WHERE info.seqno = 0`,
    )
    const indexed = leading.all(table).map(({ name }) => name)
    // Archived files never go, so nothing ever looks for those who refer to them.
    const wanted = references.all(table).map(({ from }) => from)
    expect(
      wanted.filter((column) => !indexed.includes(column) && !column.endsWith('_hash')),
      table,
    ).toEqual([])
  }
  await close()
})
