import type { Migration } from '../migrate.ts'

/**
 * 收取 — files that were put in and wait for the office to look at them. A file is in the archive before it stands here, so
 * that leaving the screen, or a crash, loses nothing; what the office settled of it is kept beside it.
 */
export const intake: Migration = {
  version: 4,
  up(db) {
    db.exec(`
CREATE TABLE intake_file (
  id          TEXT PRIMARY KEY,
  period_id   TEXT NOT NULL REFERENCES period (id),
  file_hash   TEXT NOT NULL REFERENCES archive_file (sha256),
  file_name   TEXT NOT NULL,
  received_at TEXT NOT NULL,
  is_late     INTEGER NOT NULL CHECK (is_late IN (0, 1)),
  state       TEXT NOT NULL CHECK (state IN ('open', 'taken', 'sentBack')),
  answers     TEXT NOT NULL CHECK (json_valid(answers)),
  -- Tasks whose rows the office does not take from this file.
  declined    TEXT NOT NULL CHECK (json_valid(declined)),
  -- The receipt, from the moment something was taken from the file or it was sent back.
  return_id   TEXT REFERENCES task_return (id),
  UNIQUE (period_id, file_hash)
) STRICT;
CREATE INDEX intake_file_by_period ON intake_file (period_id, received_at);
CREATE INDEX intake_file_by_file ON intake_file (file_hash);
CREATE INDEX intake_file_by_return ON intake_file (return_id);

-- What the program read of a file with the answers given: read again from the archive where it is missing or the answers
-- have changed, so it is no part of the history.
CREATE TABLE intake_reading (
  intake_id TEXT PRIMARY KEY,
  answers   TEXT NOT NULL,
  unit_id   TEXT,
  -- What somebody must mend or settle.
  problems  INTEGER NOT NULL,
  reading   TEXT NOT NULL CHECK (json_valid(reading))
) STRICT, WITHOUT ROWID;

-- 退回 — a returned file given back to its unit, and why; how often is counted.
CREATE TABLE return_slip (
  id        TEXT PRIMARY KEY,
  return_id TEXT NOT NULL REFERENCES task_return (id),
  reason    TEXT NOT NULL,
  at        TEXT NOT NULL,
  by        TEXT NOT NULL
) STRICT;
CREATE INDEX return_slip_by_return ON return_slip (return_id);
`)
  },
}
