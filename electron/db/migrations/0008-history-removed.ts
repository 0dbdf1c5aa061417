import type { Migration } from '../migrate.ts'

/**
 * Rows that were removed, by table: what a record once had (a unit of its 分工, another name) is found among them, without
 * going through everything that was ever written.
 */
export const historyRemoved: Migration = {
  version: 8,
  up(db) {
    db.exec('CREATE INDEX history_change_removed ON history_change (table_name) WHERE after IS NULL')
  },
}
