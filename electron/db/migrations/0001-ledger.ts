import type { Migration } from '../migrate.ts'

/**
 * The first schema. Ids are random texts (`plan_…`), days `YYYY-MM-DD`, moments `YYYY-MM-DDTHH:mm:ss.sssZ`; columns named
 * like a list or an object (`years`, `fields`, `problems`) hold JSON. Nothing cascades: every row that goes is deleted by
 * name, so that the history sees it.
 */
export const ledger: Migration = {
  version: 1,
  up(db) {
    db.exec(office)
    db.exec(units)
    db.exec(plans)
    db.exec(rounds)
    db.exec(history)
    db.exec(derived)
  },
}

const statuses = "('done', 'ahead', 'onTrack', 'behind', 'overdue', 'notStarted', 'standing', 'notAssessed', 'retired')"

const office = `
CREATE TABLE office_setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE operator (
  name       TEXT PRIMARY KEY,
  first_seen TEXT NOT NULL
) STRICT;

-- Files themselves lie in archive/ under their SHA-256.
CREATE TABLE archive_file (
  sha256   TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  size     INTEGER NOT NULL,
  name     TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
`

const units = `
CREATE TABLE unit (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN ('department', 'township', 'developmentZone', 'stateEnterprise',
                   'stationed', 'massOrganisation', 'taskForce', 'other')),
  official_order INTEGER NOT NULL,
  contact_name   TEXT,
  contact_phone  TEXT,
  active_from    INTEGER,
  active_to      INTEGER,
  successor_id   TEXT REFERENCES unit (id),
  -- The unit it was found to be the same body as; the row stays, so that a merge can be undone.
  merged_into_id TEXT REFERENCES unit (id)
) STRICT;
CREATE INDEX unit_by_name ON unit (name);
CREATE INDEX unit_by_order ON unit (official_order, id);
CREATE INDEX unit_by_successor ON unit (successor_id);
CREATE INDEX unit_by_merged_into ON unit (merged_into_id);

CREATE TABLE unit_merge (
  id        TEXT PRIMARY KEY,
  kept_id   TEXT NOT NULL REFERENCES unit (id),
  merged_id TEXT NOT NULL REFERENCES unit (id),
  merged_at TEXT NOT NULL,
  merged_by TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE INDEX unit_merge_by_kept ON unit_merge (kept_id);
CREATE INDEX unit_merge_by_merged ON unit_merge (merged_id);

-- Rows that a merge moved from the one unit to the other: what an undone merge moves back.
CREATE TABLE unit_merge_row (
  merge_id   TEXT NOT NULL REFERENCES unit_merge (id),
  table_name TEXT NOT NULL,
  row_id     TEXT NOT NULL,
  PRIMARY KEY (merge_id, table_name, row_id)
) STRICT;

CREATE TABLE unit_other_name (
  unit_id  TEXT NOT NULL REFERENCES unit (id),
  name     TEXT NOT NULL,
  merge_id TEXT REFERENCES unit_merge (id),
  PRIMARY KEY (unit_id, name)
) STRICT;
CREATE INDEX unit_other_name_by_name ON unit_other_name (name);
CREATE INDEX unit_other_name_by_merge ON unit_other_name (merge_id);

-- "Perhaps the same body": never acted on before somebody decided, and never asked twice.
CREATE TABLE unit_proposal (
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit (id),
  other_unit_id TEXT NOT NULL REFERENCES unit (id),
  reason        TEXT NOT NULL,
  state         TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'rejected')),
  decided_at    TEXT,
  decided_by    TEXT,
  UNIQUE (unit_id, other_unit_id)
) STRICT;
CREATE INDEX unit_proposal_by_other ON unit_proposal (other_unit_id);

-- A group has the members named here; with none named, those that its name says (各乡镇).
CREATE TABLE unit_group (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE unit_group_member (
  group_id TEXT NOT NULL REFERENCES unit_group (id),
  unit_id  TEXT NOT NULL REFERENCES unit (id),
  PRIMARY KEY (group_id, unit_id)
) STRICT;
CREATE INDEX unit_group_member_by_unit ON unit_group_member (unit_id);

CREATE TABLE post (
  id             TEXT PRIMARY KEY,
  title          TEXT NOT NULL,
  official_order INTEGER NOT NULL
) STRICT;

CREATE TABLE leader (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL,
  official_order INTEGER NOT NULL
) STRICT;
CREATE INDEX leader_by_name ON leader (name);

CREATE TABLE post_holding (
  id        TEXT PRIMARY KEY,
  post_id   TEXT NOT NULL REFERENCES post (id),
  leader_id TEXT NOT NULL REFERENCES leader (id),
  from_date TEXT,
  to_date   TEXT
) STRICT;
CREATE INDEX post_holding_by_post ON post_holding (post_id);
CREATE INDEX post_holding_by_leader ON post_holding (leader_id);
`

