import type { Migration } from '../migrate.ts'

/**
 * 文稿模板 — how the office words and arranges papers of a kind; those the program brings are in code. And 督查通报 as one more
 * kind of bulletin: the table is built anew, as a CHECK cannot be changed.
 */
export const paperPresets: Migration = {
  version: 14,
  up(db) {
    db.exec(`
CREATE TABLE paper_preset (
  id       TEXT PRIMARY KEY,
  kind     TEXT NOT NULL,
  name     TEXT NOT NULL CHECK (name <> ''),
  position INTEGER NOT NULL,
  content  TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (kind, name)
) STRICT;

CREATE TABLE bulletin_new (
  id              TEXT PRIMARY KEY,
  period_id       TEXT NOT NULL REFERENCES period (id),
  kind            TEXT NOT NULL CHECK (kind IN ('weekly', 'monthly', 'quarterly', 'inspection', 'halfYear', 'yearly')),
  document_number TEXT,
  title           TEXT NOT NULL,
  issue_date      TEXT,
  facts           TEXT NOT NULL CHECK (json_valid(facts)),
  content         TEXT NOT NULL CHECK (json_valid(content)),
  file_hashes     TEXT NOT NULL CHECK (json_valid(file_hashes)),
  state           TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
  created_at      TEXT NOT NULL,
  issued_at       TEXT,
  CHECK ((state = 'issued') = (issued_at IS NOT NULL))
) STRICT;
INSERT INTO bulletin_new SELECT id, period_id, kind, document_number, title, issue_date, facts, content, file_hashes, state,
  created_at, issued_at FROM bulletin;

-- The triggers of the text name the table; with the old way of renaming they keep that name and find the new table by it.
PRAGMA legacy_alter_table = ON;
DROP TABLE bulletin;
ALTER TABLE bulletin_new RENAME TO bulletin;
PRAGMA legacy_alter_table = OFF;

CREATE INDEX bulletin_by_period ON bulletin (period_id, kind);
CREATE TRIGGER bulletin_is_frozen BEFORE UPDATE OF facts, content, title, document_number, issue_date, file_hashes ON bulletin
WHEN OLD.state = 'issued' AND NEW.state = 'issued'
BEGIN
  SELECT raise(ABORT, 'an issued bulletin does not change');
END;`)
  },
}
