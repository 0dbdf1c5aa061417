import { parseDeadline } from '../../shared/domain/deadline/parse-deadline.ts'
import type { SectionId, TaskId } from '../../shared/domain/id.ts'
import { isDay } from '../../shared/domain/period/is-day.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import type { Deadline } from '../../shared/domain/plan/types.ts'
import type { NewTask, TaskEdit } from '../../shared/domain/task/task-edit.ts'
import type { TaskDetail } from '../../shared/domain/task/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { newId } from '../db/new-id.ts'
import { getPlan, listSections } from '../db/plan-repository.ts'
import { listStageTargets } from '../db/stage-target-repository.ts'
import type { Db, Trx } from '../db/tables.ts'
import {
  makeRoom,
  moveTask,
  positionBehind,
  replaceAssignments,
  replaceIndicators,
  replaceStageTargets,
  updateDeadline,
  updateSection,
  updateTaskWords,
} from '../db/task-edits.ts'
import { getTask, insertTasks } from '../db/task-repository.ts'
import { findTasksByNumber, listTaskParts } from '../db/task-rows.ts'
import type { ChangeSet } from './history-service.ts'
import { changeSet } from './history-service.ts'
import { chooseAssignments } from './task-parties.ts'
import { sectionsBelow } from './task-view-service.ts'

/**
 * Changes a task in one way, as one step that can be undone. What says what is there already changes nothing.
 *
 * Throws `task.notFound`, `task.noText`, `task.noNumber`, `task.numberTaken`, `task.noReason`, `task.badDate`,
 * `task.deadlineNotADay`, `task.sectionNotFound`, `task.partyNotFound`.
 */
export async function editTask(folder: DataFolder, taskId: TaskId, edit: TaskEdit): Promise<void> {
  const task = await getTask(folder.db, taskId)
  await changeSet(folder, stepOf(task, edit), (trx) => applyTaskEdit(trx, task, edit))
}

/** Does an edit within the step that runs. */
export async function applyTaskEdit(trx: Trx, task: TaskDetail, edit: TaskEdit): Promise<void> {
  switch (edit.what) {
    case 'text':
      return updateTaskWords(trx, task.id, { text: filledIn(edit.text, 'task.noText') })
    case 'number':
      return renumber(trx, task, filledIn(edit.number, 'task.noNumber'))
    case 'fields':
      return updateTaskWords(trx, task.id, { fields: edit.fields })
    case 'secret':
      return updateTaskWords(trx, task.id, { isSecret: edit.isSecret })
    case 'retire':
      return updateTaskWords(trx, task.id, {
        retired: { on: checkedDay(edit.on), reason: filledIn(edit.reason, 'task.noReason') },
      })
    case 'restore':
      return updateTaskWords(trx, task.id, { retired: null })
    case 'deadline':
      return updateDeadline(trx, task.id, edit.which, await readDeadlineWords(trx, task, edit.text))
    case 'section':
      return moveToSection(trx, task, edit.sectionId)
    case 'assignments':
      return replaceAssignments(trx, task, edit.role, await chooseAssignments(trx, task, edit.role, edit.assignments))
    case 'indicators':
      return replaceIndicators(
        trx,
        task.id,
        task.indicators.map(({ id }) => id),
        edit.indicators.map((indicator, position) => ({
          ...indicator,
          id: indicator.id ?? newId('indicator'),
          taskId: task.id,
          position,
        })),
      )
    case 'stageTargets':
      return replaceStageTargets(
        trx,
        (await listStageTargets(trx, [task.id])).map(({ id }) => id),
        edit.stageTargets.map((target) => ({
          ...target,
          id: target.id ?? newId('stageTarget'),
          taskId: task.id,
          on: checkedDay(target.on),
        })),
      )
    default:
      return edit satisfies never
  }
}

/**
 * Adds a task behind the last one of its section, or of its parent's parts.
 *
 * Throws `plan.notFound`, `task.noText`, `task.noNumber`, `task.numberTaken`, `task.sectionNotFound`.
 */
