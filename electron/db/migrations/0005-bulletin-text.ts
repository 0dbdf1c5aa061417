import type { Migration } from '../migrate.ts'

/**
 * The text of a bulletin as rows, a section and a block each: an edit of one paragraph then writes one row, and the history
 * keeps that paragraph, not the whole paper. Like the bulletin's own row they do not change once it is issued.
 */
export const bulletinText: Migration = {
  version: 5,
  up(db) {
    db.exec(`
CREATE TABLE bulletin_section (
  bulletin_id TEXT NOT NULL REFERENCES bulletin (id),
  key         TEXT NOT NULL,
  position    INTEGER NOT NULL,
  placement   TEXT NOT NULL CHECK (placement IN ('lead', 'text', 'annex')),
  orientation TEXT NOT NULL CHECK (orientation IN ('portrait', 'landscape')),
  heading     TEXT NOT NULL,
  is_shown    INTEGER NOT NULL CHECK (is_shown IN (0, 1)),
  is_reworded INTEGER NOT NULL CHECK (is_reworded IN (0, 1)),
  PRIMARY KEY (bulletin_id, key)
) STRICT;

-- by_hand is NULL where the block stands as the program wrote it.
CREATE TABLE bulletin_block (
  bulletin_id TEXT NOT NULL REFERENCES bulletin (id),
  place       TEXT NOT NULL,
  section_key TEXT NOT NULL,
  position    INTEGER NOT NULL,
  block       TEXT NOT NULL CHECK (json_valid(block)),
  by_hand     TEXT CHECK (by_hand IS NULL OR json_valid(by_hand)),
  PRIMARY KEY (bulletin_id, place)
) STRICT;
${['bulletin_section', 'bulletin_block'].map(frozenOnceIssued).join('\n')}`)
  },
}

function frozenOnceIssued(table: string): string {
  const trigger = (when: string, row: 'OLD' | 'NEW') => `
CREATE TRIGGER ${table}_is_frozen_at_${when.toLowerCase()} BEFORE ${when} ON ${table}
WHEN (SELECT state FROM bulletin WHERE id = ${row}.bulletin_id) = 'issued'
BEGIN
  SELECT raise(ABORT, 'an issued bulletin does not change');
END;`
  return [trigger('INSERT', 'NEW'), trigger('UPDATE', 'OLD'), trigger('DELETE', 'OLD')].join('\n')
}
