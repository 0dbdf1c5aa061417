import type { PeriodId, UnitId } from '../../shared/domain/id.ts'
import type { ReportSum } from '../../shared/domain/report/types.ts'
import { statuses } from '../../shared/domain/status/types.ts'
import type { Db } from './tables.ts'

/** How much each unit reported in a period, by status in their order, from the sums that are kept with every report. */
export async function sumReportsByUnit(db: Db, periodId: PeriodId): Promise<ReadonlyMap<UnitId, readonly ReportSum[]>> {
  const rows = await db.selectFrom('period_sum').selectAll().where('period_id', '=', periodId).execute()
  const sums = rows.map((row) => ({
    unitId: row.unit_id,
    status: row.status === '' ? null : row.status,
    reports: row.reports,
    percent: row.with_percent === 0 ? null : row.percent_hundredths / 100 / row.with_percent,
  }))
  const place = ({ status }: ReportSum) => (status === null ? statuses.length : statuses.indexOf(status))
  const byUnit = Map.groupBy(
    sums.toSorted((a, b) => place(a) - place(b)),
    ({ unitId }) => unitId,
  )
  return new Map([...byUnit].map(([unitId, own]) => [unitId, own.map(({ unitId: _, ...sum }) => sum)]))
}
