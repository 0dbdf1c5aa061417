import { formTaskNumber, formTaskText } from '../../shared/domain/form/form-rows.ts'
import type { PeriodId } from '../../shared/domain/id.ts'
import { withPresentLeaders } from '../../shared/domain/leader/successions.ts'
import type { OfficeSettings } from '../../shared/domain/office/types.ts'
import type { Period } from '../../shared/domain/period/types.ts'
import type { Plan } from '../../shared/domain/plan/plan.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import { tasksByReportingUnit, type UnitTasks } from '../../shared/domain/task/reporting-units.ts'
import type { TaskDetail } from '../../shared/domain/task/types.ts'
import type { MatchContextData } from '../../shared/domain/task-return/reading.ts'
import { stagesOf } from '../../shared/domain/undertaking/stages.ts'
import type { Stage } from '../../shared/domain/undertaking/types.ts'
import type { Unit } from '../../shared/domain/unit/types.ts'
import { listForms } from '../db/form-repository.ts'
import { listLeaders } from '../db/leader-repository.ts'
import { getPeriod, getProgressPeriod, listPeriods } from '../db/period-repository.ts'
import { getPlan } from '../db/plan-repository.ts'
import { listReportingTasks } from '../db/reporting-tasks.ts'
import { readSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { listTasksByPlan } from '../db/task-repository.ts'
import { readUnitDirectory } from '../db/unit-directory.ts'
import { listFormerUnits } from '../db/unit-repository.ts'
import { KeptUntilChange } from './kept-until-change.ts'
import { readSuccessions } from './successions.ts'

/** A round as its forms and returns see it: who reports on which tasks. */
export interface ReportingRound {
  readonly period: Period
  readonly plan: Plan
  readonly settings: OfficeSettings
  /** The plan's tasks in order, then its 指标事项; with the leaders who answer for them today. */
  readonly tasks: readonly TaskDetail[]
  /** The ends of stages that a round of 办理方案 asks for; null where it asks for progress. */
  readonly stages: readonly Stage[] | null
  readonly units: readonly Unit[]
  /** In official order; units that are asked nothing are left out. */
  readonly unitTasks: readonly UnitTasks[]
}

/** A round of which only is asked who reports, and on how much. */
export interface RoundCounts extends Pick<ReportingRound, 'period' | 'plan'> {
  readonly unitTasks: readonly UnitTasks<unknown>[]
}

/** What of a round its board says, without reading the tasks themselves. Throws `period.notFound`. */
export function loadRoundCounts(db: Db, periodId: PeriodId): Promise<RoundCounts> {
  return keptCounts.get({ db }, periodId, () => makeRoundCounts(db, periodId))
}

/** A board is asked for every second while returns are read, and in a ledger of 100,000 tasks takes half a second. */
const keptCounts = new KeptUntilChange<RoundCounts>(2)

async function makeRoundCounts(db: Db, periodId: PeriodId): Promise<RoundCounts> {
  const period = await getPeriod(db, periodId)
  const plan = await getPlan(db, period.planId)
  const { formRoles } = await readSettings(db)
  const directory = await readUnitDirectory(db, planYear(plan))
  const tasks = await listReportingTasks(db, plan.id, formRoles)
  return { period, plan, unitTasks: tasksByReportingUnit(tasks, directory, formRoles) }
}

/** Throws `period.notFound`. */
export async function loadRound(db: Db, periodId: PeriodId): Promise<ReportingRound> {
  const period = await getPeriod(db, periodId)
  const plan = await getPlan(db, period.planId)
  const settings = await readSettings(db)
  const printed = [...(await listTasksByPlan(db, plan.id)), ...(await listTasksByPlan(db, plan.id, 'indicator'))]
  const tasks = withPresentLeaders(printed, await readSuccessions(db, plan), await listLeaders(db))
  const directory = await readUnitDirectory(db, planYear(plan))
  const unitTasks = tasksByReportingUnit(tasks, directory, settings.formRoles)
  const stages = period.purpose === 'undertaking' ? stagesOf(period) : null
  return { period, plan, settings, tasks, stages, units: directory.units, unitTasks }
}

/** A round of which progress is reported. Throws `period.notFound`, and `period.notProgress` for a round of 办理方案. */
export async function loadProgressRound(db: Db, periodId: PeriodId): Promise<ReportingRound> {
  await getProgressPeriod(db, periodId)
  return loadRound(db, periodId)
}

/**
 * What returns of the round are checked against. A unit answers for the tasks that its form asked about; where it was sent
 * none, for those it would be asked about today.
 */
export async function loadMatchContext(db: Db, round: ReportingRound): Promise<MatchContextData> {
  const { period, plan, settings, tasks, stages, units, unitTasks } = round
  const asked = new Map((await listForms(db, period.id)).map((form) => [form.unitId, form.taskIds]))
  const former = await listFormerUnits(db)
  const current = new Map(unitTasks.map(({ unit, tasks: own }) => [unit.id, own.map(({ task }) => task.id)]))
  return {
    planId: plan.id,
    planTitle: plan.title,
    period: { id: period.id, label: period.label },
    otherPeriods: (await listPeriods(db, plan.id))
      .filter(({ id }) => id !== period.id)
      .map(({ id, label }) => ({ id, label })),
    units: units.map(({ id, name, otherNames }) => ({
      id,
      name,
      otherNames,
      formerIds: [...former].flatMap(([formerId, keptId]) => (keptId === id ? [formerId] : [])),
      taskIds: asked.get(id) ?? current.get(id) ?? [],
    })),
    tasks: tasks.map((task) => ({ id: task.id, number: formTaskNumber(task), text: formTaskText(task) })),
    statusWords: settings.statusWords,
    ...(stages ? { stages } : {}),
    directory: { units, year: planYear(plan) },
  }
}
