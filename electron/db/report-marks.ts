import type { PeriodId, ReportId, TaskId } from '../../shared/domain/id.ts'
import {
  findThinReport,
  type ReportWords,
  type ThinReportFinding,
  type ThinReportInput,
} from '../../shared/domain/progress/thin-report.ts'
import type { Status } from '../../shared/domain/status/types.ts'
import { idList, parseJson } from './bulk.ts'
import type { SqliteDb } from './sqlite.ts'
import type { Db } from './tables.ts'

/** So many reports are judged at a time: a new rule makes a million due at once. */
const batch = 1000

/**
 * Derives the marks of reports that triggers say are out of date. To be called before a transaction that wrote ends, so that
 * what is read of thin reports is always true; what is to be done is usually nothing.
 */
export function deriveDueMarks(db: SqliteDb): void {
  const next = db.prepare<[number], ReportId>('SELECT report_id FROM report_mark_due LIMIT ?').pluck()
  let due = next.all(batch)
  if (due.length === 0) return
  const judge = makeJudge(db)
  const remove = db.prepare<[string]>('DELETE FROM report_mark WHERE report_id IN (SELECT value FROM json_each(?))')
  const insert = db.prepare<[string]>(`
    INSERT INTO report_mark (report_id, position, code, words, period_id, task_id)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?)`)
  const done = db.prepare<[string]>('DELETE FROM report_mark_due WHERE report_id IN (SELECT value FROM json_each(?))')
  while (due.length > 0) {
    const rows = judge(due).flatMap(({ id, periodId, taskId, marks }) =>
      marks.map(({ code, words }, at) => [id, at, code, words, periodId, taskId]),
    )
    remove.run(JSON.stringify(due))
    insert.run(JSON.stringify(rows))
    done.run(JSON.stringify(due))
    due = next.all(batch)
  }
}

/** Derives all marks anew; needs a transaction. */
export function deriveAllMarks(db: SqliteDb): void {
  db.exec(`DELETE FROM report_mark;
    INSERT INTO report_mark_due (report_id) SELECT id FROM report WHERE true ON CONFLICT DO NOTHING;`)
  deriveDueMarks(db)
}

/** How many reports have other marks than a look at every report gives. */
export function countWrongMarks(db: SqliteDb): number {
  const judge = makeJudge(db)
  const kept = db.prepare<[ReportId], ThinReportFinding>(
    'SELECT code, words FROM report_mark WHERE report_id = ? ORDER BY position',
  )
  const orphans = 'SELECT count(DISTINCT report_id) FROM report_mark WHERE report_id NOT IN (SELECT id FROM report)'
  const following = db.prepare<[ReportId | '', number], ReportId>(
    'SELECT id FROM report WHERE id > ? ORDER BY id LIMIT ?',
  )
  let wrong = Number(db.prepare(orphans).pluck().get())
  for (let ids = following.pluck().all('', batch); ids.length > 0; ids = following.all(ids.at(-1) ?? '', batch)) {
    for (const { id, marks } of judge(ids)) {
      if (JSON.stringify(kept.all(id)) !== JSON.stringify(marks)) wrong += 1
    }
  }
  return wrong
}

interface Judged {
  readonly id: ReportId
  readonly periodId: PeriodId
  readonly taskId: TaskId
  readonly marks: readonly ThinReportFinding[]
}

interface ReportRow {
  readonly id: ReportId
  readonly periodId: PeriodId
  readonly taskId: TaskId
  readonly taskText: string
  readonly progress: string
  readonly status: Status | null
  readonly percent: number | null
  readonly indicatorValues: string
  /** What the same unit said of the task in the period before; all null where it said nothing. */
  readonly lastProgress: string | null
  readonly lastStatus: Status | null
  readonly lastPercent: number | null
  readonly lastIndicatorValues: string | null
}

