import type { Migration } from '../migrate.ts'

/** 列对照 — how tables that were never our form are read, kept for the next one with the same headings. */
export const tableMappings: Migration = {
  version: 13,
  up(db) {
    db.exec(`
CREATE TABLE table_mapping (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE CHECK (name <> ''),
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  at      TEXT NOT NULL,
  by      TEXT NOT NULL
) STRICT;`)
  },
}