const plans = `
CREATE TABLE plan (
  id              TEXT PRIMARY KEY,
  title           TEXT NOT NULL,
  document_number TEXT,
  issuer          TEXT,
  issue_date      TEXT,
  years           TEXT NOT NULL CHECK (json_valid(years)),
  style           TEXT NOT NULL CHECK (json_valid(style)),
  members         TEXT NOT NULL CHECK (json_valid(members)),
  text_before     TEXT NOT NULL CHECK (json_valid(text_before)),
  text_after      TEXT NOT NULL CHECK (json_valid(text_after)),
  source          TEXT NOT NULL CHECK (source IN ('plan', 'meeting', 'instruction', 'special')),
  original_hash   TEXT NOT NULL REFERENCES archive_file (sha256),
  original_name   TEXT NOT NULL,
  original_part   INTEGER NOT NULL,
  imported_at     TEXT NOT NULL,
  UNIQUE (original_hash, original_part)
) STRICT;

CREATE TABLE plan_warning (
  id          TEXT PRIMARY KEY,
  plan_id     TEXT NOT NULL REFERENCES plan (id),
  position    INTEGER NOT NULL,
  code        TEXT NOT NULL,
  task_number TEXT,
  words       TEXT NOT NULL,
  place       TEXT NOT NULL CHECK (json_valid(place)),
  state       TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted'))
) STRICT;
CREATE INDEX plan_warning_by_plan ON plan_warning (plan_id, position);

CREATE TABLE section (
  id        TEXT PRIMARY KEY,
  plan_id   TEXT NOT NULL REFERENCES plan (id),
  parent_id TEXT REFERENCES section (id),
  level     INTEGER NOT NULL,
  label     TEXT NOT NULL,
  text      TEXT NOT NULL,
  heading   TEXT NOT NULL,
  -- What stands below the heading before its first item.
  paragraphs TEXT NOT NULL CHECK (json_valid(paragraphs)),
  position  INTEGER NOT NULL
) STRICT;
CREATE INDEX section_by_plan ON section (plan_id, position);
CREATE INDEX section_by_parent ON section (parent_id);

CREATE TABLE task (
  -- Names the task's row in the search index, which knows only whole numbers.
  seq                    INTEGER PRIMARY KEY,
  id                     TEXT NOT NULL UNIQUE,
  plan_id                TEXT NOT NULL REFERENCES plan (id),
  kind                   TEXT NOT NULL CHECK (kind IN ('task', 'indicator')),
  section_id             TEXT REFERENCES section (id),
  parent_id              TEXT REFERENCES task (id),
  number                 TEXT NOT NULL,
  position               INTEGER NOT NULL,
  text                   TEXT NOT NULL,
  fields                 TEXT NOT NULL CHECK (json_valid(fields)),
  deadline_text          TEXT,
  deadline_date          TEXT,
  deadline_kind          TEXT CHECK (deadline_kind IN ('date', 'standing', 'recurring')),
  approved_deadline_text TEXT,
  approved_deadline_date TEXT,
  approved_deadline_kind TEXT CHECK (approved_deadline_kind IN ('date', 'standing', 'recurring')),
  source                 TEXT NOT NULL CHECK (source IN ('plan', 'meeting', 'instruction', 'special')),
  is_secret              INTEGER NOT NULL DEFAULT 0 CHECK (is_secret IN (0, 1)),
  retired_on             TEXT,
  retired_reason         TEXT,
  place                  TEXT NOT NULL CHECK (json_valid(place)),
  -- Derived from reports and consolidated texts by the triggers below.
  latest_status          TEXT CHECK (latest_status IN ${statuses}),
  latest_percent         REAL,
  latest_period_id       TEXT,
  latest_on              TEXT,
  CHECK ((deadline_text IS NULL) = (deadline_kind IS NULL)),
  CHECK ((approved_deadline_text IS NULL) = (approved_deadline_kind IS NULL)),
  CHECK ((retired_on IS NULL) = (retired_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX task_by_position ON task (plan_id, kind, position);
CREATE INDEX task_by_status ON task (plan_id, kind, latest_status, position, id, latest_percent);
CREATE INDEX task_by_section ON task (plan_id, kind, section_id, position);
CREATE INDEX task_of_section ON task (section_id);
CREATE INDEX task_by_deadline ON task (plan_id, kind, coalesce(approved_deadline_date, deadline_date));
CREATE INDEX task_by_parent ON task (parent_id);

CREATE TABLE indicator (
  id         TEXT PRIMARY KEY,
  task_id    TEXT NOT NULL REFERENCES task (id),
  position   INTEGER NOT NULL,
  name       TEXT NOT NULL,
  comparator TEXT NOT NULL CHECK (comparator IN ('>=', '<=', '=', '~')),
  value      REAL NOT NULL,
  unit       TEXT NOT NULL,
  text       TEXT NOT NULL
) STRICT;
CREATE INDEX indicator_by_task ON indicator (task_id, position);

CREATE TABLE stage_target (
  id           TEXT PRIMARY KEY,
  task_id      TEXT NOT NULL REFERENCES task (id),
  indicator_id TEXT REFERENCES indicator (id),
  period_label TEXT NOT NULL,
  on_date      TEXT NOT NULL,
  value        REAL,
  text         TEXT,
  CHECK (value IS NOT NULL OR text IS NOT NULL)
) STRICT;
CREATE INDEX stage_target_by_task ON stage_target (task_id, on_date);
CREATE INDEX stage_target_by_indicator ON stage_target (indicator_id);

CREATE TABLE assignment (
  id            TEXT PRIMARY KEY,
  task_id       TEXT NOT NULL REFERENCES task (id),
  -- The task's plan, kind and place once more, so that a unit's or leader's tasks are read in order from one index.
  plan_id       TEXT NOT NULL REFERENCES plan (id),
  task_kind     TEXT NOT NULL,
  task_position INTEGER NOT NULL,
  role          TEXT NOT NULL CHECK (role IN ('leader', 'deputy', 'lead', 'support', 'implement', 'responsible')),
  position      INTEGER NOT NULL,
  words         TEXT NOT NULL,
  unit_id       TEXT REFERENCES unit (id),
  group_id      TEXT REFERENCES unit_group (id),
  leader_id     TEXT REFERENCES leader (id),
  CHECK ((unit_id IS NOT NULL) + (group_id IS NOT NULL) + (leader_id IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX assignment_by_task ON assignment (task_id);
CREATE INDEX assignment_by_plan ON assignment (plan_id);
CREATE INDEX assignment_by_unit ON assignment (unit_id, plan_id, task_kind, task_position, task_id, role)
  WHERE unit_id IS NOT NULL;
CREATE INDEX assignment_by_group ON assignment (group_id, plan_id, task_kind, task_position, task_id, role)
  WHERE group_id IS NOT NULL;
CREATE INDEX assignment_by_leader ON assignment (leader_id, plan_id, task_kind, task_position, task_id, role)
  WHERE leader_id IS NOT NULL;

CREATE TABLE assignment_exclusion (
  assignment_id TEXT NOT NULL REFERENCES assignment (id),
  unit_id       TEXT NOT NULL REFERENCES unit (id),
  PRIMARY KEY (assignment_id, unit_id)
) STRICT;
CREATE INDEX assignment_exclusion_by_unit ON assignment_exclusion (unit_id);
`

