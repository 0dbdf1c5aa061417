import type { Migration } from '../migrate.ts'

/**
 * Questions that are asked of every task of a plan at once are answered from an index alone: whom it names first in a role
 * (to group and sort by), what was said of it in a period (for the lights of one that is over), how it stands under its
 * heading (for the first screen), and which have a status or a deadline (for 任务台账, in its words for both). Whether a task
 * of a unit has a status tells the narrowest of them, which holds the row number, `seq`, beside the status.
 */
export const narrowIndexes: Migration = {
  version: 19,
  up(db) {
    db.exec(`
CREATE INDEX assignment_by_role ON assignment (task_seq, role, position, unit_id, leader_id);
DROP INDEX report_by_task;
CREATE INDEX report_by_task ON report (task_id, period_id, reporter_order, id, status, percent);
CREATE INDEX task_by_standing ON task (plan_id, kind, section_id, latest_status, retired_on);
DROP INDEX task_by_status;
CREATE INDEX task_by_status ON task (
  plan_id, kind, CASE WHEN retired_on IS NULL THEN latest_status ELSE 'retired' END, position);
CREATE INDEX task_of_status ON task (CASE WHEN retired_on IS NULL THEN latest_status ELSE 'retired' END);
DROP INDEX task_by_deadline;
CREATE INDEX task_by_deadline ON task (
  plan_id, kind, CASE WHEN approved_deadline_text IS NULL THEN deadline_date ELSE approved_deadline_date END, position);
`)
  },
}
