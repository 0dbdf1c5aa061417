import type { Migration } from '../migrate.ts'

/**
 * 督办单、交办单、催办单. Once issued a notice keeps its number, words, paper and files; answer and state go on. Numbers run
 * from 1 in each year and kind: none twice, and only the last one can be given up, so that none is missing.
 */
export const supervisionNotices: Migration = {
  version: 15,
  up(db) {
    db.exec(`
CREATE TABLE supervision_notice (
  id          TEXT PRIMARY KEY,
  plan_id     TEXT NOT NULL REFERENCES plan (id),
  -- The round that gave cause for it; NULL where none did.
  period_id   TEXT REFERENCES period (id),
  unit_id     TEXT NOT NULL REFERENCES unit (id),
  kind        TEXT NOT NULL CHECK (kind IN ('supervise', 'assign', 'urge')),
  grade       TEXT NOT NULL CHECK (grade IN ('reminder', 'yellow', 'red')),
  task_ids    TEXT NOT NULL CHECK (json_valid(task_ids)),
  content     TEXT NOT NULL CHECK (json_valid(content)),
  reply_due   TEXT NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'answered', 'closed')),
  -- The number 督〔2023〕12号 in its parts, and the paper as it was issued; NULL while it is a draft.
  series      TEXT,
  year        INTEGER,
  serial      INTEGER,
  issued_on   TEXT,
  paper       TEXT CHECK (paper IS NULL OR json_valid(paper)),
  file_hashes TEXT NOT NULL CHECK (json_valid(file_hashes)),
  answer      TEXT NOT NULL,
  answered_on TEXT,
  closed_on   TEXT,
  created_at  TEXT NOT NULL,
  CHECK ((state = 'draft') = (serial IS NULL))
) STRICT;
CREATE INDEX supervision_notice_by_plan ON supervision_notice (plan_id);
CREATE INDEX supervision_notice_by_period ON supervision_notice (period_id);
CREATE INDEX supervision_notice_by_unit ON supervision_notice (unit_id);
CREATE UNIQUE INDEX supervision_notice_number ON supervision_notice (kind, year, serial) WHERE serial IS NOT NULL;

CREATE TRIGGER supervision_notice_is_frozen
BEFORE UPDATE OF plan_id, period_id, unit_id, kind, grade, task_ids, content, reply_due, series, year, serial, issued_on, paper,
  file_hashes ON supervision_notice
WHEN OLD.state <> 'draft' AND NEW.state <> 'draft'
BEGIN
  SELECT raise(ABORT, 'an issued notice does not change');
END;
CREATE TRIGGER supervision_notice_is_kept BEFORE DELETE ON supervision_notice WHEN OLD.state <> 'draft'
BEGIN
  SELECT raise(ABORT, 'an issued notice is kept');
END;
CREATE TRIGGER supervision_notice_number_is_kept BEFORE UPDATE OF serial ON supervision_notice
WHEN NEW.serial IS NULL AND EXISTS (
  SELECT 1 FROM supervision_notice later
  WHERE later.kind = OLD.kind AND later.year = OLD.year AND later.serial > OLD.serial
)
BEGIN
  SELECT raise(ABORT, 'only the last number of a series can be given up');
END;
`)
  },
}