const rounds = `
CREATE TABLE period (
  id        TEXT PRIMARY KEY,
  plan_id   TEXT NOT NULL REFERENCES plan (id),
  cadence   TEXT NOT NULL CHECK (cadence IN ('week', 'month', 'quarter', 'half', 'year')),
  label     TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date   TEXT NOT NULL,
  due_date  TEXT NOT NULL,
  state     TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  UNIQUE (plan_id, label),
  CHECK (from_date <= to_date)
) STRICT;
CREATE INDEX period_by_time ON period (plan_id, to_date);

CREATE TABLE form (
  id          TEXT PRIMARY KEY,
  period_id   TEXT NOT NULL REFERENCES period (id),
  unit_id     TEXT NOT NULL REFERENCES unit (id),
  file_name   TEXT NOT NULL,
  task_ids    TEXT NOT NULL CHECK (json_valid(task_ids)),
  exported_at TEXT NOT NULL,
  UNIQUE (period_id, unit_id)
) STRICT;
CREATE INDEX form_by_unit ON form (unit_id);

CREATE TABLE task_return (
  id            TEXT PRIMARY KEY,
  period_id     TEXT NOT NULL REFERENCES period (id),
  unit_id       TEXT REFERENCES unit (id),
  file_hash     TEXT NOT NULL REFERENCES archive_file (sha256),
  file_name     TEXT NOT NULL,
  received_at   TEXT NOT NULL,
  status        TEXT NOT NULL CHECK (status IN ('accepted', 'partial', 'unchanged', 'refused')),
  is_late       INTEGER NOT NULL CHECK (is_late IN (0, 1)),
  report_count  INTEGER NOT NULL,
  changed_count INTEGER NOT NULL,
  problems      TEXT NOT NULL CHECK (json_valid(problems))
) STRICT;
CREATE INDEX task_return_by_period ON task_return (period_id, unit_id, received_at);
CREATE INDEX task_return_by_unit ON task_return (unit_id);
CREATE INDEX task_return_by_file ON task_return (file_hash);

CREATE TABLE report (
  id               TEXT PRIMARY KEY,
  task_id          TEXT NOT NULL REFERENCES task (id),
  period_id        TEXT NOT NULL REFERENCES period (id),
  unit_id          TEXT NOT NULL REFERENCES unit (id),
  reporter_order   INTEGER NOT NULL,
  progress         TEXT NOT NULL,
  status           TEXT CHECK (status IN ${statuses}),
  percent          REAL,
  indicator_values TEXT NOT NULL CHECK (json_valid(indicator_values)),
  problem          TEXT NOT NULL,
  next_step        TEXT NOT NULL,
  note             TEXT NOT NULL,
  return_id        TEXT REFERENCES task_return (id),
  sheet            TEXT,
  sheet_row        INTEGER,
  reported_at      TEXT NOT NULL,
  UNIQUE (period_id, unit_id, task_id),
  CHECK ((return_id IS NULL) = (sheet IS NULL) AND (return_id IS NULL) = (sheet_row IS NULL))
) STRICT;
CREATE INDEX report_by_task ON report (task_id, period_id, reporter_order);
CREATE INDEX report_by_unit ON report (unit_id);
CREATE INDEX report_by_return ON report (return_id) WHERE return_id IS NOT NULL;

CREATE TABLE review (
  id        TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES report (id),
  outcome   TEXT NOT NULL CHECK (outcome IN ('accepted', 'edited', 'sentBack')),
  reason    TEXT NOT NULL,
  at        TEXT NOT NULL,
  by        TEXT NOT NULL
) STRICT;
CREATE INDEX review_by_report ON review (report_id, at);

CREATE TABLE consolidated (
  id             TEXT PRIMARY KEY,
  task_id        TEXT NOT NULL REFERENCES task (id),
  period_id      TEXT NOT NULL REFERENCES period (id),
  text           TEXT NOT NULL,
  status         TEXT CHECK (status IN ${statuses}),
  percent        REAL,
  from_report_id TEXT REFERENCES report (id),
  confirmed_at   TEXT,
  confirmed_by   TEXT,
  UNIQUE (period_id, task_id),
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL))
) STRICT;
CREATE INDEX consolidated_by_task ON consolidated (task_id);
CREATE INDEX consolidated_by_report ON consolidated (from_report_id);

CREATE TABLE bulletin (
  id              TEXT PRIMARY KEY,
  period_id       TEXT NOT NULL REFERENCES period (id),
  kind            TEXT NOT NULL CHECK (kind IN ('weekly', 'monthly', 'quarterly', 'halfYear', 'yearly')),
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
CREATE INDEX bulletin_by_period ON bulletin (period_id, kind);

-- An issued bulletin keeps what it was printed with; it can only be taken back as a whole (to draft, by undoing the issue).
CREATE TRIGGER bulletin_is_frozen BEFORE UPDATE OF facts, content, title, document_number, issue_date, file_hashes ON bulletin
WHEN OLD.state = 'issued' AND NEW.state = 'issued'
BEGIN
  SELECT raise(ABORT, 'an issued bulletin does not change');
END;
`

