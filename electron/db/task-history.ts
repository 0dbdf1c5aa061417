import { sql } from 'kysely'
import type { TaskId } from '../../shared/domain/id.ts'
import type { Db } from './tables.ts'

/**
 * The steps of work that changed a task, the newest first: its own row, what it was given (assignments, indicators, stage
 * targets) and what was said of it. A part that is gone is found by the steps on tasks, which are few; what an import
 * wrote of it is found by the rows it has now.
 */
export async function listEntriesOfTask(db: Db, taskId: TaskId, limit: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    WITH own (table_name, row_key) AS (
      SELECT 'task', json_object('seq', seq) FROM task WHERE id = ${taskId}
      UNION ALL SELECT 'assignment', json_object('id', id) FROM assignment WHERE task_id = ${taskId}
      UNION ALL SELECT 'indicator', json_object('id', id) FROM indicator WHERE task_id = ${taskId}
      UNION ALL SELECT 'stage_target', json_object('id', id) FROM stage_target WHERE task_id = ${taskId}
      UNION ALL SELECT 'report', json_object('id', id) FROM report WHERE task_id = ${taskId}
      UNION ALL SELECT 'consolidated', json_object('id', id) FROM consolidated WHERE task_id = ${taskId}
    ), found (id) AS (
      SELECT change.entry_id FROM own
      CROSS JOIN history_change change ON change.table_name = own.table_name AND change.row_key = own.row_key
      UNION
      SELECT entry.id FROM history_entry entry CROSS JOIN history_change change ON change.entry_id = entry.id
      WHERE entry.action >= 'task.' AND entry.action < 'task/'
        AND change.table_name IN ('assignment', 'indicator', 'stage_target')
        AND ${taskId} IN (change.before ->> 'task_id', change.after ->> 'task_id')
    )
    SELECT found.id AS id FROM found JOIN history_entry ON history_entry.id = found.id
    WHERE history_entry.undoes_id IS NULL ORDER BY found.id DESC LIMIT ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}
