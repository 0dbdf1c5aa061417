import { sql } from 'kysely'
import type { DueDay } from '../../shared/domain/chart/types.ts'
import type { PlanId } from '../../shared/domain/id.ts'
import type { Db } from './tables.ts'
import { dueOn } from './task-expressions.ts'

/** A plan's tasks by the day of the deadline in force, what was struck off left out; the first day first. */
export async function countTasksByDueDay(db: Db, planId: PlanId): Promise<readonly DueDay[]> {
  const { rows } = await sql<DueDay>`
    SELECT ${dueOn} AS "on",
      sum(latest_status IS NOT 'done') AS unfinished, sum(latest_status IS 'done') AS done
    FROM task WHERE plan_id = ${planId} AND kind = 'task' AND retired_on IS NULL AND latest_status IS NOT 'retired'
    GROUP BY 1 HAVING "on" IS NOT NULL ORDER BY 1`.execute(db)
  return rows
}
