import type { Migration } from '../migrate.ts'

/**
 * A search of one character, the first that is typed of every word, goes by the index too: it keeps the beginnings of its
 * pairs, and a text's last character by itself. A task is found by its number as by its text. What a text's pairs are is the
 * program's work, so the index is filled when the file has been opened (`fillSearch`).
 */
export const searchByCharacter: Migration = {
  version: 18,
  up(db) {
    db.exec(`
DROP TABLE task_search;
CREATE VIRTUAL TABLE task_search USING fts5 (
  pairs, content = '', contentless_delete = 1, prefix = '1',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* P* S* Co'"
);
`)
  },
}