const history = `
CREATE TABLE history_entry (
  id        INTEGER PRIMARY KEY,
  at        TEXT NOT NULL,
  operator  TEXT NOT NULL REFERENCES operator (name),
  action    TEXT NOT NULL,
  params    TEXT NOT NULL CHECK (json_valid(params)),
  undoes_id INTEGER REFERENCES history_entry (id)
) STRICT;
CREATE INDEX history_entry_by_undone ON history_entry (undoes_id) WHERE undoes_id IS NOT NULL;

-- Written by triggers that are made for every table of the ledger when the file is opened.
CREATE TABLE history_change (
  id         INTEGER PRIMARY KEY,
  entry_id   INTEGER NOT NULL REFERENCES history_entry (id),
  table_name TEXT NOT NULL,
  row_key    TEXT NOT NULL,
  before     TEXT,
  after      TEXT
) STRICT;
CREATE INDEX history_change_by_entry ON history_change (entry_id);
CREATE INDEX history_change_by_row ON history_change (table_name, row_key);

CREATE TRIGGER history_entry_stays BEFORE UPDATE ON history_entry
BEGIN SELECT raise(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_entry_is_kept BEFORE DELETE ON history_entry
BEGIN SELECT raise(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_change_stays BEFORE UPDATE ON history_change
BEGIN SELECT raise(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_change_is_kept BEFORE DELETE ON history_change
BEGIN SELECT raise(ABORT, 'history is append-only'); END;
`

