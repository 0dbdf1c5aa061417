import type { Migration } from '../migrate.ts'

/**
 * A file may hold the returns of several units, a sheet each or in one sheet: each is a line of the intake by itself, told
 * from the others of its file by its position in what was read.
 */
export const intakeParts: Migration = {
  version: 10,
  up(db) {
    db.exec(`
CREATE TABLE intake_file_with_parts (
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
  part        INTEGER NOT NULL DEFAULT 0 CHECK (part >= 0),
  UNIQUE (period_id, file_hash, part)
) STRICT;
INSERT INTO intake_file_with_parts
  (id, period_id, file_hash, file_name, received_at, is_late, state, answers, declined, return_id)
  SELECT id, period_id, file_hash, file_name, received_at, is_late, state, answers, declined, return_id FROM intake_file;
DROP TABLE intake_file;
ALTER TABLE intake_file_with_parts RENAME TO intake_file;
CREATE INDEX intake_file_by_period ON intake_file (period_id, received_at);
CREATE INDEX intake_file_by_file ON intake_file (file_hash);
CREATE INDEX intake_file_by_return ON intake_file (return_id);
`)
  },
}
