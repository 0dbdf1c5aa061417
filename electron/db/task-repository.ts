import type { Selectable } from 'kysely'
import type { AssignmentId, PlanId, TaskId, UnitId } from '../../shared/domain/id.ts'
import type { Deadline } from '../../shared/domain/plan/types.ts'
import {
  type Assignment,
  type LatestState,
  type Party,
  type Role,
  roleLists,
  type Task,
  type TaskDetail,
  type TaskIndicator,
} from '../../shared/domain/task/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { idList, insertMany, parseJson } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** A plan's tasks, or its 指标事项, in the order of the plan, with assignments and indicators. */
export async function listTasksByPlan(
  db: Db,
  planId: PlanId,
  kind: Task['kind'] = 'task',
): Promise<readonly TaskDetail[]> {
  const rows = await db
    .selectFrom('task')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('kind', '=', kind)
    .orderBy('position')
    .execute()
  return withDetails(db, rows)
}

/** Tasks with assignments and indicators, in the order of the ids given; ids that name no task are left out. */
export async function listTasksByIds(db: Db, taskIds: readonly TaskId[]): Promise<readonly TaskDetail[]> {
  const rows = await db.selectFrom('task').selectAll().where('id', 'in', idList(taskIds)).execute()
  const byId = new Map((await withDetails(db, rows)).map((task) => [task.id, task]))
  return taskIds.flatMap((id) => byId.get(id) ?? [])
}

/** Throws `task.notFound`. */
export async function getTask(db: Db, taskId: TaskId): Promise<TaskDetail> {
  const [task] = await listTasksByIds(db, [taskId])
  if (!task) throw new UserError('task.notFound', { task: taskId })
  return task
}

/** Writes tasks with their assignments and indicators; a part may come before its parent, but not in a later call. */
export async function insertTasks(trx: Trx, tasks: readonly TaskDetail[]): Promise<void> {
  await insertMany(trx, 'task', tasks.map(toTaskRow))
  await insertAssignments(
    trx,
    tasks.flatMap((task) => task.assignments.map((assignment) => ({ task, assignment }))),
  )
  await insertIndicators(
    trx,
    tasks.flatMap((task) => task.indicators),
  )
}

/** Writes assignments of tasks that are there already, or are written in the same step. */
export async function insertAssignments(
  trx: Trx,
  assignments: readonly { readonly task: Task; readonly assignment: Assignment }[],
): Promise<void> {
  await insertMany(
    trx,
    'assignment',
    assignments.map(({ task, assignment }) => toAssignmentRow(task, assignment)),
  )
  await insertMany(
    trx,
    'assignment_exclusion',
    assignments.flatMap(({ assignment }) =>
      assignment.excludedUnitIds.map((unitId) => ({ assignment_id: assignment.id, unit_id: unitId })),
    ),
  )
}

/** Writes indicators of tasks that are there already. */
export async function insertIndicators(trx: Trx, indicators: readonly TaskIndicator[]): Promise<void> {
  await insertMany(
    trx,
    'indicator',
    indicators.map(({ taskId, ...indicator }) => ({
      id: indicator.id,
      task_id: taskId,
      position: indicator.position,
      name: indicator.name,
      comparator: indicator.comparator,
      value: indicator.value,
      unit: indicator.unit,
      text: indicator.text,
    })),
  )
}

function toTaskRow(task: TaskDetail) {
  return {
    id: task.id,
    plan_id: task.planId,
    kind: task.kind,
    section_id: task.sectionId,
    parent_id: task.parentId,
    number: task.number,
    position: task.position,
    text: task.text,
    fields: JSON.stringify(task.fields),
    deadline_text: task.deadline?.text ?? null,
    deadline_date: task.deadline?.date ?? null,
    deadline_kind: task.deadline?.kind ?? null,
    approved_deadline_text: task.approvedDeadline?.text ?? null,
    approved_deadline_date: task.approvedDeadline?.date ?? null,
    approved_deadline_kind: task.approvedDeadline?.kind ?? null,
    source: task.source,
    is_secret: task.isSecret ? (1 as const) : (0 as const),
    retired_on: task.retired?.on ?? null,
    retired_reason: task.retired?.reason ?? null,
    place: JSON.stringify(task.place),
  }
}

function toAssignmentRow(task: Task, { party, ...assignment }: Assignment) {
  return {
    id: assignment.id,
    task_id: task.id,
    plan_id: task.planId,
    task_kind: task.kind,
    task_position: task.position,
    role: assignment.role,
    position: assignment.position,
    words: assignment.words,
    unit_id: party.kind === 'unit' ? party.unitId : null,
    group_id: party.kind === 'group' ? party.groupId : null,
    leader_id: party.kind === 'leader' ? party.leaderId : null,
  }
}

