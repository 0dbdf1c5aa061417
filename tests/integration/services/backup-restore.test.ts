import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { archiveFile, hashOf } from '../../../electron/db/archive.ts'
import { type DataFolder, openDataFolder } from '../../../electron/db/data-folder.ts'
import { latestVersion } from '../../../electron/db/migrate.ts'
import { pendingRestore } from '../../../electron/db/pending-restore.ts'
import { readSettings, saveSettings } from '../../../electron/db/settings-repository.ts'
import { backUpDaily, listBackups, makeBackup } from '../../../electron/services/backup-service.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import {
  findBeforeRestore,
  lookIntoBackup,
  prepareRestore,
  prepareRestoreUnopened,
} from '../../../electron/services/restore-service.ts'
import { changeSettings } from '../../../electron/services/settings-service.ts'
import { dumpLedger } from '../../support/ledger-dump.ts'
import { takeIn, unwatched } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

let root = ''
let path = ''
let folder: DataFolder

const open = async () => {
  folder = await openDataFolder(path, { operator: '王海' })
  return folder
}
const reopen = async () => {
  await folder.close()
  return open()
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'backup-'))
  path = join(root, '数据')
  await open()
  await changeSettings(folder, { countyName: '云河县' })
  await takeIn(folder, parsedPlan({ title: '甲方案', tasks: [parsedTask({ number: '1', text: '修路。' })] }))
})
afterEach(async () => {
  await folder.close()
  rmSync(root, { recursive: true, force: true })
})

test('backup, change, restore, undo: each state comes back whole, with the files of its archive', async () => {
  const made = await makeBackup(folder, 'manual', null, unwatched)
  expect(made).toMatchObject({
    name: expect.stringMatching(/^\d{8}-\d{6}-manual\.sqlite$/),
    copiedFiles: 1,
    missingFiles: 0,
  })
  const before = dumpLedger(folder)
  await takeIn(folder, parsedPlan({ title: '乙方案', tasks: [parsedTask({ number: '1', text: '植树。' })] }))
  const after = dumpLedger(folder)
  const inside = await lookIntoBackup(path, { name: made.name }, unwatched)
  expect(inside).toMatchObject({
    isSound: true,
    contents: {
      ...{ countyName: '云河县', plans: ['甲方案'], tasks: 1, periods: 0, returns: 0, reports: 0 },
      ...{ files: 1, missingFiles: 0, lastWorkBy: '王海' },
    },
  })

  // The backup's own copy of the archive makes good what was lost in ours.
  const hash = hashOf(Buffer.from('甲方案'))
  unlinkSync(join(path, 'archive', hash.slice(0, 2), hash))
  await prepareRestore(path, { name: made.name }, unwatched)
  expect(dumpLedger(folder)).toEqual(after)
  await reopen()
  expect(dumpLedger(folder)).toEqual(before)
  expect(readFileSync(join(path, 'archive', hash.slice(0, 2), hash), 'utf8')).toBe('甲方案')
  expect((await listBackups(folder)).map(({ reason }) => reason)).toEqual(['beforeRestore', 'manual'])

  await prepareRestore(path, await findBeforeRestore(path), unwatched)
  await reopen()
  expect(dumpLedger(folder)).toEqual(after)
})

test('what is written after a restore was made ready is in the backup of the state before', async () => {
  const { name } = await makeBackup(folder, 'manual', null, unwatched)
  await prepareRestore(path, { name }, unwatched)
  await changeSettings(folder, { officeName: '云河县人民政府办公室' })
  const last = dumpLedger(folder)
  await reopen()
  expect((await readSettings(folder.db)).officeName).toBe('')
  await prepareRestore(path, await findBeforeRestore(path), unwatched)
  await reopen()
  expect(dumpLedger(folder)).toEqual(last)
})

test('a backup holds what was committed, not what is being written', async () => {
  const { promise: isCopied, resolve: goOn } = Promise.withResolvers<void>()
  const writing = changeSet(folder, { action: 'settings.save', params: {} }, async (trx) => {
    await saveSettings(trx, { countyName: '山阳县' })
    await isCopied
  })
  // Without the archive's list, which asks the connection that the writer holds.
  const { backupTo } = await import('../../../electron/db/backup.ts')
  const file = join(path, 'backups', 'copy.sqlite')
  await backupTo(folder.sqlite, file)
  goOn()
  await writing
  const copy = new Database(file, { readonly: true })
  expect(copy.prepare(`SELECT value FROM office_setting WHERE key = 'countyName'`).pluck().get()).toBe('"云河县"')
  copy.close()
})

