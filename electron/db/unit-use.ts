import { sql } from 'kysely'
import type { UnitGroupId, UnitId } from '../../shared/domain/id.ts'
import type { UnitUse } from '../../shared/domain/unit/overview.ts'
import type { Db } from './tables.ts'

/** Counts what hangs on a unit. */
export async function countUnitUse(db: Db, unitId: UnitId): Promise<UnitUse> {
  const { rows } = await sql<UnitUse>`
    SELECT (SELECT count(*) FROM assignment WHERE unit_id = ${unitId})
             + (SELECT count(*) FROM assignment_exclusion WHERE unit_id = ${unitId}) AS assignments,
           (SELECT count(*) FROM unit_group_member WHERE unit_id = ${unitId}) AS groups,
           (SELECT count(*) FROM form WHERE unit_id = ${unitId}) AS forms,
           (SELECT count(*) FROM task_return WHERE unit_id = ${unitId}) AS returns,
           (SELECT count(*) FROM report WHERE unit_id = ${unitId}) AS reports`.execute(db)
  const [use] = rows
  if (!use) throw new Error('a count gave no row')
  return use
}

/** Whether anything at all names a unit: then its row stays. */
export async function isUnitNamed(db: Db, unitId: UnitId): Promise<boolean> {
  const { rows } = await sql<{ named: 0 | 1 }>`
    SELECT EXISTS (SELECT 1 FROM assignment WHERE unit_id = ${unitId})
        OR EXISTS (SELECT 1 FROM assignment_exclusion WHERE unit_id = ${unitId})
        OR EXISTS (SELECT 1 FROM form WHERE unit_id = ${unitId})
        OR EXISTS (SELECT 1 FROM task_return WHERE unit_id = ${unitId})
        OR EXISTS (SELECT 1 FROM report WHERE unit_id = ${unitId})
        OR EXISTS (SELECT 1 FROM undertaking WHERE unit_id = ${unitId})
        OR EXISTS (SELECT 1 FROM unit_answer WHERE unit_id = ${unitId})
        OR EXISTS (SELECT 1 FROM reminder_call WHERE unit_id = ${unitId})
        OR EXISTS (SELECT 1 FROM unit WHERE successor_id = ${unitId} OR merged_into_id = ${unitId})
        OR EXISTS (SELECT 1 FROM unit_merge WHERE kept_id = ${unitId} OR merged_id = ${unitId}) AS named`.execute(db)
  return rows[0]?.named === 1
}

/** Whether a plan names a group. */
export async function isGroupNamed(db: Db, groupId: UnitGroupId): Promise<boolean> {
  const { rows } = await sql<{ named: 0 | 1 }>`
    SELECT EXISTS (SELECT 1 FROM assignment WHERE group_id = ${groupId}) AS named`.execute(db)
  return rows[0]?.named === 1
}
