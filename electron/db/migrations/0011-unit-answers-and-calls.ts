import type { Migration } from '../migrate.ts'

/**
 * What the office settled of a unit's words, to be applied again; and whom it called for a return that was owed. Files that wait
 * are read again when such an answer, a unit's names or a merge of units changes: then they may say something else.
 */
export const unitAnswersAndCalls: Migration = {
  version: 11,
  up(db) {
    db.exec(`
CREATE TABLE unit_answer (
  id      TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES unit (id),
  kind    TEXT NOT NULL CHECK (kind IN ('status', 'percent', 'task')),
  -- The words as they stood in the cell or row.
  words   TEXT NOT NULL,
  value   TEXT NOT NULL CHECK (json_valid(value)),
  at      TEXT NOT NULL,
  by      TEXT NOT NULL
) STRICT;
CREATE INDEX unit_answer_by_unit ON unit_answer (unit_id, kind, words);

-- 催办 — one call to a unit that owed a return.
CREATE TABLE reminder_call (
  id         TEXT PRIMARY KEY,
  period_id  TEXT NOT NULL REFERENCES period (id),
  unit_id    TEXT NOT NULL REFERENCES unit (id),
  -- Whom it was spoken with; empty where nobody answered.
  spoke_with TEXT NOT NULL,
  words      TEXT NOT NULL,
  at         TEXT NOT NULL,
  by         TEXT NOT NULL
) STRICT;
CREATE INDEX reminder_call_by_period ON reminder_call (period_id, unit_id, at);
CREATE INDEX reminder_call_by_unit ON reminder_call (unit_id);

${readAgain('unit_answer', 'INSERT', 'unit_id = NEW.unit_id')}
${readAgain('unit_answer', 'DELETE', 'unit_id = OLD.unit_id')}
${readAgain('unit_other_name', 'INSERT', 'true')}
${readAgain('unit_other_name', 'DELETE', 'true')}
${readAgain('unit_merge', 'INSERT', 'true')}
${readAgain('unit_merge', 'DELETE', 'true')}
${readAgain('unit_merge', 'UPDATE', 'true')}
`)
  },
}

function readAgain(table: string, event: 'INSERT' | 'UPDATE' | 'DELETE', which: string): string {
  return `CREATE TRIGGER intake_reading_${table}_${event.toLowerCase()} AFTER ${event} ON ${table}
BEGIN
  DELETE FROM intake_reading WHERE ${which} AND intake_id IN (SELECT id FROM intake_file WHERE state = 'open');
END;`
}
