import type { LeaderId, TaskId } from '../../shared/domain/id.ts'
import { presentAssignments, type Successions } from '../../shared/domain/leader/successions.ts'
import type { Leader } from '../../shared/domain/leader/types.ts'
import type { TaskProgress } from '../../shared/domain/report/task-progress.ts'
import { rowDeadline } from '../../shared/domain/task/deadline-in-force.ts'
import { effectiveStatus } from '../../shared/domain/task/effective-status.ts'
import { taskLight } from '../../shared/domain/task/task-light.ts'
import type { TaskQuery } from '../../shared/domain/task/task-query.ts'
import type { TaskName, TaskPage, TaskParty, TaskRow } from '../../shared/domain/task/task-row.ts'
import { type Assignment, roleLists, type TaskDetail } from '../../shared/domain/task/types.ts'
import type { DataFolder } from '../db/data-folder.ts'
import type { Db } from '../db/tables.ts'
import { listTaskFigures } from '../db/task-figures.ts'
import { readTaskProgress } from '../db/task-progress.ts'
import { findTasksByNumber, findTasksByWords, listTaskIds, listTasksBySeqs } from '../db/task-rows.ts'
import { openTaskView, type TaskView } from './task-view-service.ts'

/** A stretch of a view, counted in tasks. */
export interface TaskWindow {
  readonly from: number
  readonly count: number
}

/** A window of 任务台账. Throws `plan.notFound`. */
export async function readTaskPage(folder: DataFolder, query: TaskQuery, window: TaskWindow): Promise<TaskPage> {
  const view = await openTaskView(folder, query)
  const { period } = view
  return {
    total: view.seqs.length,
    groups: view.groups,
    from: window.from,
    rows: await readTaskRows(folder.db, view, view.seqs.slice(window.from, window.from + window.count)),
    period: period && { id: period.id, label: period.label },
  }
}

/** The tasks of a stretch of a view, for what is done to many at once. Throws `plan.notFound`. */
export async function listViewTaskIds(
  folder: DataFolder,
  query: TaskQuery,
  { from, count }: TaskWindow,
): Promise<readonly TaskId[]> {
  const { seqs } = await openTaskView(folder, query)
  return listTaskIds(folder.db, seqs.slice(from, from + count))
}

/** Tasks of all plans by number or words, for the palette; those of a number before those of words. */
export async function findTasks(db: Db, words: string, limit: number): Promise<readonly TaskName[]> {
  const numbered = await findTasksByNumber(db, words.trim(), limit)
  const worded = await findTasksByWords(db, words, limit)
  const known = new Set(numbered.map(({ id }) => id))
  return [...numbered, ...worded.filter(({ id }) => !known.has(id))].slice(0, limit)
}

async function readTaskRows(db: Db, view: TaskView, seqs: readonly number[]): Promise<readonly TaskRow[]> {
  const { period, plan, settings } = view
  const tasks = await listTasksBySeqs(db, seqs)
  const taskIds = tasks.map(({ id }) => id)
  const progress = period ? await readTaskProgress(db, period.id, taskIds) : new Map<TaskId, TaskProgress>()
  const figures = period ? await listTaskFigures(db, seqs, period) : []
  const lights = new Map(
    figures.map((own) => [own.taskId, period && taskLight(own, period, plan.years, settings.lights)]),
  )
  const byId = new Map(view.leaders.map((leader) => [leader.id, leader]))
  return tasks.map((task) => {
    const said = progress.get(task.id)
    return {
      id: task.id,
      number: task.number,
      isPart: task.parentId !== null,
      text: task.text,
      status: effectiveStatus(task),
      percent: task.latest?.percent ?? null,
      light: lights.get(task.id) ?? null,
      parties: taskParties(task, byId, view.successions),
      deadline: rowDeadline(task, view.asOf),
      progress: said?.progress ?? '',
      problem: said?.problem ?? '',
      indicators: task.indicators.map(({ text }) => text),
      updatedOn: task.latest?.on ?? null,
      isSecret: task.isSecret,
    }
  })
}

/**
 * By role; leaders who answer today, in official order whatever order the plan names them in, units as the plan names them.
 */
export function taskParties(
  { assignments }: Pick<TaskDetail, 'assignments'>,
  byId: ReadonlyMap<LeaderId, Leader>,
  successions: Successions,
): readonly TaskParty[] {
  const orderOf = ({ party }: Assignment) =>
    party.kind === 'leader' ? (byId.get(party.leaderId)?.order ?? Number.MAX_SAFE_INTEGER) : 0
  const roleOf = ({ role }: Assignment) => roleLists.findIndex((list) => list.role === role)
  return presentAssignments(assignments, successions, byId)
    .toSorted((a, b) => roleOf(a) - roleOf(b) || orderOf(a) - orderOf(b) || a.position - b.position)
    .map(({ role, words, party }) => ({
      role,
      words,
      unitId: party.kind === 'unit' ? party.unitId : null,
      groupId: party.kind === 'group' ? party.groupId : null,
      leaderId: party.kind === 'leader' ? party.leaderId : null,
    }))
}
