import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../electron/db/new-id.ts'
import { findPreviousPeriod, getPeriod } from '../../../electron/db/period-repository.ts'
import { listReportsByTask } from '../../../electron/db/report-repository.ts'
import { insertStageTargets, listStageTargets } from '../../../electron/db/stage-target-repository.ts'
import { listTaskFigures } from '../../../electron/db/task-figures.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { listTaskSeqs } from '../../../electron/db/task-rows.ts'
import { listUndertakingsByPlan } from '../../../electron/db/undertaking-repository.ts'
import { countLightsByPeriod, countTasksByDeadline } from '../../../electron/services/chart-service.ts'
import { editConsolidated } from '../../../electron/services/consolidated-service.ts'
import { listConsolidations } from '../../../electron/services/consolidated-view.ts'
import { exportForms } from '../../../electron/services/form-service.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import { readOverview } from '../../../electron/services/overview-service.ts'
import { loadBoard } from '../../../electron/services/period-board-service.ts'
import { openPeriod, proposePeriods } from '../../../electron/services/period-service.ts'
import { loadPlanPaperData } from '../../../electron/services/plan-paper-data.ts'
import { createNotices, proposeForPeriod } from '../../../electron/services/supervision-notice-service.ts'
import { importReturns } from '../../../electron/services/task-return-service.ts'
import { readTaskStory } from '../../../electron/services/task-story-service.ts'
import { saveUndertaking } from '../../../electron/services/undertaking-service.ts'
import type { PeriodId, UnitId } from '../../../shared/domain/id.ts'
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

describe('which stage target counts is one rule for the board’s lights and for those of 任务台账', () => {
  const goal = (on: string, words: string) => ({ on, label: '五月', words })
  const nobody = { deputy: '', office: '', handler: '赵田', phone: '', note: '' }
  /** Of task 2 the first-named unit is 县教育和体育局; its goals in both counts at the end of May. */
  async function targetOf(number: string): Promise<readonly (number | null | undefined)[]> {
    const { db } = round.folder
    const task = (await listTasksByPlan(db, round.planId)).find((one) => one.number === number)
    if (!task) throw new Error(`no task ${number}`)
    const listed = (await listStageTargets(db, [task.id])).filter(({ on }) => on <= '2023-05-28')
    const seqs = await listTaskSeqs(db, [task.id])
    const [figures] = await listTaskFigures(db, seqs, await getPeriod(db, round.periodId))
    return [listed.findLast(({ value }) => value !== null)?.value ?? null, figures?.stageTarget]
  }
  async function write(unitId: UnitId, goals: readonly ReturnType<typeof goal>[]): Promise<void> {
    const task = (await listTasksByPlan(round.folder.db, round.planId)).find(({ number }) => number === '2')
    if (task) await saveUndertaking(round.folder, { taskId: task.id, unitId, works: '建学校。', goals, ...nobody })
  }

  test('a first-named unit that gave no goal leaves the next one’s', async () => {
    expect(await targetOf('2')).toEqual([40, 40])
    await write(units[1].id, [])
    expect(await targetOf('2')).toEqual([40, 40])
    await write(units[1].id, [goal('2023-04-30', '25%')])
    expect(await targetOf('2')).toEqual([25, 25])
  })

  test('the office’s own of the same day goes before a unit’s, also as words; then an earlier day counts', async () => {
    const { folder } = round
    const task = await firstTask()
    expect(await targetOf('1')).toEqual([30, 30])
    const own = {
      taskId: task.id,
      indicatorId: null,
      periodLabel: '4月底',
      on: '2023-04-30',
      value: null,
      text: '全部签约',
    }
    await changeSet(folder, { action: 'plan.import', params: {} }, (trx) =>
      insertStageTargets(trx, [{ ...own, id: newId('stageTarget') }]),
    )
    expect(await targetOf('1')).toEqual([null, null])
  })
})
