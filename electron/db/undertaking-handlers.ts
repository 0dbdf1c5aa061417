import type { PlanId, UnitId } from '../../shared/domain/id.ts'
import { groupHandlers } from '../../shared/domain/undertaking/group-handlers.ts'
import type { Handler } from '../../shared/domain/undertaking/types.ts'
import type { Db } from './tables.ts'

/** 经办人 of each unit for a plan's tasks, in plan order. */
export async function listHandlers(db: Db, planId: PlanId): Promise<ReadonlyMap<UnitId, readonly Handler[]>> {
  const rows = await selectHandlers(db).where('task.plan_id', '=', planId).execute()
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId)
  return new Map([...byUnit].map(([unitId, own]) => [unitId, groupHandlers(own)]))
}

/** 经办人 of one unit for the tasks of all plans, the newest plan first. */
export async function listHandlersOfUnit(db: Db, unitId: UnitId): Promise<readonly Handler[]> {
  return groupHandlers(await selectHandlers(db).where('undertaking.unit_id', '=', unitId).execute())
}

function selectHandlers(db: Db) {
  return db
    .selectFrom('undertaking')
    .innerJoin('task', 'task.id', 'undertaking.task_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select([
      'undertaking.unit_id as unitId',
      'undertaking.handler as name',
      'undertaking.phone',
      'undertaking.office',
      'task.number',
    ])
    .where((where) => where.or([where('undertaking.handler', '<>', ''), where('undertaking.phone', '<>', '')]))
    .orderBy('plan.imported_at', 'desc')
    .orderBy('task.kind', 'desc')
    .orderBy('task.position')
}