/** The latest state of a task: of its last period, the office's confirmed text before the reports, these in reporters' order. */
const refreshLatest = (where: string) => `
  UPDATE task SET (latest_status, latest_percent, latest_period_id, latest_on) = (
    SELECT status, percent, period_id, to_date FROM (
      SELECT r.status, r.percent, r.period_id, p.to_date, 1 AS kind, r.reporter_order, r.id
      FROM report r JOIN period p ON p.id = r.period_id WHERE r.task_id = task.id
      UNION ALL
      SELECT c.status, c.percent, c.period_id, p.to_date, 0, 0, c.id
      FROM consolidated c JOIN period p ON p.id = c.period_id
      WHERE c.task_id = task.id AND c.confirmed_at IS NOT NULL
    ) ORDER BY to_date DESC, kind, reporter_order, id LIMIT 1
  ) WHERE ${where};`

const addToSum = (row: string) => `
  INSERT INTO period_sum (period_id, unit_id, status, reports, with_percent, percent_hundredths)
  VALUES (${row}.period_id, ${row}.unit_id, coalesce(${row}.status, ''), 1, ${row}.percent IS NOT NULL,
          coalesce(CAST(round(${row}.percent * 100) AS INTEGER), 0))
  ON CONFLICT (period_id, unit_id, status) DO UPDATE SET
    reports = reports + 1,
    with_percent = with_percent + excluded.with_percent,
    percent_hundredths = percent_hundredths + excluded.percent_hundredths;`

