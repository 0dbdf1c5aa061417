import { sql } from 'kysely'
import type { IndicatorId, PlanId, SectionId, StageTargetId, TaskId } from '../../shared/domain/id.ts'
import type { Deadline } from '../../shared/domain/plan/types.ts'
import type { DeadlineKind } from '../../shared/domain/task/task-edit.ts'
import type { Assignment, Role, StageTarget, Task, TaskIndicator } from '../../shared/domain/task/types.ts'
import { firstOrNull, idList } from './bulk.ts'
import { insertStageTargets } from './stage-target-repository.ts'
import type { Trx } from './tables.ts'
import { insertAssignments, insertIndicators } from './task-repository.ts'

/** What a task says of itself, other than its deadlines and place. */
export type TaskWords = Partial<Pick<Task, 'number' | 'text' | 'fields' | 'isSecret' | 'retired'>>

/** Changes what a task says of itself; what is not named stays. */
export async function updateTaskWords(trx: Trx, taskId: TaskId, words: TaskWords): Promise<void> {
  const { number, text, fields, isSecret, retired } = words
  await trx
    .updateTable('task')
    .set({
      ...(number !== undefined && { number }),
      ...(text !== undefined && { text }),
      ...(fields !== undefined && { fields: JSON.stringify(fields) }),
      ...(isSecret !== undefined && { is_secret: isSecret ? (1 as const) : (0 as const) }),
      ...(retired !== undefined && { retired_on: retired?.on ?? null, retired_reason: retired?.reason ?? null }),
    })
    .where('id', '=', taskId)
    .execute()
}

/** Sets one of a task's deadlines, or takes it away. */
export async function updateDeadline(
  trx: Trx,
  taskId: TaskId,
  which: DeadlineKind,
  deadline: Deadline | null,
): Promise<void> {
  const [text, date, kind] = [deadline?.text ?? null, deadline?.date ?? null, deadline?.kind ?? null]
  const values =
    which === 'original'
      ? { deadline_text: text, deadline_date: date, deadline_kind: kind }
      : { approved_deadline_text: text, approved_deadline_date: date, approved_deadline_kind: kind }
  await trx.updateTable('task').set(values).where('id', '=', taskId).execute()
}

/** Gives a role of a task the assignments of a list, in its order; those of the role that are not in it go. */
export async function replaceAssignments(
  trx: Trx,
  task: Task & { readonly assignments: readonly Assignment[] },
  role: Role,
  list: readonly Assignment[],
): Promise<void> {
  const before = task.assignments.filter((assignment) => assignment.role === role)
  const kept = new Set(list.map(({ id }) => id))
  const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  await trx.deleteFrom('assignment_exclusion').where('assignment_id', 'in', idList(gone)).execute()
  await trx.deleteFrom('assignment').where('id', 'in', idList(gone)).execute()
  const known = new Set(before.map(({ id }) => id))
  for (const { id, position } of list) {
    if (known.has(id)) await trx.updateTable('assignment').set({ position }).where('id', '=', id).execute()
  }
  await insertAssignments(
    trx,
    list.filter(({ id }) => !known.has(id)).map((assignment) => ({ task, assignment })),
  )
}

/** Gives a task the indicators of a list; the stage targets of one that goes, go with it. */
export async function replaceIndicators(
  trx: Trx,
  taskId: TaskId,
  before: readonly IndicatorId[],
  list: readonly TaskIndicator[],
): Promise<void> {
  const kept = new Set(list.map(({ id }) => id))
  const gone = before.filter((id) => !kept.has(id))
  await trx.deleteFrom('stage_target').where('indicator_id', 'in', idList(gone)).execute()
  await trx.deleteFrom('indicator').where('id', 'in', idList(gone)).execute()
  for (const { id, taskId: _, ...values } of list) {
    if (before.includes(id)) await trx.updateTable('indicator').set(values).where('id', '=', id).execute()
  }
  await insertIndicators(
    trx,
    list.filter(({ id }) => !before.includes(id)).map((indicator) => ({ ...indicator, taskId })),
  )
}

/** Gives a task the stage targets of a list. */
export async function replaceStageTargets(
  trx: Trx,
  before: readonly StageTargetId[],
  list: readonly StageTarget[],
): Promise<void> {
  const kept = new Set(list.map(({ id }) => id))
  const gone = before.filter((id) => !kept.has(id))
  await trx.deleteFrom('stage_target').where('id', 'in', idList(gone)).execute()
  for (const { id, indicatorId, periodLabel, on, value, text } of list) {
    if (!before.includes(id)) continue
    const values = { indicator_id: indicatorId, period_label: periodLabel, on_date: on, value, text }
    await trx.updateTable('stage_target').set(values).where('id', '=', id).execute()
  }
  await insertStageTargets(
    trx,
    list.filter(({ id }) => !before.includes(id)),
  )
}

/** Where in a plan: behind the last task of a section, or behind all where the section has none. */
export async function positionBehind(
  trx: Trx,
  { planId, kind }: Pick<Task, 'planId' | 'kind'>,
  sectionIds: readonly SectionId[] | null,
): Promise<number> {
  const last = async (sections: readonly SectionId[] | null) => {
    let query = trx
      .selectFrom('task')
      .select(sql<number | null>`max(position)`.as('position'))
      .where('plan_id', '=', planId)
      .where('kind', '=', kind)
    if (sections) query = query.where('section_id', 'in', idList(sections))
    return (await firstOrNull(query))?.position ?? null
  }
  return ((await last(sectionIds)) ?? (await last(null)) ?? -1) + 1
}

/** Makes room for a task at a place: all from there on go one place back. The last goes first: no place is held twice. */
export async function makeRoom(trx: Trx, planId: PlanId, kind: Task['kind'], position: number): Promise<void> {
  await shift(trx, planId, kind, { from: position, to: Number.MAX_SAFE_INTEGER, by: 1 })
}

/** Puts a task at the place before which another stands now; those between move up. */
export async function moveTask(trx: Trx, task: Task, before: number): Promise<void> {
  const { planId, kind, position } = task
  const target = before > position ? before - 1 : before
  if (target === position) return
  // No place is held twice: the task waits outside while the others move.
  await setPosition(trx, task.id, -1)
  if (target > position) await shift(trx, planId, kind, { from: position + 1, to: target, by: -1 })
  else await shift(trx, planId, kind, { from: target, to: position - 1, by: 1 })
  await setPosition(trx, task.id, target)
}

export async function updateSection(trx: Trx, taskIds: readonly TaskId[], sectionId: SectionId | null): Promise<void> {
  await trx.updateTable('task').set({ section_id: sectionId }).where('id', 'in', idList(taskIds)).execute()
}

async function shift(
  trx: Trx,
  planId: PlanId,
  kind: Task['kind'],
  { from, to, by }: { readonly from: number; readonly to: number; readonly by: 1 | -1 },
): Promise<void> {
  const rows = await trx
    .selectFrom('task')
    .select(['id', 'position'])
    .where('plan_id', '=', planId)
    .where('kind', '=', kind)
    .where('position', '>=', from)
    .where('position', '<=', to)
    .orderBy('position', by === 1 ? 'desc' : 'asc')
    .execute()
  for (const { id, position } of rows) await setPosition(trx, id, position + by)
}

async function setPosition(trx: Trx, taskId: TaskId, position: number): Promise<void> {
  await trx.updateTable('task').set({ position }).where('id', '=', taskId).execute()
  await trx.updateTable('assignment').set({ task_position: position }).where('task_id', '=', taskId).execute()
}