/** Judges reports by what the ledger holds now. */
function makeJudge(db: SqliteDb): (reportIds: readonly ReportId[]) => readonly Judged[] {
  const reportsOf = db.prepare<[string, string], ReportRow>(`
    SELECT r.id, r.period_id AS periodId, r.task_id AS taskId, task.text AS taskText, r.progress, r.status, r.percent,
      r.indicator_values AS indicatorValues, last.progress AS lastProgress, last.status AS lastStatus,
      last.percent AS lastPercent, last.indicator_values AS lastIndicatorValues
    FROM json_each(?) wanted
    CROSS JOIN report r ON r.id = wanted.value
    JOIN task ON task.id = r.task_id
    LEFT JOIN json_each(?) before ON before.key = r.period_id
    LEFT JOIN report last ON last.period_id = before.value AND last.unit_id = r.unit_id AND last.task_id = r.task_id`)
  const indicatorsOf = db.prepare<[string], ThinReportInput['indicators'][number] & { readonly taskId: TaskId }>(`
    SELECT task_id AS taskId, id, name, comparator, value, unit, text FROM indicator
    WHERE task_id IN (SELECT value FROM json_each(?)) ORDER BY position`)
  const before = JSON.stringify(Object.fromEntries(previousPeriods(db)))
  return (reportIds) => {
    const rows = reportsOf.all(JSON.stringify(reportIds), before)
    const taskIds = [...new Set(rows.map(({ taskId }) => taskId))]
    const indicators = Map.groupBy(indicatorsOf.all(JSON.stringify(taskIds)), ({ taskId }) => taskId)
    return rows.map((row) => ({
      id: row.id,
      periodId: row.periodId,
      taskId: row.taskId,
      marks: findThinReport({
        report: { ...row, indicatorValues: parseJson(row.indicatorValues) },
        previous: previousWords(row),
        taskText: row.taskText,
        indicators: indicators.get(row.taskId) ?? [],
      }),
    }))
  }
}

function previousWords(row: ReportRow): ReportWords | null {
  if (row.lastProgress === null || row.lastIndicatorValues === null) return null
  return {
    progress: row.lastProgress,
    status: row.lastStatus,
    percent: row.lastPercent,
    indicatorValues: parseJson(row.lastIndicatorValues),
  }
}

/** 上期 of each period, as `findPreviousPeriod` finds it. */
function previousPeriods(db: SqliteDb): ReadonlyMap<PeriodId, PeriodId> {
  const rows = db.prepare<[], { id: PeriodId; last: PeriodId | null }>(`
    SELECT id, (SELECT id FROM period before
                WHERE before.plan_id = period.plan_id AND before.cadence = period.cadence
                  AND before.purpose = period.purpose
                  AND before.to_date < period.from_date
                ORDER BY before.to_date DESC LIMIT 1) AS last
    FROM period`)
  return new Map(rows.all().flatMap(({ id, last }) => (last === null ? [] : [[id, last] as const])))
}

/** The marks of some reports; those without any are left out. */
export async function listReportMarks(
  db: Db,
  reportIds: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, readonly ThinReportFinding[]>> {
  const rows = await db
    .selectFrom('report_mark')
    .select(['report_id', 'code', 'words'])
    .where('report_id', 'in', idList(reportIds))
    .orderBy('report_id')
    .orderBy('position')
    .execute()
  const marks = Map.groupBy(rows, (row) => row.report_id)
  return new Map(
    [...marks].map(([id, found]) => [id, found.map(({ code, words: shown }) => ({ code, words: shown }))] as const),
  )
}

/** The tasks of which some report of a period is thin. */
export async function listThinTaskIds(db: Db, periodId: PeriodId): Promise<ReadonlySet<TaskId>> {
  const rows = await db
    .selectFrom('report_mark')
    .select('task_id')
    .distinct()
    .where('period_id', '=', periodId)
    .execute()
  return new Set(rows.map((row) => row.task_id))
}