const takeFromSum = (row: string) => `
  UPDATE period_sum SET
    reports = reports - 1,
    with_percent = with_percent - (${row}.percent IS NOT NULL),
    percent_hundredths = percent_hundredths - coalesce(CAST(round(${row}.percent * 100) AS INTEGER), 0)
  WHERE period_id = ${row}.period_id AND unit_id = ${row}.unit_id AND status = coalesce(${row}.status, '');
  DELETE FROM period_sum
  WHERE period_id = ${row}.period_id AND unit_id = ${row}.unit_id AND status = coalesce(${row}.status, '') AND reports = 0;`

const derived = `
-- How many reports of each status a unit gave in a period ('' for none), and the sum of their percents in hundredths of a
-- point: whole numbers, so that adding and taking away never drifts.
CREATE TABLE period_sum (
  period_id          TEXT NOT NULL,
  unit_id            TEXT NOT NULL,
  status             TEXT NOT NULL,
  reports            INTEGER NOT NULL,
  with_percent       INTEGER NOT NULL,
  percent_hundredths INTEGER NOT NULL,
  PRIMARY KEY (period_id, unit_id, status)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER report_added AFTER INSERT ON report
BEGIN
  ${addToSum('NEW')}
  ${refreshLatest('id = NEW.task_id')}
END;
CREATE TRIGGER report_changed AFTER UPDATE OF task_id, period_id, unit_id, reporter_order, status, percent ON report
BEGIN
  ${takeFromSum('OLD')}
  ${addToSum('NEW')}
  ${refreshLatest('id = NEW.task_id')}
END;
CREATE TRIGGER report_removed AFTER DELETE ON report
BEGIN
  ${takeFromSum('OLD')}
  ${refreshLatest('id = OLD.task_id')}
END;
-- A draft says nothing of the latest state yet, and every import makes one for each task.
CREATE TRIGGER consolidated_added AFTER INSERT ON consolidated WHEN NEW.confirmed_at IS NOT NULL
BEGIN ${refreshLatest('id = NEW.task_id')} END;
CREATE TRIGGER consolidated_changed AFTER UPDATE OF status, percent, confirmed_at ON consolidated
BEGIN ${refreshLatest('id = NEW.task_id')} END;
CREATE TRIGGER consolidated_removed AFTER DELETE ON consolidated
BEGIN ${refreshLatest('id = OLD.task_id')} END;
CREATE TRIGGER period_moved AFTER UPDATE OF to_date ON period
BEGIN
  ${refreshLatest('id IN (SELECT task_id FROM report WHERE period_id = NEW.id UNION SELECT task_id FROM consolidated WHERE period_id = NEW.id)')}
END;

-- Every pair of neighbouring characters of a task's text; kept by triggers that are made when the file is opened, because
-- cutting a text into pairs is the program's work.
CREATE VIRTUAL TABLE task_search USING fts5 (
  pairs, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* P* S* Co'"
);
`
