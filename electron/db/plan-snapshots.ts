import { sql } from 'kysely'
import { type HistoryRow, rewindRows } from '../../shared/domain/history/rewind.ts'
import type { HistoryChange } from '../../shared/domain/history/types.ts'
import type { PlanId } from '../../shared/domain/id.ts'
import type { IsoMoment } from '../../shared/domain/iso-date.ts'
import type { PlanSnapshot } from '../../shared/domain/plan-paper/change-list.ts'
import { parseJson } from './bulk.ts'
import type { Db } from './tables.ts'

/**
 * A plan's tasks and their 分工 as they stood at some moments, found by going back through the history from now. The import
 * of a plan is not gone back through: what it brought was there from the beginning.
 */
export async function readPlanSnapshots(
  db: Db,
  planId: PlanId,
  moments: readonly IsoMoment[],
): Promise<readonly PlanSnapshot[]> {
  const tasks = await readRows(db, planId, 'task')
  const assignments = await readRows(db, planId, 'assignment')
  const snapshots: PlanSnapshot[] = []
  for (const moment of moments) {
    const taskChanges = await listChangesSince(db, 'task', moment)
    const assignmentChanges = await listChangesSince(db, 'assignment', moment)
    snapshots.push({
      tasks: ofPlan(rewindRows(tasks, taskChanges), planId),
      assignments: ofPlan(rewindRows(assignments, assignmentChanges), planId),
    })
  }
  return snapshots
}

function ofPlan(rows: ReadonlyMap<string, HistoryRow>, planId: PlanId): readonly HistoryRow[] {
  return [...rows.values()].filter(({ plan_id }) => plan_id === planId)
}

/** The rows of a plan by their key, as the history names them: tasks by `seq`. */
async function readRows(
  db: Db,
  planId: PlanId,
  table: 'task' | 'assignment',
): Promise<ReadonlyMap<string, HistoryRow>> {
  const rows: readonly HistoryRow[] =
    table === 'task'
      ? await db.selectFrom('task').selectAll().where('plan_id', '=', planId).execute()
      : await db.selectFrom('assignment').selectAll().where('plan_id', '=', planId).execute()
  const key = table === 'task' ? 'seq' : 'id'
  return new Map(rows.map((row) => [JSON.stringify({ [key]: row[key] }), row]))
}

/** The changes of a table since a moment, the newest first. */
async function listChangesSince(
  db: Db,
  table: 'task' | 'assignment',
  since: IsoMoment,
): Promise<readonly HistoryChange[]> {
  const { rows } = await sql<{
    readonly id: number
    readonly entryId: number
    readonly rowKey: string
    readonly before: string | null
    readonly after: string | null
  }>`
    SELECT c.id, c.entry_id AS entryId, c.row_key AS rowKey, c.before, c.after
    FROM history_entry e CROSS JOIN history_change c ON c.entry_id = e.id
    WHERE e.at >= ${since} AND e.action <> 'plan.import' AND c.table_name = ${table}
    ORDER BY c.id DESC`.execute(db)
  return rows.map(({ id, entryId, rowKey, before, after }) => ({
    ...{ id, entryId, table },
    rowKey: parseJson(rowKey),
    before: before === null ? null : parseJson(before),
    after: after === null ? null : parseJson(after),
  }))
}
