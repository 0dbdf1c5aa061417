import type { Migration } from '../migrate.ts'

/**
 * The first report of a period newer than all a task was reported on is its latest state, without a look at the others: so
 * it is with nearly every report that comes in.
 */
export const newestReport: Migration = {
  version: 20,
  up(db) {
    db.exec(`
DROP TRIGGER report_added;
CREATE TRIGGER report_added AFTER INSERT ON report
BEGIN
  INSERT INTO period_sum (period_id, unit_id, status, reports, with_percent, percent_hundredths)
  VALUES (NEW.period_id, NEW.unit_id, coalesce(NEW.status, ''), 1, NEW.percent IS NOT NULL,
          coalesce(CAST(round(NEW.percent * 100) AS INTEGER), 0))
  ON CONFLICT (period_id, unit_id, status) DO UPDATE SET
    reports = reports + 1,
    with_percent = with_percent + excluded.with_percent,
    percent_hundredths = percent_hundredths + excluded.percent_hundredths;
  UPDATE task SET (latest_status, latest_percent, latest_period_id, latest_on) = (
    SELECT status, percent, period_id, to_date FROM (
      SELECT r.status, r.percent, r.period_id, p.to_date, 1 AS kind, r.reporter_order, r.id
      FROM report r JOIN period p ON p.id = r.period_id WHERE r.task_id = task.id
      UNION ALL
      SELECT c.status, c.percent, c.period_id, p.to_date, 0, 0, c.id
      FROM consolidated c JOIN period p ON p.id = c.period_id
      WHERE c.task_id = task.id AND c.confirmed_at IS NOT NULL
    ) ORDER BY to_date DESC, kind, reporter_order, id LIMIT 1
  ) WHERE id = NEW.task_id AND latest_on = (SELECT to_date FROM period WHERE id = NEW.period_id);
  UPDATE task SET latest_status = NEW.status, latest_percent = NEW.percent, latest_period_id = NEW.period_id,
    latest_on = (SELECT to_date FROM period WHERE id = NEW.period_id)
  WHERE id = NEW.task_id
    AND coalesce(latest_on, '') < (SELECT to_date FROM period WHERE id = NEW.period_id);
END;
`)
  },
}