test('a damaged backup, a foreign file and one of a newer version are refused, and nothing changes', async () => {
  const { name } = await makeBackup(folder, 'manual', null, unwatched)
  const file = join(path, 'backups', name)
  const bytes = readFileSync(file)
  writeFileSync(join(root, 'damaged.sqlite'), bytes)
  truncateSync(join(root, 'damaged.sqlite'), bytes.length - 8192)
  const scribbled = Buffer.from(bytes)
  scribbled.fill(0x41, 4096 * 3, 4096 * 6)
  writeFileSync(join(root, 'scribbled.sqlite'), scribbled)
  writeFileSync(join(root, '通知.docx'), 'no database, only some words that are long enough to be read')
  const newer = new Database(file)
  newer.pragma(`user_version = ${latestVersion() + 1}`)
  newer.close()
  const before = dumpLedger(folder)
  for (const [choice, why] of [
    [{ path: join(root, 'damaged.sqlite') }, 'damaged'],
    [{ path: join(root, 'scribbled.sqlite') }, 'damaged'],
    [{ path: join(root, '通知.docx') }, 'notALedger'],
    [{ name }, 'newer'],
  ] as const) {
    expect(await lookIntoBackup(path, choice, unwatched)).toMatchObject({ isSound: false, why })
    await expect(prepareRestore(path, choice, unwatched)).rejects.toMatchObject({ code: `backup.${why}` })
  }
  for (const choice of [{ name: '../ledger.sqlite' }, { path: join(root, 'none') }]) {
    await expect(prepareRestore(path, choice, unwatched)).rejects.toMatchObject({ code: 'backup.notFound' })
  }
  await expect(findBeforeRestore(path)).rejects.toMatchObject({ code: 'backup.nothingToUndo' })
  expect(existsSync(pendingRestore(path))).toBe(false)
  await reopen()
  expect(dumpLedger(folder)).toEqual(before)
})

test('a ledger that cannot be opened any more is put aside and replaced', async () => {
  const before = dumpLedger(folder)
  const { name } = await makeBackup(folder, 'manual', null, unwatched)
  await expect(prepareRestoreUnopened(path, { name }, unwatched)).rejects.toMatchObject({ code: 'data.inUse' })
  await folder.close()
  writeFileSync(join(path, 'ledger.sqlite'), 'overwritten by something that is no database at all, long enough')
  await expect(open()).rejects.toMatchObject({ code: 'db.notALedger' })
  await prepareRestoreUnopened(path, { name }, unwatched)
  await open()
  expect(dumpLedger(folder)).toEqual(before)
  expect((await listBackups(folder)).map(({ reason }) => reason)).toEqual(['damaged', 'manual'])
})

test('a backup on another disk is whole by itself: ledger and files', async () => {
  const stick = join(root, '移动硬盘', '备份')
  const { name } = await makeBackup(folder, 'manual', stick, unwatched)
  const second = await makeBackup(folder, 'manual', stick, unwatched)
  expect(second).toMatchObject({ copiedFiles: 0 })
  expect(readdirSync(stick).toSorted()).toEqual([name, second.name, 'archive'].toSorted())
  const dump = dumpLedger(folder)
  await folder.close()
  path = join(root, '新电脑')
  await prepareRestoreUnopened(path, { path: join(stick, name) }, unwatched)
  await open()
  expect(dumpLedger(folder)).toEqual(dump)
  expect(await lookIntoBackup(path, { path: join(stick, name) }, unwatched)).toMatchObject({
    contents: { missingFiles: 0 },
  })
})

test('a folder that cannot be written is a sentence, and half a backup is not left', async () => {
  writeFileSync(join(root, 'file'), '')
  await expect(makeBackup(folder, 'manual', join(root, 'file', 'x'), unwatched)).rejects.toMatchObject({
    code: 'backup.cannotWrite',
  })
  const cancel = new AbortController()
  const job = { signal: cancel.signal, report: () => cancel.abort() }
  await expect(makeBackup(folder, 'manual', null, job)).rejects.toThrow(/abort/i)
  expect(readdirSync(join(path, 'backups'))).toEqual([])
})

test('one daily backup a day, made anew on the next, old ones thinned', async () => {
  await backUpDaily(folder, unwatched)
  await backUpDaily(folder, unwatched)
  const [today] = await listBackups(folder)
  expect(await listBackups(folder)).toHaveLength(1)
  const bytes = readFileSync(join(path, 'backups', today?.name ?? ''))
  for (let day = 1; day <= 28; day++) {
    writeFileSync(join(path, 'backups', `200101${String(day).padStart(2, '0')}-080000-daily.sqlite`), bytes)
  }
  await backUpDaily(folder, unwatched)
  const kept = (await listBackups(folder)).map(({ name }) => name.slice(0, 8))
  expect(kept).toContain('20010128')
  expect(kept).not.toContain('20010105')
})

test('a backup says how many files it could not take', async () => {
  const hash = await archiveFile(folder, Buffer.from('附件'), '附件.txt')
  writeFileSync(join(path, 'archive', hash.slice(0, 2), hash), '改动')
  expect(await makeBackup(folder, 'manual', null, unwatched)).toMatchObject({ copiedFiles: 1, missingFiles: 1 })
})
