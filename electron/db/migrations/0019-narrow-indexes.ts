import type { Migration } from '../migrate.ts'

/**
 * Three questions that are asked of every task of a plan at once are answered from an index alone: whom it names first in a
 * role (to group and sort by), what was said of it in a period (for the lights of one that is over), and how it stands under
 * its heading (for the first screen).
 */
export const narrowIndexes: Migration = {
  version: 19,
  up(db) {
    db.exec(`
CREATE INDEX assignment_by_role ON assignment (task_seq, role, position, unit_id, leader_id);
DROP INDEX report_by_task;
CREATE INDEX report_by_task ON report (task_id, period_id, reporter_order, id, status, percent);
CREATE INDEX task_by_standing ON task (plan_id, kind, section_id, latest_status, retired_on);
`)
  },
}
