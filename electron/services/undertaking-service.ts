import type { TaskId, UndertakingId, UnitId } from '../../shared/domain/id.ts'
import { isDay } from '../../shared/domain/period/is-day.ts'
import { proposeUndertaking } from '../../shared/domain/period/propose-period.ts'
import type { Plan } from '../../shared/domain/plan/plan.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import { reportingUnits } from '../../shared/domain/task/reporting-units.ts'
import type { TaskDetail } from '../../shared/domain/task/types.ts'
import { readGoalWords } from '../../shared/domain/undertaking/goals.ts'
import { readWorks } from '../../shared/domain/undertaking/read-works.ts'
import { stagesOf } from '../../shared/domain/undertaking/stages.ts'
import type { TaskUndertakings, UndertakingEdit } from '../../shared/domain/undertaking/task-undertakings.ts'
import type { Handler, Stage, StageGoal } from '../../shared/domain/undertaking/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { listPeriods } from '../db/period-repository.ts'
import { getPlan } from '../db/plan-repository.ts'
import { readSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { getTask } from '../db/task-repository.ts'
import { listReportSources, listUnitNames } from '../db/task-story.ts'
import { listHandlersOfUnit } from '../db/undertaking-handlers.ts'
import {
  deleteUndertaking,
  getUndertaking,
  listUndertakingsByTasks,
  saveUndertakings,
} from '../db/undertaking-repository.ts'
import { readUnitDirectory } from '../db/unit-directory.ts'
import { changeSet } from './history-service.ts'
import { today } from './local-day.ts'

/** All 办理方案 of a task, and which units have none. Throws `task.notFound`. */
export async function readTaskUndertakings(db: Db, taskId: TaskId): Promise<TaskUndertakings> {
  const task = await getTask(db, taskId)
  const plan = await getPlan(db, task.planId)
  const undertakings = await listUndertakingsByTasks(db, [taskId])
  const sources = await listReportSources(
    db,
    undertakings.flatMap(({ origin }) => origin?.returnId ?? []),
  )
  const names = await listUnitNames(
    db,
    undertakings.map(({ unitId }) => unitId),
  )
  const given = new Set(undertakings.map(({ unitId }) => unitId))
  return {
    undertakings: undertakings.map((one) => {
      const source = one.origin && sources.get(one.origin.returnId)
      return {
        ...one,
        unitName: names.get(one.unitId) ?? '',
        source: one.origin && source ? { ...one.origin, ...source } : null,
      }
    }),
    missing: (await unitsOf(db, task, plan)).flatMap(({ id, name }) =>
      given.has(id) ? [] : [{ unitId: id, unitName: name }],
    ),
    stages: await stagesOfPlan(db, plan),
  }
}

/**
 * Writes the 办理方案 of a unit for a task as the office typed it, in place of what was there; goals of days that it does not
 * name stay. As one step that can be undone.
 *
 * Throws `task.notFound`, `task.badDate`, `undertaking.empty`, `undertaking.notOfTask` for a unit that neither reports on the
 * task nor has given one before.
 */
export async function saveUndertaking(folder: DataFolder, edit: UndertakingEdit): Promise<void> {
  const { taskId, unitId, works: typed, goals: typedGoals, ...words } = edit
  const task = await getTask(folder.db, taskId)
  const known = (await listUndertakingsByTasks(folder.db, [taskId])).find((one) => one.unitId === unitId)
  const units = await unitsOf(folder.db, task, await getPlan(folder.db, task.planId))
  const place = units.findIndex(({ id }) => id === unitId)
  if (place < 0 && !known) throw new UserError('undertaking.notOfTask')
  const works = readWorks(typed)
  const goals = typedGoals.flatMap(toGoal)
  const persons = { deputy: words.deputy, office: words.office, handler: words.handler, phone: words.phone }
  const isEmpty = works.length + goals.length === 0 && Object.values(persons).every((word) => word.trim() === '')
  if (isEmpty) throw new UserError('undertaking.empty')
  const said = { taskId, unitId, works, goals, ...persons, note: words.note }
  const origin = known?.origin ?? null
  const more = { origin, reporterOrder: place < 0 ? (known?.reporterOrder ?? units.length) : place }
  const days = typedGoals.map(({ on }) => on)
  const step = { action: 'undertaking.save', params: { number: task.number } } as const
  await changeSet(folder, step, (trx) =>
    saveUndertakings(trx, [{ ...said, ...more, at: new Date().toISOString() }], days),
  )
}

/** Takes the 办理方案 of a unit away, with its goals. Throws `undertaking.notFound`. */
export async function removeUndertaking(folder: DataFolder, undertakingId: UndertakingId): Promise<void> {
  const { taskId } = await getUndertaking(folder.db, undertakingId)
  const { number } = await getTask(folder.db, taskId)
  await changeSet(folder, { action: 'undertaking.remove', params: { number } }, (trx) =>
    deleteUndertaking(trx, undertakingId),
  )
}

/** 经办人 of a unit with the tasks for which it named them. */
export function readHandlersOfUnit(db: Db, unitId: UnitId): Promise<readonly Handler[]> {
  return listHandlersOfUnit(db, unitId)
}

function toGoal({ on, label, words }: UndertakingEdit['goals'][number]): readonly StageGoal[] {
  if (!isDay(on)) throw new UserError('task.badDate', { date: on })
  return words.trim() === '' ? [] : [{ on, label, ...readGoalWords(words.trim()) }]
}

async function unitsOf(db: Db, task: TaskDetail, plan: Plan) {
  const { formRoles } = await readSettings(db)
  return reportingUnits(task, await readUnitDirectory(db, planYear(plan)), formRoles).map(({ unit }) => unit)
}

async function stagesOfPlan(db: Db, plan: Plan): Promise<readonly Stage[]> {
  const rounds = (await listPeriods(db, plan.id)).filter(({ purpose }) => purpose === 'undertaking')
  return stagesOf(rounds.at(-1) ?? proposeUndertaking(plan.years, today()))
}
