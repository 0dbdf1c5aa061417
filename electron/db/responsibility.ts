import type { PlanId } from '../../shared/domain/id.ts'
import type { AssignedTask } from '../../shared/domain/plan-paper/tasks-by-party.ts'
import type { Status } from '../../shared/domain/status/types.ts'
import type { Role, Task } from '../../shared/domain/task/types.ts'
import type { Db } from './tables.ts'
import { shownStatus } from './task-expressions.ts'
import { listAssignments } from './task-repository.ts'

/** A task with whom it names and how it stands, and none of its words. */
export interface AnsweredTask extends AssignedTask {
  /** Its row number. */
  readonly seq: number
  readonly status: Status | null
}

/** A plan's tasks, or its 指标事项, in the order of the plan, with whom they name in some roles. */
export async function listAnsweredTasks(
  db: Db,
  planId: PlanId,
  kind: Task['kind'],
  roles: readonly Role[],
): Promise<readonly AnsweredTask[]> {
  const rows = await db
    .selectFrom('task')
    .select(['seq', 'id', 'parent_id as parentId', shownStatus.as('status')])
    .where('plan_id', '=', planId)
    .where('kind', '=', kind)
    .orderBy('position')
    .execute()
  const ids = rows.map(({ id }) => id)
  const assignments = await listAssignments(db, ids, roles)
  return rows.map((row) => ({ ...row, assignments: assignments.get(row.id) ?? [] }))
}
