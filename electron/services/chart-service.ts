import type { DeadlineDays, PeriodLights } from '../../shared/domain/chart/types.ts'
import type { PeriodId, PlanId } from '../../shared/domain/id.ts'
import type { OfficeSettings } from '../../shared/domain/office/types.ts'
import type { Period } from '../../shared/domain/period/types.ts'
import type { Plan } from '../../shared/domain/plan/plan.ts'
import { taskLight } from '../../shared/domain/task/task-light.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { countTasksByDueDay } from '../db/deadline-days.ts'
import { listProgressPeriods } from '../db/period-repository.ts'
import { getPlan } from '../db/plan-repository.ts'
import { readSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { countTaskFigures } from '../db/task-figures.ts'
import { KeptUntilChange } from './kept-until-change.ts'
import { today } from './local-day.ts'
import { choosePeriod } from './task-view-service.ts'

/** So many periods stand side by side: a year of months. */
const shownPeriods = 12

/** In a plan of 100,000 tasks each period takes about a second to count. */
const keptLights = new KeptUntilChange<readonly PeriodLights[]>(1)

/** 亮灯 at the end of each of a plan's last periods, the oldest first; each number is that of 任务台账 in that period. Throws `plan.notFound`. */
export function countLightsByPeriod(folder: DataFolder, planId: PlanId): Promise<readonly PeriodLights[]> {
  return keptLights.get(folder, planId, async () => {
    const plan = await getPlan(folder.db, planId)
    const settings = await readSettings(folder.db)
    const counted: PeriodLights[] = []
    for (const period of (await listProgressPeriods(folder.db, planId)).slice(-shownPeriods))
      counted.push(await countLights(folder.db, period, plan, settings))
    return counted
  })
}

async function countLights(
  db: Db,
  period: Period,
  { id: planId, years }: Plan,
  settings: OfficeSettings,
): Promise<PeriodLights> {
  const byLight = { green: 0, yellow: 0, red: 0 }
  for (const figures of await countTaskFigures(db, { planId, kind: 'task' }, period)) {
    const light = taskLight(figures, period, years, settings.lights)
    if (light) byLight[light] += figures.tasks
  }
  return { periodId: period.id, label: period.label, byLight }
}

/**
 * What is due on which day. Overdue is what 任务台账 calls so in the period; `periodId` null takes the plan's last one.
 * Throws `plan.notFound`.
 */
export async function countTasksByDeadline(db: Db, planId: PlanId, periodId: PeriodId | null): Promise<DeadlineDays> {
  const plan = await getPlan(db, planId)
  const period = choosePeriod(await listProgressPeriods(db, plan.id), periodId)
  return { asOf: period?.to ?? today(), days: await countTasksByDueDay(db, plan.id) }
}
