import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readArchived } from '../../../electron/db/archive.ts'
import { listConsolidated } from '../../../electron/db/consolidated-repository.ts'
import { listIntakeFiles, listUnreadIntakeFiles } from '../../../electron/db/intake-repository.ts'
import { newId } from '../../../electron/db/new-id.ts'
import { listReportsByPeriod, listSentBackReports } from '../../../electron/db/report-repository.ts'
import { listReturnSlips } from '../../../electron/db/return-slip-repository.ts'
import { listReturns } from '../../../electron/db/task-return-repository.ts'
import { exportForms } from '../../../electron/services/form-service.ts'
import { undo } from '../../../electron/services/history-service.ts'
import { acceptCleanFiles, acceptFile, sendBackFile } from '../../../electron/services/intake-acceptance.ts'
import {
  declineRows,
  readStaged,
  removeFromIntake,
  settleDoubt,
  stageReturns,
} from '../../../electron/services/intake-service.ts'
import { listIntake, showIntakeFile } from '../../../electron/services/intake-view.ts'
import { importReturns } from '../../../electron/services/task-return-service.ts'
import type { IntakeId } from '../../../shared/domain/id.ts'
import type { Job } from '../../../shared/domain/job.ts'
import { filledRow, fillForm } from '../../support/fill-form.ts'
import { pastedAsValues } from '../../support/pasted-form.ts'
import { openRound, quietJob, type RoundFixture, units } from '../../support/round-fixture.ts'

let round: RoundFixture
let forms: readonly string[] = []
let inbox = ''
beforeEach(async () => {
  round = await openRound()
  const { files } = await exportForms(round.folder, round.periodId, join(round.root, '填报表'), quietJob)
  forms = files.map(({ path }) => path)
  inbox = join(round.root, '回收')
  mkdirSync(inbox)
})
afterEach(() => round.close())

type Row = readonly (string | number | null)[]
const said = (number: number): Row => [
  `第${number}项已完成投资2.1亿元。`,
  '达到序时进度',
  40 + number,
  '无',
  '下月竣工。',
]

/** A unit's return with rows filled in. */
function put(form: number, rows: readonly Row[], name = basename(forms[form] ?? '')): string {
  const values = Object.assign({}, ...rows.map((row, at) => filledRow(at, row)))
  const path = join(inbox, name)
  writeFileSync(path, fillForm(readFileSync(forms[form] ?? ''), values))
  return path
}
const reform = () => put(0, [1, 2, 3, 4].map(said))
const stage = (paths: readonly string[] = [inbox], job: Job = quietJob) =>
  stageReturns(round.folder, round.periodId, paths, job)
const list = () => listIntake(round.folder, round.periodId, null, { offset: 0, limit: 100 })
const show = (id: IntakeId) => showIntakeFile(round.folder, id, { offset: 0, limit: 100 })
async function only(): Promise<IntakeId> {
  const [file] = (await list()).files
  if (!file) throw new Error('nothing is in the intake')
  return file.id
}
const ledger = async () => ({
  reports: await listReportsByPeriod(round.folder.db, round.periodId),
  returns: await listReturns(round.folder.db, round.periodId),
  consolidated: await listConsolidated(round.folder.db, round.periodId),
})

test('files that were put in are archived, read and compared, and nothing of them is taken', async () => {
  const path = reform()
  put(1, [said(2)])
  const before = await ledger()
  expect(await stage()).toEqual({ added: 2, known: 0, skipped: [] })
  expect(await ledger()).toEqual(before)
  const { files, counts, total } = await list()
  expect([total, counts.clean]).toEqual([2, 2])
  expect(files[0]).toMatchObject({
    unitName: '县发展和改革局',
    standing: 'clean',
    rows: 4,
    added: 4,
    changed: 0,
    problems: 0,
  })
  const [first] = await listIntakeFiles(round.folder.db, round.periodId)
  expect(Buffer.from(await readArchived(round.folder, first?.fileHash ?? ''))).toEqual(readFileSync(path))
})

test('the same file put in twice is known, and taken as the command line takes it it is unchanged', async () => {
  const path = reform()
  await stage()
  writeFileSync(join(inbox, '副本.xlsx'), readFileSync(path))
  expect(await stage()).toMatchObject({ added: 0, known: 2 })
  await acceptFile(round.folder, await only(), null)
  const taken = await ledger()
  const { totals } = await importReturns(round.folder, [path], round.periodId, { dryRun: false }, quietJob)
  expect(totals).toMatchObject({ unchanged: 1 })
  expect(await ledger()).toEqual(taken)
})

