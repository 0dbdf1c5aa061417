import { fillSearch } from './history-triggers.ts'
import { countWrongMarks, deriveAllMarks } from './report-marks.ts'
import type { SqliteDb } from './sqlite.ts'

/** Derived data that do not agree with what they are derived from, in rows. */
export interface DerivedDifferences {
  /** Sums of a period, unit and status. */
  readonly sums: number
  /** Tasks whose latest state is not that of their last report. */
  readonly latest: number
  /** Tasks that are missing in the search index, or more than there are, and assignments that do not find theirs. */
  readonly search: number
  /** Reports whose marks of being thin are not those that their words give. */
  readonly marks: number
}

/** The sums as a scan of every report gives them; percents in hundredths of a point, as the triggers keep them. */
const trueSums = `
  SELECT period_id, unit_id, coalesce(status, '') AS status, count(*) AS reports, sum(percent IS NOT NULL) AS with_percent,
         sum(coalesce(CAST(round(percent * 100) AS INTEGER), 0)) AS percent_hundredths
  FROM report GROUP BY 1, 2, 3`

/** The latest state of every task: of its last period, the office's confirmed text before the reports, these in reporters' order. */
const trueLatest = `
  SELECT task.id AS task_id, last.status, last.percent, last.period_id, last.to_date FROM task LEFT JOIN (
    SELECT *, row_number() OVER (PARTITION BY task_id ORDER BY to_date DESC, kind, reporter_order, id) AS place FROM (
      SELECT r.task_id, r.status, r.percent, r.period_id, p.to_date, 1 AS kind, r.reporter_order, r.id
      FROM report r JOIN period p ON p.id = r.period_id
      UNION ALL
      SELECT c.task_id, c.status, c.percent, c.period_id, p.to_date, 0, 0, c.id
      FROM consolidated c JOIN period p ON p.id = c.period_id WHERE c.confirmed_at IS NOT NULL
    )
  ) last ON last.task_id = task.id AND last.place = 1`

/** Compares what triggers derived with a scan of everything. */
export function compareDerived(db: SqliteDb): DerivedDifferences {
  const count = (query: string) => Number(db.prepare(`SELECT count(*) FROM (${query})`).pluck().get())
  const kept = 'SELECT period_id, unit_id, status, reports, with_percent, percent_hundredths FROM period_sum'
  return {
    sums: count(`SELECT * FROM (${trueSums} EXCEPT ${kept}) UNION ALL SELECT * FROM (${kept} EXCEPT ${trueSums})`),
    latest: count(`
      SELECT 1 FROM task JOIN (${trueLatest}) t ON t.task_id = task.id
      WHERE (task.latest_status, task.latest_percent, task.latest_period_id, task.latest_on)
        IS NOT (t.status, t.percent, t.period_id, t.to_date)`),
    search: count(`
      SELECT id AS seq FROM task_search_docsize WHERE id NOT IN (SELECT seq FROM task)
      UNION ALL SELECT seq FROM task WHERE seq NOT IN (SELECT id FROM task_search_docsize)
      UNION ALL SELECT task.seq FROM assignment JOIN task ON task.id = assignment.task_id
        WHERE assignment.task_seq IS NOT task.seq`),
    marks: countWrongMarks(db),
  }
}

/**
 * Derives everything anew, all or nothing. Nothing of it is anybody's work, so it is no step of the history. Needs the
 * connection's own functions (`createTriggers`).
 */
export function deriveAnew(db: SqliteDb): void {
  db.transaction(() => {
    db.exec(`DELETE FROM period_sum;
      INSERT INTO period_sum (period_id, unit_id, status, reports, with_percent, percent_hundredths) ${trueSums};
      UPDATE task SET latest_status = t.status, latest_percent = t.percent, latest_period_id = t.period_id,
        latest_on = t.to_date FROM (${trueLatest}) t WHERE t.task_id = task.id;
      DELETE FROM task_search;
      UPDATE assignment SET task_seq = task.seq FROM task WHERE task.id = assignment.task_id AND task_seq IS NOT task.seq;`)
    fillSearch(db)
    deriveAllMarks(db)
  })()
}
