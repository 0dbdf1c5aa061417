import { sql } from 'kysely'
import type { PeriodId, PlanId, UnitId } from '../../shared/domain/id.ts'
import type { Status } from '../../shared/domain/status/types.ts'
import type { Db } from './tables.ts'

/** How many stand at one status; `percent` is the mean of those that gave one. */
export interface StatusTotal {
  /** Null: nothing reported, or no status given. */
  readonly status: Status | null
  readonly count: number
  readonly percent: number | null
}

/** A plan's tasks by what they were last said to have reached; those struck off are among them. */
export async function countTasksByStatus(db: Db, planId: PlanId): Promise<readonly StatusTotal[]> {
  const rows = await db
    .selectFrom('task')
    .select([
      'latest_status as status',
      sql<number>`count(*)`.as('count'),
      sql<number | null>`avg(latest_percent)`.as('percent'),
    ])
    .where('plan_id', '=', planId)
    .where('kind', '=', 'task')
    .groupBy('latest_status')
    .execute()
  return rows
}

/** Reports of a period by unit and status, from the sums that are kept with every report. */
export async function countReportsByUnit(
  db: Db,
  periodId: PeriodId,
): Promise<readonly (StatusTotal & { readonly unitId: UnitId })[]> {
  const rows = await db.selectFrom('period_sum').selectAll().where('period_id', '=', periodId).execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    status: row.status === '' ? null : row.status,
    count: row.reports,
    percent: mean(row.percent_hundredths, row.with_percent),
  }))
}

/** Reports by status, of one period or of all that were ever held. */
export async function countReportsByStatus(db: Db, periodId?: PeriodId): Promise<readonly StatusTotal[]> {
  let query = db
    .selectFrom('period_sum')
    .select((sums) => [
      'status',
      sums.fn.sum<number>('reports').as('reports'),
      sums.fn.sum<number>('with_percent').as('with_percent'),
      sums.fn.sum<number>('percent_hundredths').as('percent_hundredths'),
    ])
  if (periodId) query = query.where('period_id', '=', periodId)
  const rows = await query.groupBy('status').execute()
  return rows.map((row) => ({
    status: row.status === '' ? null : row.status,
    count: row.reports,
    percent: mean(row.percent_hundredths, row.with_percent),
  }))
}

function mean(hundredths: number, count: number): number | null {
  return count === 0 ? null : hundredths / 100 / count
}