test('taking all without problems takes the same as the command line does, as one step that can be undone', async () => {
  reform()
  put(1, [said(2)])
  put(2, [['已完成厕所改造600户。', '达到序时进度', '约八成五']])
  await stage()
  const before = await ledger()
  expect(await acceptCleanFiles(round.folder, round.periodId, quietJob)).toEqual({ files: 2, reports: 5 })
  const { reports, consolidated } = await ledger()
  expect(reports).toHaveLength(5)
  expect(consolidated.map(({ confirmed }) => confirmed)).toEqual([null, null, null, null])
  expect((await list()).counts).toMatchObject({ taken: 2, clean: 0 })
  await undo(round.folder)
  expect(await ledger()).toEqual(before)
  expect((await list()).counts.clean).toBe(2)
  const way = await importReturns(round.folder, [inbox], round.periodId, { dryRun: true }, quietJob)
  expect(way.totals).toMatchObject({ accepted: 2, partial: 1, reports: 6 })
})

/** 36 files of three units: more than are in memory at a time; those of the first unit differ, and the last of them counts. */
function putMany(): void {
  for (let at = 0; at < 34; at++) {
    put(0, [said(1), [`第2项已开工${at}个标段。`, '达到序时进度', at + 10], said(3), said(4)], `${at}-发改.xlsx`)
  }
  put(1, [said(2)])
  put(3, [said(3)])
}

describe('more files than are in memory at a time', () => {
  test('are taken as one step, of each unit what came last, as the command line takes them', async () => {
    putMany()
    await stage()
    const before = await ledger()
    const { files } = await list()
    const last = files.filter(({ unitName }) => unitName === '县发展和改革局').at(-1)
    expect(await acceptCleanFiles(round.folder, round.periodId, quietJob)).toEqual({ files: 36, reports: 6 })
    const { reports, consolidated, returns } = await ledger()
    expect((await list()).counts).toMatchObject({ taken: 36, clean: 0 })
    expect(returns).toHaveLength(36)
    const opened = reports.find(({ progress }) => progress.startsWith('第2项已开工'))
    const { rows } = await show(last?.id ?? ('' as IntakeId))
    expect(opened?.progress).toBe(rows[1]?.after.progress)
    expect(consolidated).toHaveLength(4)
    const taken = reports.map(({ taskId, unitId, progress, percent }) => ({ taskId, unitId, progress, percent }))
    await undo(round.folder)
    expect(await ledger()).toEqual(before)

    const { totals } = await importReturns(round.folder, [inbox], round.periodId, { dryRun: false }, quietJob)
    expect(totals).toMatchObject({ files: 36, accepted: 36 })
    const again = (await ledger()).reports
    expect(again.map(({ taskId, unitId, progress, percent }) => ({ taskId, unitId, progress, percent }))).toEqual(taken)
  })

  test('stopped between two groups, nothing of them is taken', async () => {
    putMany()
    await stage()
    const before = await ledger()
    const stop = new AbortController()
    const seen: string[] = []
    const job: Job = {
      signal: stop.signal,
      report: ({ phase, done }) => {
        seen.push(`${phase} ${done}`)
        if (phase === 'saving') stop.abort()
      },
    }
    await expect(acceptCleanFiles(round.folder, round.periodId, job)).rejects.toThrow()
    expect(seen).toEqual(['reading 0', 'reading 34', 'saving 0'])
    expect(await ledger()).toEqual(before)
    expect((await list()).counts).toMatchObject({ clean: 36, taken: 0 })
  })
})

