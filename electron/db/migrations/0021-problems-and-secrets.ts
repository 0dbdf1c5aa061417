import type { Migration } from '../migrate.ts'

/**
 * Reports that tell of a problem are found without looking at the others, and which tasks are secret is told by an index. Which
 * tasks have a status is no longer asked of the database task by task (see electron/db/task-columns.ts).
 */
export const problemsAndSecrets: Migration = {
  version: 21,
  up(db) {
    db.exec(`
DROP INDEX task_of_status;
CREATE INDEX task_by_secrecy ON task (plan_id, kind, is_secret);
DROP INDEX report_with_problem;
CREATE INDEX report_with_problem ON report (period_id, task_id) WHERE problem GLOB '*[^ \t\n无没有暂/—。-]*';
`)
  },
}
