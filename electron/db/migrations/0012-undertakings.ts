import type { Migration } from '../migrate.ts'

/**
 * 办理方案 — what a unit commits to for a task: its concrete work, who does it, and, among the stage targets, what is to be
 * reached when. A round asks either for progress or for this.
 */
export const undertakings: Migration = {
  version: 12,
  up(db) {
    db.exec(`
ALTER TABLE period ADD COLUMN purpose TEXT NOT NULL DEFAULT 'progress' CHECK (purpose IN ('progress', 'undertaking'));

CREATE TABLE undertaking (
  id             TEXT PRIMARY KEY,
  task_id        TEXT NOT NULL REFERENCES task (id),
  unit_id        TEXT NOT NULL REFERENCES unit (id),
  -- Place of the unit among those that report on the task: the first-named one's targets count.
  reporter_order INTEGER NOT NULL,
  -- 分管领导, 责任科室, 经办人, 电话.
  deputy         TEXT NOT NULL,
  office         TEXT NOT NULL,
  handler        TEXT NOT NULL,
  phone          TEXT NOT NULL,
  note           TEXT NOT NULL,
  -- The file and row it came from; null where the office wrote it itself.
  return_id      TEXT REFERENCES task_return (id),
  sheet          TEXT,
  sheet_row      INTEGER,
  at             TEXT NOT NULL,
  UNIQUE (task_id, unit_id)
) STRICT;
CREATE INDEX undertaking_by_unit ON undertaking (unit_id);
CREATE INDEX undertaking_by_return ON undertaking (return_id);

-- 具体工作举措, one each. They are no sub-tasks: 项 and 个 are counted without them.
CREATE TABLE undertaking_work (
  id             TEXT PRIMARY KEY,
  undertaking_id TEXT NOT NULL REFERENCES undertaking (id),
  position       INTEGER NOT NULL,
  text           TEXT NOT NULL
) STRICT;
CREATE INDEX undertaking_work_by_undertaking ON undertaking_work (undertaking_id, position);

-- Null for a target that the office set itself; its own goes before a unit's of the same day.
ALTER TABLE stage_target ADD COLUMN undertaking_id TEXT REFERENCES undertaking (id);
CREATE INDEX stage_target_by_undertaking ON stage_target (undertaking_id);
`)
  },
}
