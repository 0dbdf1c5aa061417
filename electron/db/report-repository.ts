import { type Selectable, sql } from 'kysely'
import type { PeriodId, ReportId, TaskId, UnitId } from '../../shared/domain/id.ts'
import type { IsoMoment } from '../../shared/domain/iso-date.ts'
import type { Report, Review } from '../../shared/domain/report/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { firstOrNull, idList, insertMany, parseJson } from './bulk.ts'
import { newId } from './new-id.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** All reports of a period; of one task the first-named reporter's first. */
export async function listReportsByPeriod(db: Db, periodId: PeriodId): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('report')
    .selectAll()
    .where('period_id', '=', periodId)
    .orderBy('task_id')
    .orderBy('reporter_order')
    .orderBy('id')
    .execute()
  return rows.map(toReport)
}

/** What some units reported in a period. */
export async function listReportsByUnits(
  db: Db,
  periodId: PeriodId,
  unitIds: readonly UnitId[],
): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('report')
    .selectAll()
    .where('period_id', '=', periodId)
    .where('unit_id', 'in', idList(unitIds))
    .execute()
  return rows.map(toReport)
}

/** 时间线 — all that was ever reported of a task, the newest period first, in a period the first-named reporter's first. */
export async function listReportsByTask(db: Db, taskId: TaskId): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.period_id')
    .selectAll('report')
    .where('report.task_id', '=', taskId)
    .orderBy('period.to_date', 'desc')
    .orderBy('report.reporter_order')
    .orderBy('report.id')
    .execute()
  return rows.map(toReport)
}

/** A report as it is handed in: the ledger gives it its id, or finds the one it takes the place of. */
export type NewReport = Omit<Report, 'id'>

/** One report that a later one of the same unit, task and period replaced. */
export interface ChangedReport {
  readonly before: Report
  readonly after: Report
}

export interface SavedReports {
  readonly inserted: readonly Report[]
  readonly changed: readonly ChangedReport[]
  /** Said the same as before; left as they are, with the origin they had. */
  readonly unchanged: readonly Report[]
}

/**
 * Takes reports in: one of the same period, unit and task that says something else is replaced (its id stays, its words
 * stay in the history), one that says the same is left alone. All reports given are of one period.
 */
export async function saveReports(trx: Trx, reports: readonly NewReport[]): Promise<SavedReports> {
  const inserted: Report[] = []
  const changed: ChangedReport[] = []
  const unchanged: Report[] = []
  const [first] = reports
  if (!first) return { inserted, changed, unchanged }
  const units = [...new Set(reports.map((report) => report.unitId))]
  const known = new Map((await listReportsByUnits(trx, first.periodId, units)).map((report) => [keyOf(report), report]))
  for (const report of reports) {
    if (report.periodId !== first.periodId) throw new Error('reports of different periods cannot be saved together')
    const before = known.get(keyOf(report))
    const after = { ...report, id: before?.id ?? newId('report') }
    if (!before) inserted.push(after)
    else if (saysTheSame(before, after)) unchanged.push(before)
    else changed.push({ before, after })
  }
  await insertMany(trx, 'report', inserted.map(toRow))
  for (const { after } of changed) {
    const { id, task_id, period_id, unit_id, ...said } = toRow(after)
    await trx.updateTable('report').set(said).where('id', '=', id).execute()
  }
  return { inserted, changed, unchanged }
}

/** The decisions on reports, oldest first. */
export async function listReviews(db: Db, reportIds: readonly ReportId[]): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom('review')
    .selectAll()
    .where('report_id', 'in', idList(reportIds))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ report_id, ...row }) => ({ ...row, reportId: report_id }))
}

/** The reports of a period that were sent back, with the moment of each time, oldest first. */
export async function listSentBackReports(
  db: Db,
  periodId: PeriodId,
): Promise<readonly { readonly unitId: UnitId; readonly taskId: TaskId; readonly at: IsoMoment }[]> {
  // What was sent back is a small part of what was reported: looked up from there, whatever SQLite thinks.
  const { rows } = await sql<{ unitId: UnitId; taskId: TaskId; at: IsoMoment }>`
    SELECT report.unit_id AS unitId, report.task_id AS taskId, review.at AS at
    FROM review CROSS JOIN report ON report.id = review.report_id
    WHERE review.outcome = 'sentBack' AND report.period_id = ${periodId} ORDER BY review.at, review.id`.execute(db)
  return rows
}

/** Throws `report.notFound`. */
export async function getReport(db: Db, reportId: ReportId): Promise<Report> {
  const row = await firstOrNull(db.selectFrom('report').selectAll().where('id', '=', reportId))
  if (!row) throw new UserError('report.notFound', { report: reportId })
  return toReport(row)
}

export async function insertReviews(trx: Trx, reviews: readonly Review[]): Promise<void> {
  await insertMany(
    trx,
    'review',
    reviews.map(({ reportId, ...review }) => ({
      id: review.id,
      report_id: reportId,
      outcome: review.outcome,
      reason: review.reason,
      at: review.at,
      by: review.by,
    })),
  )
}

function keyOf(report: NewReport): string {
  return `${report.unitId} ${report.taskId}`
}

function saysTheSame(a: Report, b: Report): boolean {
  return (
    a.progress === b.progress &&
    a.status === b.status &&
    a.percent === b.percent &&
    a.problem === b.problem &&
    a.nextStep === b.nextStep &&
    a.note === b.note &&
    a.reporterOrder === b.reporterOrder &&
    JSON.stringify(a.indicatorValues) === JSON.stringify(b.indicatorValues)
  )
}

function toRow(report: Report) {
  return {
    id: report.id,
    task_id: report.taskId,
    period_id: report.periodId,
    unit_id: report.unitId,
    reporter_order: report.reporterOrder,
    progress: report.progress,
    status: report.status,
    percent: report.percent,
    indicator_values: JSON.stringify(report.indicatorValues),
    problem: report.problem,
    next_step: report.nextStep,
    note: report.note,
    return_id: report.origin?.returnId ?? null,
    sheet: report.origin?.sheet ?? null,
    sheet_row: report.origin?.row ?? null,
    reported_at: report.reportedAt,
  }
}

function toReport(row: Selectable<LedgerTables['report']>): Report {
  const { return_id: returnId, sheet, sheet_row: sheetRow } = row
  const origin = returnId && sheet !== null && sheetRow !== null ? { returnId, sheet, row: sheetRow } : null
  return {
    id: row.id,
    taskId: row.task_id,
    periodId: row.period_id,
    unitId: row.unit_id,
    reporterOrder: row.reporter_order,
    progress: row.progress,
    status: row.status,
    percent: row.percent,
    indicatorValues: parseJson(row.indicator_values),
    problem: row.problem,
    nextStep: row.next_step,
    note: row.note,
    origin,
    reportedAt: row.reported_at,
  }
}
