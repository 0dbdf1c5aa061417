import type { Migration } from '../migrate.ts'

/**
 * What a unit said of a task is found by both. By the unit alone SQLite looked through all that the unit ever reported, for
 * each report that came in (`report_mark_inserted`): with a million reports, 8,000 rows for one.
 */
export const reportsOfAUnit: Migration = {
  version: 16,
  up(db) {
    db.exec(`
DROP INDEX report_by_unit;
CREATE INDEX report_by_unit ON report (unit_id, task_id);
`)
  },
}
