import type { Migration } from '../migrate.ts'

/**
 * The row number of its task beside each assignment, so that a unit's or leader's tasks with a word are known from the two
 * indexes alone: what is assigned, and what has the word. Derived by triggers, in whichever order rows come back when a step
 * is undone; no part of the history.
 */
export const assignedTasks: Migration = {
  version: 17,
  up(db) {
    db.exec(`
ALTER TABLE assignment ADD COLUMN task_seq INTEGER;
UPDATE assignment SET task_seq = (SELECT seq FROM task WHERE id = assignment.task_id);

CREATE TRIGGER assignment_added AFTER INSERT ON assignment
BEGIN ${numbered('id = NEW.id')} END;
CREATE TRIGGER assignment_moved AFTER UPDATE OF task_id ON assignment
BEGIN ${numbered('id = NEW.id')} END;
CREATE TRIGGER assigned_task_added AFTER INSERT ON task
BEGIN ${numbered('task_id = NEW.id')} END;

DROP INDEX assignment_by_unit;
DROP INDEX assignment_by_group;
DROP INDEX assignment_by_leader;
CREATE INDEX assignment_by_unit ON assignment (unit_id, plan_id, task_kind, task_position, task_seq, role, task_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX assignment_by_group ON assignment (group_id, plan_id, task_kind, task_position, task_seq, role, task_id)
  WHERE group_id IS NOT NULL;
CREATE INDEX assignment_by_leader ON assignment (leader_id, plan_id, task_kind, task_position, task_seq, role, task_id)
  WHERE leader_id IS NOT NULL;
`)
  },
}

function numbered(which: string): string {
  return `UPDATE assignment SET task_seq = (SELECT seq FROM task WHERE id = assignment.task_id) WHERE ${which};`
}
