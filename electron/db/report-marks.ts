import type { PeriodId, ReportId, TaskId, UnitId } from '../../shared/domain/id.ts'
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

/**
 * Derives the marks of reports that triggers say are out of date. To be called before a transaction that wrote ends, so that
 * what is read of thin reports is always true; what is to be done is usually nothing.
 */
export function deriveDueMarks(db: SqliteDb): void {
  const due = new Set(db.prepare<[], ReportId>('SELECT report_id FROM report_mark_due').pluck().all())
  if (due.size === 0) return
  const judge = makeJudge(db)
  const remove = db.prepare<[ReportId]>('DELETE FROM report_mark WHERE report_id = ?')
  const insert = db.prepare(
    'INSERT INTO report_mark (report_id, position, code, words, period_id, task_id) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const tasks = db.prepare<[], TaskId>(
    'SELECT DISTINCT task_id FROM report WHERE id IN (SELECT report_id FROM report_mark_due)',
  )
  for (const taskId of tasks.pluck().all()) {
    for (const { id, periodId, marks } of judge(taskId, due)) {
      remove.run(id)
      for (const [at, { code, words }] of marks.entries()) insert.run(id, at, code, words, periodId, taskId)
    }
  }
  db.exec('DELETE FROM report_mark_due')
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
  let wrong = Number(db.prepare(orphans).pluck().get())
  for (const taskId of db.prepare<[], TaskId>('SELECT DISTINCT task_id FROM report').pluck().all()) {
    for (const { id, marks } of judge(taskId, 'all')) {
      if (JSON.stringify(kept.all(id)) !== JSON.stringify(marks)) wrong += 1
    }
  }
  return wrong
}

interface Judged {
  readonly id: ReportId
  readonly periodId: PeriodId
  readonly marks: readonly ThinReportFinding[]
}

interface ReportRow {
  readonly id: ReportId
  readonly periodId: PeriodId
  readonly unitId: UnitId
  readonly progress: string
  readonly status: Status | null
  readonly percent: number | null
  readonly indicatorValues: string
}

/** Judges reports by what the ledger holds now, task by task: its words and targets are the same for all its reports. */
function makeJudge(db: SqliteDb): (taskId: TaskId, wanted: ReadonlySet<ReportId> | 'all') => readonly Judged[] {
  const reportsOf = db.prepare<[TaskId], ReportRow>(`
    SELECT id, period_id AS periodId, unit_id AS unitId, progress, status, percent, indicator_values AS indicatorValues
    FROM report WHERE task_id = ?`)
  const textOf = db.prepare<[TaskId], string>('SELECT text FROM task WHERE id = ?').pluck()
  const indicatorsOf = db.prepare<[TaskId], ThinReportInput['indicators'][number]>(
    'SELECT id, name, comparator, value, unit, text FROM indicator WHERE task_id = ? ORDER BY position',
  )
  const before = previousPeriods(db)
  return (taskId, wanted) => {
    const rows = reportsOf.all(taskId)
    const said = new Map(rows.map((row) => [`${row.periodId} ${row.unitId}`, row]))
    const taskText = textOf.get(taskId) ?? ''
    const indicators = indicatorsOf.all(taskId)
    return rows
      .filter(({ id }) => wanted === 'all' || wanted.has(id))
      .map((row) => {
        const previous = said.get(`${before.get(row.periodId)} ${row.unitId}`)
        const report = toWords(row)
        const marks = findThinReport({ report, previous: previous ? toWords(previous) : null, taskText, indicators })
        return { id: row.id, periodId: row.periodId, marks }
      })
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

function toWords({ progress, status, percent, indicatorValues }: ReportRow): ReportWords {
  return { progress, status, percent, indicatorValues: parseJson(indicatorValues) }
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
