import { unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archiveFile } from '../../../electron/db/archive.ts'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { saveReports } from '../../../electron/db/report-repository.ts'
import { saveSettings } from '../../../electron/db/settings-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { listUnits } from '../../../electron/db/unit-repository.ts'
import { checkData, mendDerived } from '../../../electron/services/check-service.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import { changeSettings } from '../../../electron/services/settings-service.ts'
import { dumpLedger } from '../../support/ledger-dump.ts'
import { newReport, openMonthOf, takeIn, unwatched, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

async function withReports(folder: DataFolder) {
  const tasks = [parsedTask({ number: '1', text: '修路。', leadUnits: ['县财政局'] })]
  const planId = await takeIn(folder, parsedPlan({ tasks }))
  const periodId = await openMonthOf(folder, planId, '05')
  const [task] = await listTasksByPlan(folder.db, planId)
  const [unit] = await listUnits(folder.db)
  if (!task || !unit) throw new Error('nothing to report on')
  await changeSet(folder, { action: 'taskReturn.import', params: {} }, (trx) =>
    saveReports(trx, [newReport({ taskId: task.id, periodId, unitId: unit.id }, { progress: '正在推进。' })]),
  )
}

const codes = async (folder: DataFolder) => (await checkData(folder, unwatched)).findings.map(({ code }) => code)

test('sound data give no finding', () =>
  withFolder(async (folder) => {
    await withReports(folder)
    expect(await checkData(folder, unwatched)).toEqual({ findings: [], tasks: 1, reports: 1, files: 1 })
  }))

test('a missing and a changed file of the archive are found by name', () =>
  withFolder(async (folder) => {
    const place = (hash: string) => join(folder.path, 'archive', hash.slice(0, 2), hash)
    unlinkSync(place(await archiveFile(folder, Buffer.from('甲'), '甲.docx')))
    writeFileSync(place(await archiveFile(folder, Buffer.from('乙'), '乙.docx')), '乙改')
    expect((await checkData(folder, unwatched)).findings).toEqual([
      { code: 'fileMissing', params: { name: '甲.docx', hash: expect.any(String) } },
      { code: 'fileChanged', params: { name: '乙.docx', hash: expect.any(String) } },
    ])
  }))

test('derived data that differ from what they are derived from are found and derived anew', () =>
  withFolder(async (folder) => {
    await withReports(folder)
    const sound = dumpLedger(folder)
    folder.sqlite.exec(
      `UPDATE period_sum SET reports = 7; UPDATE task SET latest_percent = 99; DELETE FROM task_search;
       UPDATE report_mark SET words = '另一句'`,
    )
    expect(await codes(folder)).toEqual(['sumsDiffer', 'latestDiffers', 'searchDiffers', 'marksDiffer'])
    await mendDerived(folder)
    expect(await codes(folder)).toEqual([])
    expect(dumpLedger(folder)).toEqual(sound)
  }))

test('a reference to nothing and a setting of the wrong kind are found', () =>
  withFolder(async (folder) => {
    await changeSet(folder, { action: 'settings.save', params: {} }, (trx) =>
      trx.insertInto('office_setting').values({ key: 'lights', value: '"gelb"' }).execute(),
    )
    folder.sqlite.pragma('foreign_keys = OFF')
    await changeSet(folder, { action: 'unit.edit', params: {} }, async (trx) => {
      const groupId = 'group_none' as never
      await trx
        .insertInto('unit_group_member')
        .values({ group_id: groupId, unit_id: 'unit_none' as never })
        .execute()
    })
    const { findings } = await checkData(folder, unwatched)
    expect(findings).toEqual([
      { code: 'brokenReference', params: { table: 'unit_group_member', count: 2 } },
      { code: 'settingUnreadable', params: { key: 'lights' } },
    ])
  }))

test('settings that contradict themselves are found, and are not saved from the window', () =>
  withFolder(async (folder) => {
    const wrong = { lights: { yellowFrom: 40, redAbove: 30 }, formRoles: [] }
    await expect(changeSettings(folder, wrong)).rejects.toMatchObject({ code: 'settings.wrong' })
    await changeSet(folder, { action: 'settings.save', params: {} }, (trx) => saveSettings(trx, wrong))
    expect(await codes(folder)).toEqual(['lightsReversed', 'noFormRoles'])
  }))

test('a damaged database is said to be damaged', () =>
  withFolder(async (folder) => {
    await withReports(folder)
    folder.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const pages = Number(folder.sqlite.pragma('page_count', { simple: true }))
    const { openSync, writeSync, closeSync } = await import('node:fs')
    const file = openSync(join(folder.path, 'ledger.sqlite'), 'r+')
    for (let page = 2; page < pages; page++) writeSync(file, Buffer.alloc(200, 0x41), 0, 200, page * 4096)
    closeSync(file)
    expect(await codes(folder)).toEqual(['damaged'])
  }))
