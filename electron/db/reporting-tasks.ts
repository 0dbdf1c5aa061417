import { sql } from 'kysely'
import type { AssignmentId, PlanId, TaskId, UnitGroupId, UnitId } from '../../shared/domain/id.ts'
import type { AssignedTask } from '../../shared/domain/task/reporting-units.ts'
import type { Role } from '../../shared/domain/task/types.ts'
import { idList } from './bulk.ts'
import type { Db } from './tables.ts'

/** A task of a plan that is not struck off, with those of its assignments that can report. */
export interface ReportingTask extends AssignedTask {
  readonly retired: null
}

/**
 * What decides who reports on which of a plan's tasks and 指标事项, in no order: for counting. Tasks read whole cost twenty
 * times as much.
 */
export async function listReportingTasks(
  db: Db,
  planId: PlanId,
  roles: readonly Role[],
): Promise<readonly ReportingTask[]> {
  const isMeant = sql`a.plan_id = ${planId} AND a.role IN ${idList(roles)}
    AND a.task_id NOT IN (SELECT id FROM task WHERE plan_id = ${planId} AND retired_on IS NOT NULL)`
  const units = await sql<{ taskId: TaskId; role: Role; unitId: UnitId }>`
    SELECT a.task_id AS taskId, a.role AS role, a.unit_id AS unitId
    FROM assignment a WHERE ${isMeant} AND a.unit_id IS NOT NULL`.execute(db)
  const groups = await sql<{ id: AssignmentId; taskId: TaskId; role: Role; groupId: UnitGroupId }>`
    SELECT a.id AS id, a.task_id AS taskId, a.role AS role, a.group_id AS groupId
    FROM assignment a WHERE ${isMeant} AND a.group_id IS NOT NULL`.execute(db)
  const excluded = await sql<{ assignmentId: AssignmentId; unitId: UnitId }>`
    SELECT e.assignment_id AS assignmentId, e.unit_id AS unitId
    FROM assignment_exclusion e JOIN assignment a ON a.id = e.assignment_id WHERE ${isMeant}`.execute(db)
  const excludedBy = Map.groupBy(excluded.rows, ({ assignmentId }) => assignmentId)
  const tasks = new Map<TaskId, AssignedTask['assignments'][number][]>()
  const add = (taskId: TaskId, assignment: AssignedTask['assignments'][number]) => {
    const own = tasks.get(taskId)
    if (own) own.push(assignment)
    else tasks.set(taskId, [assignment])
  }
  for (const { taskId, role, unitId } of units.rows) {
    add(taskId, { role, party: { kind: 'unit', unitId }, excludedUnitIds: [] })
  }
  for (const { id, taskId, role, groupId } of groups.rows) {
    const excludedUnitIds = excludedBy.get(id)?.map(({ unitId }) => unitId) ?? []
    add(taskId, { role, party: { kind: 'group', groupId }, excludedUnitIds })
  }
  return [...tasks.values()].map((assignments) => ({ retired: null, assignments }))
}
