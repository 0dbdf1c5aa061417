import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DataFolder, openDataFolder } from '../../../electron/db/data-folder.ts'
import { listReportsByPeriod, saveReports } from '../../../electron/db/report-repository.ts'
import { loadExampleRound } from '../../../electron/example/load-example.ts'
import { countLightsByPeriod, countTasksByDeadline } from '../../../electron/services/chart-service.ts'
import { confirmConsolidated, editConsolidated } from '../../../electron/services/consolidated-service.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import { openPeriod } from '../../../electron/services/period-service.ts'
import { changeTasks } from '../../../electron/services/task-bulk-service.ts'
import { readTaskPage } from '../../../electron/services/task-page-service.ts'
import type { PeriodLights } from '../../../shared/domain/chart/types.ts'
import { unfinishedStatuses } from '../../../shared/domain/home/overview.ts'
import type { PeriodId, PlanId, TaskId } from '../../../shared/domain/id.ts'
import type { TaskFilter } from '../../../shared/domain/task/task-query.ts'
import { unwatched } from '../../support/ledger-folder.ts'

let root = ''
let folder: DataFolder
let planId: PlanId
let may: PeriodId
let june: PeriodId
let mayLights: PeriodLights | undefined
let saidByOffice: TaskId

/** May is reported and a task of it settled otherwise by the office; in June some tasks are done, the others say nothing. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'chart-'))
  folder = await openDataFolder(join(root, '数据'), { operator: '王海' })
  const loaded = await loadExampleRound(folder, unwatched)
  planId = loaded.planId
  may = loaded.periodId
  const reports = await listReportsByPeriod(folder.db, may)
  const [settled, ...others] = [...new Set(reports.map(({ taskId }) => taskId))]
  if (settled === undefined) throw new Error('the example has no reports')
  saidByOffice = settled
  await editConsolidated(folder, may, settled, { text: '尚未动工。', status: 'overdue', percent: null })
  await confirmConsolidated(folder, may, [settled])
  await changeTasks(folder, others.slice(0, 1), { what: 'retire', on: '2023-05-20', reason: '并入第 2 项' })
  mayLights = (await countLightsByPeriod(folder, planId))[0]
  june = await openPeriod(folder, {
    planId,
    cadence: 'month',
    label: '2023年6月',
    from: '2023-06-01',
    to: '2023-06-30',
    due: '2023-07-05',
  })
  const done = [settled, ...others.slice(1, 6)]
  await changeSet(folder, { action: 'taskReturn.import', params: { label: '', files: 0, reports: 0 } }, (trx) =>
    saveReports(
      trx,
      reports
        .filter(({ taskId }) => done.includes(taskId))
        .map((report) => ({ ...report, periodId: june, status: 'done' as const, percent: 100, origin: null })),
    ),
  )
}, 60_000)
afterAll(async () => {
  await folder.close()
  rmSync(root, { recursive: true, force: true })
})

const list = (periodId: PeriodId, filter: TaskFilter) =>
  readTaskPage(folder, { planId, periodId, kind: 'task', filter, sort: null, group: null }, { from: 0, count: 200 })

test('lights of every period are as many as the list they open', async () => {
  const counted = await countLightsByPeriod(folder, planId)
  expect(counted.map(({ label }) => label)).toEqual(['2023年5月', '2023年6月'])
  for (const { periodId, byLight } of counted) {
    for (const light of ['green', 'yellow', 'red'] as const) {
      const { total, rows } = await list(periodId, { lights: [light] })
      expect(total).toBe(byLight[light])
      expect(rows.every((row) => row.light === light)).toBe(true)
    }
  }
})

test('a period that is over keeps the lights it had, whatever is reported since', async () => {
  const [before, after] = await countLightsByPeriod(folder, planId)
  expect(before).toEqual(mayLights)
  expect(after?.byLight).not.toEqual(before?.byLight)
  const lightIn = async (periodId: PeriodId) => (await list(periodId, { taskIds: [saidByOffice] })).rows[0]?.light
  expect([await lightIn(may), await lightIn(june)]).toEqual(['red', 'green'])
})

test('days of the calendar are as many as the list they open', async () => {
  const { asOf, days } = await countTasksByDeadline(folder.db, planId, may)
  expect(asOf).toBe('2023-05-31')
  expect(days.map(({ on }) => on)).toEqual(days.map(({ on }) => on).toSorted())
  for (const { on, unfinished, done } of days) {
    expect((await list(june, { dueFrom: on, dueTo: on, statuses: unfinishedStatuses })).total).toBe(unfinished)
    expect((await list(june, { dueFrom: on, dueTo: on, statuses: ['done'] })).total).toBe(done)
  }
  const late = days.filter(({ on }) => on < asOf).reduce((sum, { unfinished }) => sum + unfinished, 0)
  expect((await list(may, { isOverdue: true })).total).toBe(late)
  expect(days.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThan(0)
})
