import { sql } from 'kysely'
import type { PlanId, TaskId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { TaskFigures } from '../../shared/domain/task/task-light.ts'
import type { Task } from '../../shared/domain/task/types.ts'
import { idList } from './bulk.ts'
import type { Db } from './tables.ts'

/** Whose figures: all tasks of a kind in a plan, or some by their ids. */
export type TasksMeant =
  | { readonly planId: PlanId; readonly kind: Task['kind'] }
  | { readonly taskIds: readonly TaskId[] }

/** What the light of a task is decided by, as of a day. */
export async function listTaskFigures(
  db: Db,
  which: TasksMeant,
  asOf: IsoDate,
): Promise<readonly (TaskFigures & { readonly seq: number; readonly taskId: TaskId })[]> {
  const isMeant =
    'taskIds' in which
      ? sql`task.id IN ${idList(which.taskIds)}`
      : sql`task.plan_id = ${which.planId} AND task.kind = ${which.kind}`
  const { rows } = await sql<TaskFigures & { readonly seq: number; readonly taskId: TaskId }>`
    SELECT task.seq AS seq, task.id AS taskId,
      CASE WHEN task.retired_on IS NULL THEN task.latest_status ELSE 'retired' END AS status,
      task.latest_percent AS percent,
      CASE WHEN task.approved_deadline_text IS NULL THEN task.deadline_date ELSE task.approved_deadline_date END AS dueOn,
      (SELECT value FROM stage_target target
       WHERE target.task_id = task.id AND target.indicator_id IS NULL AND target.on_date <= ${asOf}
         AND target.value IS NOT NULL ORDER BY target.on_date DESC LIMIT 1) AS stageTarget,
      CASE WHEN task.latest_status IS 'notStarted' THEN (
        SELECT count(DISTINCT r.period_id) FROM report r JOIN period p ON p.id = r.period_id
        WHERE r.task_id = task.id AND r.status = 'notStarted' AND p.to_date <= ${asOf}
          AND p.to_date > coalesce((
            SELECT max(q.to_date) FROM report s JOIN period q ON q.id = s.period_id
            WHERE s.task_id = task.id AND s.status IS NOT 'notStarted' AND q.to_date <= ${asOf}), '')
      ) ELSE 0 END AS periodsNotStarted
    FROM task
    WHERE ${isMeant}`.execute(db)
  return rows
}