/** Puts assignments and indicators to tasks: three queries, however many tasks. */
export async function withDetails(
  db: Db,
  rows: readonly Selectable<LedgerTables['task']>[],
): Promise<readonly TaskDetail[]> {
  const ids = rows.map((row) => row.id)
  const assignments = await listAssignments(db, ids)
  const indicators = await listIndicators(db, ids)
  return rows.map((row) => ({
    ...toTask(row),
    assignments: assignments.get(row.id) ?? [],
    indicators: indicators.get(row.id) ?? [],
  }))
}

/** Whom tasks name, in some roles or in all (null), each by role and place. */
export async function listAssignments(
  db: Db,
  taskIds: readonly TaskId[],
  roles: readonly Role[] | null = null,
): Promise<ReadonlyMap<TaskId, readonly Assignment[]>> {
  const rows = await db
    .selectFrom('assignment')
    .select(['id', 'task_id', 'role', 'position', 'words', 'unit_id', 'group_id', 'leader_id'])
    .where('task_id', 'in', idList(taskIds))
    .$if(roles !== null, (query) => query.where('role', 'in', roles))
    .execute()
  // A unit is excluded from a group, known or not, never from one body or person.
  const excluded = await listExclusions(
    db,
    rows.filter((row) => row.unit_id === null && row.leader_id === null).map((row) => row.id),
  )
  const assignments = rows.map(
    (row): Assignment => ({
      id: row.id,
      taskId: row.task_id,
      role: row.role,
      position: row.position,
      words: row.words,
      party: toParty(row),
      excludedUnitIds: excluded.get(row.id) ?? [],
    }),
  )
  const place = (assignment: Assignment) => roleLists.findIndex(({ role }) => role === assignment.role)
  assignments.sort((a, b) => place(a) - place(b) || a.position - b.position)
  return Map.groupBy(assignments, (assignment) => assignment.taskId)
}

async function listExclusions(
  db: Db,
  assignmentIds: readonly AssignmentId[],
): Promise<ReadonlyMap<AssignmentId, readonly UnitId[]>> {
  if (assignmentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('assignment_exclusion')
    .select(['assignment_id', 'unit_id'])
    .where('assignment_id', 'in', idList(assignmentIds))
    .orderBy('unit_id')
    .execute()
  const excluded = new Map<AssignmentId, UnitId[]>()
  for (const row of rows) {
    const units = excluded.get(row.assignment_id)
    if (units) units.push(row.unit_id)
    else excluded.set(row.assignment_id, [row.unit_id])
  }
  return excluded
}

async function listIndicators(
  db: Db,
  taskIds: readonly TaskId[],
): Promise<ReadonlyMap<TaskId, readonly TaskIndicator[]>> {
  const rows = await db
    .selectFrom('indicator')
    .selectAll()
    .where('task_id', 'in', idList(taskIds))
    .orderBy('position')
    .execute()
  return Map.groupBy(
    rows.map(({ task_id, ...row }): TaskIndicator => ({ ...row, taskId: task_id })),
    (indicator) => indicator.taskId,
  )
}

function toParty(row: Pick<Selectable<LedgerTables['assignment']>, 'unit_id' | 'group_id' | 'leader_id'>): Party {
  if (row.unit_id) return { kind: 'unit', unitId: row.unit_id }
  if (row.group_id) return { kind: 'group', groupId: row.group_id }
  if (row.leader_id) return { kind: 'leader', leaderId: row.leader_id }
  return { kind: 'unknown' }
}

export function toTask(row: Selectable<LedgerTables['task']>): Task {
  return {
    id: row.id,
    planId: row.plan_id,
    kind: row.kind,
    sectionId: row.section_id,
    parentId: row.parent_id,
    number: row.number,
    position: row.position,
    text: row.text,
    fields: parseJson(row.fields),
    deadline: toDeadline(row.deadline_text, row.deadline_date, row.deadline_kind),
    approvedDeadline: toDeadline(row.approved_deadline_text, row.approved_deadline_date, row.approved_deadline_kind),
    source: row.source,
    isSecret: row.is_secret === 1,
    retired: row.retired_on === null ? null : { on: row.retired_on, reason: row.retired_reason ?? '' },
    place: parseJson(row.place),
    latest: toLatest(row),
  }
}

function toDeadline(text: string | null, date: string | null, kind: Deadline['kind'] | null): Deadline | null {
  return text === null || kind === null ? null : { text, date, kind }
}

function toLatest(row: Selectable<LedgerTables['task']>): LatestState | null {
  if (row.latest_period_id === null || row.latest_on === null) return null
  return {
    status: row.latest_status,
    percent: row.latest_percent,
    periodId: row.latest_period_id,
    on: row.latest_on,
  }
}
