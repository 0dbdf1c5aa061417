import { sql } from 'kysely'
import type { PlanId, UnitGroupId, UnitId } from '../../shared/domain/id.ts'
import type { LeaderTaskCount } from '../../shared/domain/leader/overview.ts'
import type { Successions } from '../../shared/domain/leader/successions.ts'
import type { UnitTaskCount } from '../../shared/domain/unit/overview.ts'
import { presentLeaderOf } from './present-leader.ts'
import type { Db } from './tables.ts'

/** Who belongs to which group, one pair a row. */
export type GroupMembership = readonly (readonly [UnitGroupId, UnitId])[]

/** Counts the tasks of a plan, or of all (null), by unit; a group's tasks count for each member that is not excluded. */
export async function countTasksByUnit(
  db: Db,
  planId: PlanId | null,
  members: GroupMembership,
): Promise<readonly UnitTaskCount[]> {
  const ofPlan = planId === null ? sql`` : sql`AND a.plan_id = ${planId}`
  const { rows } = await sql<UnitTaskCount>`
    WITH member (group_id, unit_id) AS (SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(members)})),
    part (unit_id, task_id, leads) AS (
      SELECT a.unit_id, a.task_id, a.role IN ('lead', 'responsible') FROM assignment a
      WHERE a.unit_id IS NOT NULL AND a.task_kind = 'task' ${ofPlan}
      UNION
      SELECT member.unit_id, a.task_id, a.role IN ('lead', 'responsible') FROM assignment a
      JOIN member ON member.group_id = a.group_id
      WHERE a.group_id IS NOT NULL AND a.task_kind = 'task' ${ofPlan} AND NOT EXISTS (
        SELECT 1 FROM assignment_exclusion e WHERE e.assignment_id = a.id AND e.unit_id = member.unit_id)
    )
    SELECT unit_id AS unitId, sum(leads) AS lead, sum(NOT leads) AS support FROM part GROUP BY unit_id`.execute(db)
  return rows
}

/** In how many tasks of a plan each leader has a part today; as 牵头领导 or 分管领导. */
export async function countTasksByLeader(
  db: Db,
  planId: PlanId,
  successions: Successions,
): Promise<readonly LeaderTaskCount[]> {
  const { rows } = await sql<LeaderTaskCount>`
    SELECT ${presentLeaderOf(sql`leader_id`, successions)} AS leaderId, count(DISTINCT task_id) AS tasks FROM assignment
    WHERE leader_id IS NOT NULL AND task_kind = 'task' AND plan_id = ${planId} GROUP BY 1`.execute(db)
  return rows
}
