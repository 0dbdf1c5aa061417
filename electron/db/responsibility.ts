import { sql } from 'kysely'
import type { LeaderId, PlanId, UnitId } from '../../shared/domain/id.ts'
import type { Successions } from '../../shared/domain/leader/successions.ts'
import type { Status } from '../../shared/domain/status/types.ts'
import type { GroupMembership } from './party-counts.ts'
import { presentLeaderOf } from './present-leader.ts'
import type { Db } from './tables.ts'
import { shownStatus } from './task-expressions.ts'

/** How many tasks of one status a party has, as 牵头 or as 配合. */
export interface PartStatusCount<PartyId> {
  readonly partyId: PartyId
  readonly leads: 0 | 1
  readonly status: Status | null
  readonly count: number
}

/** Counts a plan's tasks by unit, part and status; a group's tasks count for each member that is not excluded. */
export async function countPartsOfUnits(
  db: Db,
  planId: PlanId,
  members: GroupMembership,
): Promise<readonly PartStatusCount<UnitId>[]> {
  const { rows } = await sql<PartStatusCount<UnitId>>`
    WITH member (group_id, unit_id) AS (SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(members)})),
    part (party_id, task_id, leads) AS (
      SELECT unit_id, task_id, role IN ('lead', 'responsible') FROM assignment
      WHERE plan_id = ${planId} AND task_kind = 'task' AND unit_id IS NOT NULL
      UNION
      SELECT member.unit_id, a.task_id, a.role IN ('lead', 'responsible') FROM assignment a
      JOIN member ON member.group_id = a.group_id
      WHERE a.plan_id = ${planId} AND a.task_kind = 'task' AND a.group_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM assignment_exclusion e WHERE e.assignment_id = a.id AND e.unit_id = member.unit_id)
    )
    SELECT party_id AS partyId, leads, ${shownStatus} AS status, count(*) AS count
    FROM part JOIN task ON task.id = part.task_id GROUP BY 1, 2, 3`.execute(db)
  return rows
}

/** Counts a plan's tasks by the leader who answers for them today, by part and status. */
export async function countPartsOfLeaders(
  db: Db,
  planId: PlanId,
  successions: Successions,
): Promise<readonly PartStatusCount<LeaderId>[]> {
  const { rows } = await sql<PartStatusCount<LeaderId>>`
    WITH part (party_id, task_id, leads) AS (
      SELECT DISTINCT ${presentLeaderOf(sql`leader_id`, successions)}, task_id, role = 'leader' FROM assignment
      WHERE plan_id = ${planId} AND task_kind = 'task' AND leader_id IS NOT NULL
    )
    SELECT party_id AS partyId, leads, ${shownStatus} AS status, count(*) AS count
    FROM part JOIN task ON task.id = part.task_id GROUP BY 1, 2, 3`.execute(db)
  return rows
}
