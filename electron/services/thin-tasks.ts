import type { Period } from '../../shared/domain/period/types.ts'
import { findThinReport } from '../../shared/domain/progress/thin-report.ts'
import { findPreviousPeriod } from '../db/period-repository.ts'
import { listReportsByPeriod } from '../db/report-repository.ts'
import type { Db } from '../db/tables.ts'
import { listTasksByIds } from '../db/task-repository.ts'
import { listTaskSeqs } from '../db/task-rows.ts'

/** Row numbers of the tasks of which a report of the period says little. */
export async function listThinTaskSeqs(db: Db, period: Period): Promise<ReadonlySet<number>> {
  const reports = await listReportsByPeriod(db, period.id)
  const previous = await findPreviousPeriod(db, period)
  const before = new Map(
    (previous ? await listReportsByPeriod(db, previous.id) : []).map((report) => [
      `${report.taskId} ${report.unitId}`,
      report,
    ]),
  )
  const tasks = new Map(
    (await listTasksByIds(db, [...new Set(reports.map(({ taskId }) => taskId))])).map((task) => [task.id, task]),
  )
  const thin = reports.filter((report) => {
    const task = tasks.get(report.taskId)
    return (
      task &&
      findThinReport({
        report,
        previous: before.get(`${report.taskId} ${report.unitId}`) ?? null,
        taskText: task.text,
        indicators: task.indicators,
      }).length > 0
    )
  })
  return new Set(
    await listTaskSeqs(
      db,
      thin.map(({ taskId }) => taskId),
    ),
  )
}