describe('a corrected file', () => {
  test('shows old and new side by side and replaces row by row', async () => {
    reform()
    await stage()
    await acceptFile(round.folder, await only(), null)
    put(0, [said(1), ['第2项已全部完成。', '已完成', 100], ['第3项停工。', '滞后', 20], said(4)], '更正.xlsx')
    await stage()
    const corrected = (await list()).files.find(({ fileName }) => fileName === '更正.xlsx')
    expect(corrected).toMatchObject({ standing: 'clean', added: 0, changed: 2 })
    if (!corrected) return
    const { rows } = await show(corrected.id)
    expect(rows.map(({ state }) => state)).toEqual(['same', 'changed', 'changed', 'same'])
    expect(rows[1]?.before?.progress).toBe('第2项已完成投资2.1亿元。')
    expect(rows[1]?.after).toMatchObject({ progress: '第2项已全部完成。', status: 'done', percent: 100 })
    const second = rows[1]?.taskId
    const third = rows[2]?.taskId
    if (!second || !third) throw new Error('rows are missing')
    await acceptFile(round.folder, corrected.id, [second])
    const { reports, returns } = await ledger()
    expect(returns.map(({ status }) => status)).toEqual(['accepted', 'partial'])
    expect(reports.find(({ taskId }) => taskId === second)?.percent).toBe(100)
    expect(reports.find(({ taskId }) => taskId === third)?.percent).toBe(43)
    await declineRows(round.folder, corrected.id, [third], true)
    expect((await show(corrected.id)).rows[2]?.state).toBe('declined')
    await acceptFile(round.folder, corrected.id, null)
    expect((await ledger()).reports.find(({ taskId }) => taskId === third)?.percent).toBe(43)
    expect((await list()).counts.taken).toBe(2)
  })

  test('taken first is not undone by the older one that still waits', async () => {
    const older = reform()
    await stage([older])
    const newer = put(0, [said(1), ['第2项已全部完成。', '已完成', 100], said(3), said(4)], '更正.xlsx')
    await stage([newer])
    const { files } = await list()
    const [first, second] = [older, newer].map((path) => files.find(({ fileName }) => fileName === basename(path))?.id)
    if (!first || !second) throw new Error('files are missing')
    await acceptFile(round.folder, second, null)
    expect((await show(first)).problems[0]?.code).toBe('file.olderThanSaved')
    await acceptFile(round.folder, first, null)
    expect((await ledger()).reports.find(({ percent }) => percent === 100)).toBeDefined()
  })
})

describe('doubts settled on the spot', () => {
  test('a percentage is confirmed, or another is given', async () => {
    put(0, [['已开工。', '达到序时进度', 0.85], said(2), said(3), ['已开工。', '很好', '差不多']])
    await stage()
    const id = await only()
    expect((await list()).files[0]).toMatchObject({ standing: 'problems', problems: 3 })
    const place = { sheet: '填报表' }
    await settleDoubt(round.folder, id, { kind: 'value', ...place, row: 6, field: 'percent', value: 85 })
    await settleDoubt(round.folder, id, { kind: 'value', ...place, row: 9, field: 'percent', value: 30 })
    await settleDoubt(round.folder, id, { kind: 'value', ...place, row: 9, field: 'status', value: 'onTrack' })
    const { summary, rows, problems } = await show(id)
    expect(problems).toEqual([])
    expect(summary.standing).toBe('clean')
    expect(rows.map(({ after }) => [after.status, after.percent])).toEqual([
      ['onTrack', 85],
      ['onTrack', 42],
      ['onTrack', 43],
      ['onTrack', 30],
    ])
    await undo(round.folder)
    await readStaged(round.folder, round.periodId, quietJob)
    expect((await show(id)).problems.map(({ code }) => code)).toEqual(['status.unknown'])
  })

  test('a row whose task is not known is told which it is, or that it is not to be taken', async () => {
    const path = reform()
    // The marks are gone with the columns of another table, and a row says something of its own.
    writeFileSync(path, await pastedAsValues(readFileSync(path), { A7: '二', B7: '另外一件事情' }))
    await stage()
    const id = await only()
    const { problems, tasks } = await show(id)
    expect(problems.filter(({ row }) => row === 7).map(({ code }) => code)).toEqual(['row.unknownTask'])
    const second = tasks.find(({ number }) => number === '2')?.id
    if (!second) throw new Error('the task is missing')
    const place = { kind: 'row', sheet: '填报表', row: 7 } as const
    await expect(settleDoubt(round.folder, id, { ...place, taskId: newId('task') })).rejects.toMatchObject({
      code: 'taskReturn.notOfUnit',
    })
    await settleDoubt(round.folder, id, { ...place, taskId: second })
    expect((await show(id)).rows.find(({ taskId }) => taskId === second)).toMatchObject({
      row: 7,
      after: { percent: 42 },
    })
    await settleDoubt(round.folder, id, { ...place, taskId: null })
    const left = await show(id)
    expect(left.rows.some(({ taskId }) => taskId === second)).toBe(false)
    expect(left.problems.filter(({ row }) => row === 7).map(({ code }) => code)).toEqual(['row.leftOut'])
  })

  test('a file that does not say whose it is is told', async () => {
    const path = reform()
    writeFileSync(join(inbox, '填报表.xlsx'), await pastedAsValues(readFileSync(path), { A2: '填报单位（盖章）：' }))
    await stage([join(inbox, '填报表.xlsx')])
    const id = await only()
    expect((await show(id)).summary).toMatchObject({ standing: 'refused', unitId: null })
    await settleDoubt(round.folder, id, { kind: 'unit', unitId: units[0].id })
    expect((await show(id)).summary).toMatchObject({ unitName: '县发展和改革局', rows: 4 })
  })
})

