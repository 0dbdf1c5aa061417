import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DataFolder, openDataFolder } from '../../../electron/db/data-folder.ts'
import { saveReports } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../../shared/domain/id.ts'
import { reportsOf } from './full-ledger.ts'
import { makeRound, openMonth } from './round.ts'

/** A plan whose units have all reported, each on tasks of its own. */
export interface ReportedRound {
  readonly planId: PlanId
  readonly periodId: PeriodId
  readonly unitIds: readonly UnitId[]
  /** In the order of the plan: the first of each unit, then the second of each. */
  readonly taskIds: readonly TaskId[]
}

const tasksOfUnit = 15

/** Makes a ledger in `data` of a folder with so many units of 15 tasks, and the reports of one month. */
export async function prepareReportedRound(folder: string, unitCount: number): Promise<void> {
  const { planId, units, folder: data } = await makeRound(join(folder, 'data'), unitCount, tasksOfUnit)
  const periodId = await openMonth(data, planId, 5)
  const taskIds = (await listTasksByPlan(data.db, planId)).map(({ id }) => id)
  const step = {
    action: 'taskReturn.import',
    params: { label: '', files: unitCount, reports: taskIds.length },
  } as const
  await changeSet(data, step, (trx) => saveReports(trx, reportsOf(taskIds, periodId, units, 0)))
  await data.close()
  const round: ReportedRound = { planId, periodId, unitIds: units.map(({ id }) => id), taskIds }
  writeFileSync(join(folder, 'round.json'), JSON.stringify(round))
}

/** What was made in a folder, opened: its own ledger, or the copy of it that is to be written to. */
export async function openReportedRound(
  folder: string,
  path = join(folder, 'data'),
): Promise<ReportedRound & { readonly data: DataFolder }> {
  const round: ReportedRound = JSON.parse(readFileSync(join(folder, 'round.json'), 'utf8'))
  return { ...round, data: await openDataFolder(path, { operator: '王海' }) }
}