export async function addTask(folder: DataFolder, planId: TaskDetail['planId'], asked: NewTask): Promise<TaskId> {
  const plan = await getPlan(folder.db, planId)
  const number = filledIn(asked.number, 'task.noNumber')
  const text = filledIn(asked.text, 'task.noText')
  await assertNumberIsFree(folder.db, { planId, kind: 'task' }, number)
  const sections = await sectionWithParts(folder.db, planId, asked.sectionId)
  const id = newId('task')
  await changeSet(folder, { action: 'task.add', params: { number } }, async (trx) => {
    const position = await positionBehind(trx, { planId, kind: 'task' }, sections)
    await makeRoom(trx, planId, 'task', position)
    await insertTasks(trx, [
      {
        ...{ id, planId, kind: 'task', sectionId: asked.sectionId, parentId: asked.parentId, number, position, text },
        ...{ fields: {}, deadline: null, approvedDeadline: null, source: plan.source, isSecret: false, retired: null },
        ...{ place: {}, latest: null, assignments: [], indicators: [] },
      },
    ])
  })
  return id
}

function stepOf({ number }: TaskDetail, edit: TaskEdit): ChangeSet {
  if (edit.what === 'number') return { action: 'task.number', params: { number, to: edit.number.trim() } }
  if (edit.what === 'secret') return { action: edit.isSecret ? 'task.secret' : 'task.open', params: { number } }
  return { action: `task.${edit.what}`, params: { number } }
}

function filledIn(words: string, code: 'task.noText' | 'task.noNumber' | 'task.noReason'): string {
  const kept = words.trim()
  if (kept === '') throw new UserError(code)
  return kept
}

function checkedDay(date: string): string {
  if (!isDay(date)) throw new UserError('task.badDate', { date })
  return date
}

async function renumber(trx: Trx, task: TaskDetail, number: string): Promise<void> {
  if (number === task.number) return
  await assertNumberIsFree(trx, task, number)
  await updateTaskWords(trx, task.id, { number })
}

async function assertNumberIsFree(
  db: Db,
  { planId, kind }: Pick<TaskDetail, 'planId' | 'kind'>,
  number: string,
): Promise<void> {
  const taken = (await findTasksByNumber(db, number, 50)).filter((task) => task.number === number)
  const tasks = await Promise.all(taken.filter((task) => task.planId === planId).map(({ id }) => getTask(db, id)))
  if (tasks.some((task) => task.kind === kind)) throw new UserError('task.numberTaken', { number })
}

/** Words of a deadline as a plan's are read; what names no day and is neither standing nor recurring is asked again. */
export async function readDeadlineWords(
  db: Db,
  { planId }: Pick<TaskDetail, 'planId'>,
  words: string | null,
): Promise<Deadline | null> {
  if (words === null || words.trim() === '') return null
  const deadline = parseDeadline(words, { year: planYear(await getPlan(db, planId)) })
  if (deadline?.kind === 'date' && deadline.date === null) {
    throw new UserError('task.deadlineNotADay', { text: words.trim() })
  }
  return deadline
}

/** A task goes with its parts. */
async function moveToSection(trx: Trx, task: TaskDetail, sectionId: SectionId | null): Promise<void> {
  if (task.sectionId === sectionId) return
  const sections = await sectionWithParts(trx, task.planId, sectionId)
  const moving = [task.id, ...(await listTaskParts(trx, task.id)).map(({ id }) => id)]
  const behind = await positionBehind(trx, task, sections)
  await updateSection(trx, moving, sectionId)
  for (const [index, id] of moving.entries()) {
    const own = await getTask(trx, id)
    // Going back in the plan each is put behind the one before; going on, each leaves a place free before the target.
    await moveTask(trx, own, own.position < behind ? behind : behind + index)
  }
}

async function sectionWithParts(
  db: Db,
  planId: TaskDetail['planId'],
  sectionId: SectionId | null,
): Promise<readonly SectionId[] | null> {
  if (sectionId === null) return null
  const sections = await listSections(db, planId)
  if (!sections.some(({ id }) => id === sectionId)) throw new UserError('task.sectionNotFound')
  return sectionsBelow(sections, sectionId)
}