test('a file is sent back with the reason, counted, and its receipt stays', async () => {
  put(1, [said(2)])
  await stage()
  const id = await only()
  await expect(sendBackFile(round.folder, id, '  ')).rejects.toMatchObject({ code: 'taskReturn.noReason' })
  await sendBackFile(round.folder, id, '请补充数据。')
  expect((await list()).counts).toMatchObject({ sentBack: 1 })
  const { reports, returns } = await ledger()
  expect(reports).toEqual([])
  expect(returns.map(({ status }) => status)).toEqual(['refused'])
  expect(await listReturnSlips(round.folder.db, round.periodId)).toMatchObject([{ reason: '请补充数据。', by: '王海' }])
  await expect(acceptFile(round.folder, id, null)).rejects.toMatchObject({ code: 'taskReturn.settled' })
  await undo(round.folder)
  expect((await list()).counts).toMatchObject({ clean: 1, sentBack: 0 })
})

test('of a file of which rows were taken, these are marked when it is sent back', async () => {
  reform()
  await stage()
  const id = await only()
  const [first] = (await show(id)).rows
  if (!first) throw new Error('rows are missing')
  await acceptFile(round.folder, id, [first.taskId])
  await sendBackFile(round.folder, id, '其余各项没有数据。')
  expect(await listSentBackReports(round.folder.db, round.periodId)).toMatchObject([{ taskId: first.taskId }])
  expect((await ledger()).returns).toMatchObject([{ status: 'partial' }])
})

test('files are taken out of the intake again, and what is not for this round cannot be taken', async () => {
  writeFileSync(join(inbox, 'b.xlsx'), 'no workbook')
  writeFileSync(join(inbox, '~$c.xlsx'), 'owner')
  const { added, skipped } = await stage()
  expect([added, skipped.map(({ name, problem }) => [name, problem.code])]).toEqual([
    1,
    [['~$c.xlsx', 'file.openElsewhere']],
  ])
  const id = await only()
  expect((await show(id)).summary.standing).toBe('refused')
  await expect(acceptFile(round.folder, id, null)).rejects.toMatchObject({ code: 'taskReturn.cannotTake' })
  await removeFromIntake(round.folder, [id])
  expect((await list()).total).toBe(0)
  await undo(round.folder)
  expect((await list()).total).toBe(1)
})

test('stopped while files are read, all of them are there and reading goes on where it stopped', async () => {
  reform()
  put(1, [said(2)])
  put(2, [said(3)])
  const stop = new AbortController()
  const job: Job = {
    signal: stop.signal,
    report: ({ phase, done }) => phase === 'reading' && done === 1 && stop.abort(),
  }
  await expect(stage([inbox], job)).rejects.toThrow()
  expect((await list()).counts).toMatchObject({ waiting: 1, clean: 2 })
  await readStaged(round.folder, round.periodId, quietJob)
  expect((await list()).counts).toMatchObject({ waiting: 0, clean: 3 })
  expect(await listUnreadIntakeFiles(round.folder.db, round.periodId)).toEqual([])
})

test('stopped while files are archived, none is in the intake', async () => {
  reform()
  put(1, [said(2)])
  const stop = new AbortController()
  const job: Job = { signal: stop.signal, report: ({ done }) => done === 1 && stop.abort() }
  await expect(stage([inbox], job)).rejects.toThrow()
  expect((await list()).total).toBe(0)
})
