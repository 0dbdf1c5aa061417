import type { Migration } from '../migrate.ts'

/**
 * Plans that were read and are being looked over, not yet in the ledger: no part of the history, for nothing of them counts
 * before they are accepted. What was read is kept beside the edits, which name its tasks by their place.
 */
export const planDrafts: Migration = {
  version: 3,
  up(db) {
    db.exec(`
CREATE TABLE plan_draft (
  id          TEXT PRIMARY KEY,
  file_hash   TEXT NOT NULL UNIQUE REFERENCES archive_file (sha256),
  file_name   TEXT NOT NULL,
  -- In force and taken back: { "done": [], "undone": [] }.
  edits       TEXT NOT NULL CHECK (json_valid(edits)),
  created_at  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  -- A draft that was accepted stays: when its import is undone it can be taken up again.
  accepted_at TEXT
) STRICT;

CREATE TABLE plan_draft_reading (
  draft_id TEXT PRIMARY KEY REFERENCES plan_draft (id),
  document TEXT NOT NULL CHECK (json_valid(document)),
  plans    TEXT NOT NULL CHECK (json_valid(plans))
) STRICT;
`)
  },
}
