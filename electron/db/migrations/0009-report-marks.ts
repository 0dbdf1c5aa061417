import type { Migration } from '../migrate.ts'

/**
 * What is thin in a report, kept with it: the program derives it when the report, the one before it, or the task's words
 * change. Triggers say of which reports it must be derived anew, so that no way of writing (an import, an edit, a merge, an
 * undone step) can forget it; neither table is part of the history.
 */
export const reportMarks: Migration = {
  version: 9,
  up(db) {
    db.exec(`
CREATE TABLE report_mark (
  report_id TEXT NOT NULL,
  position  INTEGER NOT NULL,
  code      TEXT NOT NULL,
  -- The words or figures that show it.
  words     TEXT NOT NULL,
  period_id TEXT NOT NULL,
  task_id   TEXT NOT NULL,
  PRIMARY KEY (report_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_mark_by_period ON report_mark (period_id, task_id);

-- Reports whose marks are to be derived before the change set ends.
CREATE TABLE report_mark_due (
  report_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER report_mark_inserted AFTER INSERT ON report
BEGIN
  INSERT INTO report_mark_due (report_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  ${laterOnes('NEW')}
END;
CREATE TRIGGER report_mark_updated
AFTER UPDATE OF progress, status, percent, indicator_values, unit_id, task_id, period_id ON report
BEGIN
  INSERT INTO report_mark_due (report_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  ${laterOnes('OLD')}
  ${laterOnes('NEW')}
END;
CREATE TRIGGER report_mark_deleted AFTER DELETE ON report
BEGIN
  DELETE FROM report_mark WHERE report_id = OLD.id;
  DELETE FROM report_mark_due WHERE report_id = OLD.id;
  ${laterOnes('OLD')}
END;

CREATE TRIGGER report_mark_task AFTER UPDATE OF text ON task WHEN OLD.text IS NOT NEW.text
BEGIN ${ofTask('NEW.id')} END;
CREATE TRIGGER report_mark_indicator_inserted AFTER INSERT ON indicator
BEGIN ${ofTask('NEW.task_id')} END;
CREATE TRIGGER report_mark_indicator_updated AFTER UPDATE ON indicator
BEGIN ${ofTask('NEW.task_id')} END;
CREATE TRIGGER report_mark_indicator_deleted AFTER DELETE ON indicator
BEGIN ${ofTask('OLD.task_id')} END;

-- Another round comes to be the one before.
CREATE TRIGGER report_mark_period_inserted AFTER INSERT ON period
BEGIN ${fromPeriodOn('NEW', 'NEW.to_date')} END;
CREATE TRIGGER report_mark_period_updated AFTER UPDATE OF cadence, from_date, to_date ON period
BEGIN
  ${fromPeriodOn('OLD', 'min(OLD.to_date, NEW.to_date)')}
  ${fromPeriodOn('NEW', 'min(OLD.to_date, NEW.to_date)')}
END;
CREATE TRIGGER report_mark_period_deleted AFTER DELETE ON period
BEGIN ${fromPeriodOn('OLD', 'OLD.to_date')} END;

INSERT INTO report_mark_due (report_id) SELECT id FROM report;
`)
  },
}

/** What the same unit said of the same task in later rounds. */
function laterOnes(row: 'OLD' | 'NEW'): string {
  return `INSERT INTO report_mark_due (report_id)
  SELECT later.id FROM report later JOIN period ON period.id = later.period_id
  WHERE later.task_id = ${row}.task_id AND later.unit_id = ${row}.unit_id
    AND period.to_date > (SELECT to_date FROM period WHERE id = ${row}.period_id)
  ON CONFLICT DO NOTHING;`
}

function ofTask(task: string): string {
  return `INSERT INTO report_mark_due (report_id) SELECT id FROM report WHERE task_id = ${task} ON CONFLICT DO NOTHING;`
}

function fromPeriodOn(row: 'OLD' | 'NEW', day: string): string {
  return `INSERT INTO report_mark_due (report_id)
  SELECT report.id FROM period JOIN report ON report.period_id = period.id
  WHERE period.plan_id = ${row}.plan_id AND period.cadence = ${row}.cadence AND period.to_date >= ${day}
  ON CONFLICT DO NOTHING;`
}
