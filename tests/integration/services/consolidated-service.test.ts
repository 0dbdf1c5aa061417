import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listSentBackReports } from '../../../electron/db/report-repository.ts'
import {
  adoptReport,
  confirmConsolidated,
  editConsolidated,
  reopenConsolidated,
  sendBackReport,
} from '../../../electron/services/consolidated-service.ts'
import { listConsolidations, showConsolidation } from '../../../electron/services/consolidated-view.ts'
import { exportForms } from '../../../electron/services/form-service.ts'
import { undo } from '../../../electron/services/history-service.ts'
import { importReturns } from '../../../electron/services/task-return-service.ts'
import { filledRow, fillForm } from '../../support/fill-form.ts'
import { openRound, quietJob, type RoundFixture } from '../../support/round-fixture.ts'

let round: RoundFixture
/** Task 2, led by two units; the schools' report counts, for they are named first. */
beforeEach(async () => {
  round = await openRound()
  const { files } = await exportForms(round.folder, round.periodId, join(round.root, '填报表'), quietJob)
  const fill = (form: number, values: Record<string, string | number>) => {
    const path = files[form]?.path ?? ''
    writeFileSync(path, fillForm(readFileSync(path), values))
    return path
  }
  const paths = [
    fill(0, { ...filledRow(0, ['新增企业8家。', '达到序时进度', 42]), ...filledRow(1, ['正在推进。', '滞后', 20]) }),
    fill(1, filledRow(0, ['新建学校已封顶3所。', '超序时进度', 60])),
  ]
  await importReturns(round.folder, paths, round.periodId, { dryRun: false }, quietJob)
})
afterEach(() => round.close())

const list = () => listConsolidations(round.folder.db, round.periodId)
async function second() {
  const item = (await list()).find(({ number }) => number === '2')
  if (!item) throw new Error('task 2 is missing')
  return showConsolidation(round.folder.db, round.periodId, item.taskId)
}

test('tasks with their reports, differing statuses and thin words told', async () => {
  expect(
    (await list()).map(({ number, state, reports, asked, isDisputed, isThin }) => ({
      number,
      state,
      reports,
      asked,
      isDisputed,
      isThin,
    })),
  ).toEqual([
    { number: '1', state: 'draft', reports: 1, asked: 1, isDisputed: false, isThin: false },
    { number: '2', state: 'draft', reports: 2, asked: 2, isDisputed: true, isThin: true },
    { number: '3', state: 'noReport', reports: 0, asked: 2, isDisputed: false, isThin: false },
    { number: '4', state: 'noReport', reports: 0, asked: 1, isDisputed: false, isThin: false },
    { number: '6', state: 'noReport', reports: 0, asked: 1, isDisputed: false, isThin: false },
  ])
  const { reports, consolidated } = await second()
  expect(
    reports.map(({ unitName, origin, doubts }) => [unitName, origin?.row, doubts.map(({ code }) => code)]),
  ).toEqual([
    ['县教育和体育局', 6, []],
    ['县发展和改革局', 7, ['onlyPhrases']],
  ])
  expect(consolidated).toMatchObject({ text: '新建学校已封顶3所。', status: 'ahead', confirmed: null })
})

test('a text is edited, confirmed, and the report it was started from is reviewed as edited', async () => {
  const { item } = await second()
  await editConsolidated(round.folder, round.periodId, item.taskId, {
    text: '已封顶3所。',
    status: 'onTrack',
    percent: 60,
  })
  await confirmConsolidated(round.folder, round.periodId, [item.taskId])
  const done = await second()
  expect(done.item.state).toBe('confirmed')
  expect(done.consolidated).toMatchObject({ text: '已封顶3所。', confirmed: { by: '王海' } })
  expect(done.reports[0]?.reviews.map(({ outcome }) => outcome)).toEqual(['edited'])
  await undo(round.folder)
  expect((await second()).item.state).toBe('draft')
  expect((await second()).reports[0]?.reviews).toEqual([])
  await undo(round.folder)
  expect((await second()).consolidated?.text).toBe('新建学校已封顶3所。')
})

test("another unit's report is adopted, and confirming it as it is accepts it", async () => {
  const { item, reports } = await second()
  const [, other] = reports
  if (!other) throw new Error('the report is missing')
  await adoptReport(round.folder, other.report.id)
  await confirmConsolidated(round.folder, round.periodId, [item.taskId])
  const after = await second()
  expect(after.consolidated).toMatchObject({ text: '正在推进。', status: 'overdue' })
  expect(after.reports[1]?.reviews.map(({ outcome }) => outcome)).toEqual(['accepted'])
  await reopenConsolidated(round.folder, round.periodId, item.taskId)
  expect((await second()).item.state).toBe('draft')
})

test('a task without a text cannot be confirmed', async () => {
  const empty = (await list()).find(({ number }) => number === '4')
  await expect(confirmConsolidated(round.folder, round.periodId, empty ? [empty.taskId] : [])).rejects.toMatchObject({
    code: 'consolidated.empty',
  })
})

test('a report is sent back with the reason and counted', async () => {
  const { reports } = await second()
  const thin = reports[1]
  if (!thin) throw new Error('the report is missing')
  await expect(sendBackReport(round.folder, thin.report.id, '')).rejects.toMatchObject({ code: 'taskReturn.noReason' })
  await sendBackReport(round.folder, thin.report.id, '请写明做了什么。')
  expect(await listSentBackReports(round.folder.db, round.periodId)).toHaveLength(1)
  expect((await second()).reports[1]?.reviews).toMatchObject([{ outcome: 'sentBack', reason: '请写明做了什么。' }])
})
