import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPreviousPeriod, getPeriod } from '../../../electron/db/period-repository.ts'
import { listReportsByTask } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { listUndertakingsByPlan } from '../../../electron/db/undertaking-repository.ts'
import { countLightsByPeriod, countTasksByDeadline } from '../../../electron/services/chart-service.ts'
import { editConsolidated } from '../../../electron/services/consolidated-service.ts'
import { listConsolidations } from '../../../electron/services/consolidated-view.ts'
import { exportForms } from '../../../electron/services/form-service.ts'
import { readOverview } from '../../../electron/services/overview-service.ts'
import { loadBoard } from '../../../electron/services/period-board-service.ts'
import { openPeriod, proposePeriods } from '../../../electron/services/period-service.ts'
import { loadPlanPaperData } from '../../../electron/services/plan-paper-data.ts'
import { createNotices, proposeForPeriod } from '../../../electron/services/supervision-notice-service.ts'
import { importReturns } from '../../../electron/services/task-return-service.ts'
import { readTaskStory } from '../../../electron/services/task-story-service.ts'
import type { PeriodId } from '../../../shared/domain/id.ts'
import { fillForm } from '../../support/fill-form.ts'
import { openRound, quietJob, type RoundFixture, units } from '../../support/round-fixture.ts'

let round: RoundFixture
let undertakings: PeriodId

/** May is reported; a round of 办理方案 by months, which ends after May and whose due day has passed, is handed in beside it. */
beforeAll(async () => {
  round = await openRound()
  const { folder, planId, periodId, root } = round
  const year = { from: '2023-04-01', to: '2023-12-31', due: '2023-04-20' }
  undertakings = await openPeriod(folder, {
    planId,
    purpose: 'undertaking',
    cadence: 'month',
    label: '办理方案',
    ...year,
  })
  await hand(periodId, '五月', { G6: '已新增6家。', H6: '达到序时进度', I6: 40 })
  await hand(undertakings, '办理', { E6: '走访企业。', F6: '30%', E7: '审批学校项目。', F7: '40%' })

  async function hand(asked: PeriodId, name: string, cells: Readonly<Record<string, string | number>>): Promise<void> {
    const { files } = await exportForms(folder, asked, join(root, name), quietJob)
    const form = files[0]?.path ?? ''
    mkdirSync(join(root, `${name}回收`))
    const path = join(root, `${name}回收`, basename(form))
    writeFileSync(path, fillForm(readFileSync(form), cells))
    const { totals } = await importReturns(folder, [path], asked, { dryRun: false }, quietJob)
    expect(totals.reports).toBeGreaterThan(0)
  }
})
afterAll(() => round.close())

const count = (sql: string) => round.folder.sqlite.prepare(sql).pluck().get()
const firstTask = async () => {
  const [task] = await listTasksByPlan(round.folder.db, round.planId)
  if (!task) throw new Error('the plan has no task')
  return task
}

test('办理方案 that were handed in are no reports: no row, no sum, no latest state', async () => {
  expect(await listUndertakingsByPlan(round.folder.db, round.planId)).toHaveLength(2)
  expect(count(`SELECT count(*) FROM report WHERE period_id = '${undertakings}'`)).toBe(0)
  expect(count(`SELECT count(*) FROM consolidated WHERE period_id = '${undertakings}'`)).toBe(0)
  expect(count(`SELECT count(*) FROM period_sum WHERE period_id = '${undertakings}'`)).toBe(0)
  expect(count(`SELECT count(*) FROM task WHERE latest_period_id = '${undertakings}'`)).toBe(0)
  const task = await firstTask()
  expect((await listReportsByTask(round.folder.db, task.id)).map(({ periodId }) => periodId)).toEqual([round.periodId])
  expect(task.latest).toMatchObject({ status: 'onTrack', percent: 40 })
})

test('each round’s board counts its own files', async () => {
  const { db } = round.folder
  const may = await loadBoard(db, round.periodId, '2023-05-20')
  const year = await loadBoard(db, undertakings, '2023-05-20')
  expect([may.counts.problems, may.counts.overdue]).toEqual([1, 0])
  expect([year.counts.problems, year.counts.overdue]).toEqual([1, 3])
})

describe('a round of 办理方案 is never the period before, beside or after one of progress', () => {
  test('上期, 下期', async () => {
    const { db } = round.folder
    const may = await getPeriod(db, round.periodId)
    expect(await findPreviousPeriod(db, { ...may, from: '2024-01-01' })).toMatchObject({ id: round.periodId })
    const asked = await getPeriod(db, undertakings)
    expect(await findPreviousPeriod(db, { ...asked, from: '2024-02-01', to: '2024-12-31' })).toMatchObject({
      id: undertakings,
    })
    const next = await proposePeriods(db, round.planId, '2023-06-01')
    expect(next.find(({ cadence }) => cadence === 'month')).toMatchObject({ from: '2023-05-01' })
  })

  test('charts, and the lights and deadlines of the first screen, are those of the last round of progress', async () => {
    const { folder, planId, periodId } = round
    expect((await countLightsByPeriod(folder, planId)).map((lights) => lights.periodId)).toEqual([periodId])
    expect((await countTasksByDeadline(folder.db, planId, undertakings)).asOf).toBe('2023-05-28')
    const ofYear = await readOverview(folder, planId, undertakings, '2023-05-20')
    expect(ofYear).toEqual(await readOverview(folder, planId, periodId, '2023-05-20'))
    expect(ofYear.period).toEqual({ id: periodId, label: '2023年5月' })
  })

  test('a task’s timeline', async () => {
    const { id } = await firstTask()
    const story = await readTaskStory(round.folder, id, null)
    expect(story.timeline.map(({ periodId }) => periodId)).toEqual([round.periodId])
  })

  test('papers on the plan tell what was last known', async () => {
    const data = await loadPlanPaperData(round.folder.db, round.planId, undertakings)
    expect(data.period).toBeNull()
    expect(data.standings[0]).toMatchObject({ status: 'onTrack' })
  })
})

test('nothing is consolidated in it', async () => {
  const { folder } = round
  const refused = { code: 'period.notProgress', params: { label: '办理方案' } }
  const { id } = await firstTask()
  await expect(
    editConsolidated(folder, undertakings, id, { text: '走访企业。', status: 'done', percent: 100 }),
  ).rejects.toMatchObject(refused)
  await expect(listConsolidations(folder.db, undertakings)).rejects.toMatchObject(refused)
})

test('the notices it suggests are for tasks without a 办理方案, and say so', async () => {
  const { folder, planId } = round
  const proposals = await proposeForPeriod(folder.db, undertakings, '2023-05-20')
  const [reform] = proposals
  expect(proposals.every(({ kind }) => kind === 'urge')).toBe(true)
  expect(reform).toMatchObject({ unitId: units[0].id, matters: [{ number: '6', cause: 'notReported' }] })
  const wanted = { unitId: units[0].id, kind: 'urge', grade: 'reminder' } as const
  const taskIds = reform?.matters.map(({ taskId }) => taskId) ?? []
  const [noticeId] = await createNotices(folder, planId, undertakings, [{ ...wanted, taskIds }], '2023-05-20')
  const content = count(`SELECT content FROM supervision_notice WHERE id = '${noticeId}'`)
  expect(String(content)).toContain('第6项办理方案未报送。')
})
