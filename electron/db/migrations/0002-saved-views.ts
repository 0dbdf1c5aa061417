import type { Migration } from '../migrate.ts'

/**
 * Views of lists that the office keeps under a name; `state` is the list's own matter (filter, sort, group, columns). And
 * the index by which the tasks with a problem of one period are found among all its reports.
 */
export const savedViews: Migration = {
  version: 2,
  up(db) {
    db.exec(`
CREATE TABLE saved_view (
  id       TEXT PRIMARY KEY,
  screen   TEXT NOT NULL,
  name     TEXT NOT NULL,
  position INTEGER NOT NULL,
  state    TEXT NOT NULL CHECK (json_valid(state)),
  UNIQUE (screen, name)
) STRICT;

CREATE INDEX report_with_problem ON report (period_id, task_id) WHERE problem <> '';
`)
  },
}
