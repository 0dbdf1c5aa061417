import { sql } from 'kysely'
import type { PlanId, SectionId, TaskId } from '../../shared/domain/id.ts'
import type { Status } from '../../shared/domain/status/types.ts'
import { idList } from './bulk.ts'
import type { Db } from './tables.ts'

/** How much there is of each plan. */
export interface PlanFigures {
  readonly tasks: number
  readonly indicators: number
  readonly openWarnings: number
}

/** By plan; a plan without tasks and doubts is not there. */
export async function countByPlan(db: Db): Promise<ReadonlyMap<PlanId, PlanFigures>> {
  const items = await db
    .selectFrom('task')
    .select(['plan_id', 'kind', (row) => row.fn.countAll<number>().as('count')])
    .groupBy(['plan_id', 'kind'])
    .execute()
  const warnings = await db
    .selectFrom('plan_warning')
    .select(['plan_id', (row) => row.fn.countAll<number>().as('count')])
    .where('state', '=', 'open')
    .groupBy('plan_id')
    .execute()
  const figures = new Map<PlanId, PlanFigures>()
  const add = (planId: PlanId, more: Partial<PlanFigures>) =>
    figures.set(planId, { tasks: 0, indicators: 0, openWarnings: 0, ...figures.get(planId), ...more })
  for (const { plan_id: planId, kind, count } of items) {
    add(planId, kind === 'task' ? { tasks: count } : { indicators: count })
  }
  for (const { plan_id: planId, count } of warnings) add(planId, { openWarnings: count })
  return figures
}

/** A plan's tasks by heading and status last reported; those struck off count as `retired`. */
export async function countBySection(
  db: Db,
  planId: PlanId,
): Promise<
  readonly { readonly sectionId: SectionId | null; readonly status: Status | null; readonly tasks: number }[]
> {
  const rows = await sql<{ section_id: SectionId | null; status: Status | null; tasks: number }>`
    SELECT section_id, CASE WHEN retired_on IS NULL THEN latest_status ELSE 'retired' END AS status, sum(tasks) AS tasks
    FROM (SELECT section_id, latest_status, retired_on, count(*) AS tasks
      FROM task WHERE plan_id = ${planId} AND kind = 'task' GROUP BY section_id, latest_status, retired_on)
    GROUP BY 1, 2`.execute(db)
  return rows.rows.map(({ section_id: sectionId, status, tasks }) => ({ sectionId, status, tasks }))
}

/** Sub-tasks, and the units and leaders that a plan names. */
export async function countParties(
  db: Db,
  planId: PlanId,
): Promise<{ readonly subTasks: number; readonly units: number; readonly leaders: number }> {
  const { rows } = await sql<{ subTasks: number; units: number; leaders: number }>`
    SELECT (SELECT count(*) FROM task WHERE plan_id = ${planId} AND parent_id IS NOT NULL) AS subTasks,
           count(DISTINCT unit_id) AS units, count(DISTINCT leader_id) AS leaders
    FROM assignment WHERE plan_id = ${planId}`.execute(db)
  return rows[0] ?? { subTasks: 0, units: 0, leaders: 0 }
}

/** The first task, or 指标事项, of each number. */
export async function findTasksByNumber(
  db: Db,
  planId: PlanId,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, TaskId>> {
  const rows = await db
    .selectFrom('task')
    .select(['id', 'number'])
    .where('plan_id', '=', planId)
    .where('number', 'in', idList(numbers))
    .orderBy('kind', 'desc')
    .orderBy('position')
    .execute()
  return new Map(rows.toReversed().map(({ id, number }) => [number, id]))
}
