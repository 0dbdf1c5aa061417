import type { Selectable } from 'kysely'
import type { PeriodId, TaskId } from '../../shared/domain/id.ts'
import type { Consolidated } from '../../shared/domain/report/types.ts'
import { firstOrNull, idList, insertMany } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** 汇总进展 of all tasks of a period, drafts and confirmed ones. */
export async function listConsolidated(db: Db, periodId: PeriodId): Promise<readonly Consolidated[]> {
  const rows = await db.selectFrom('consolidated').selectAll().where('period_id', '=', periodId).execute()
  return rows.map(toConsolidated)
}

/** 汇总进展 of some tasks of a period. */
export async function listConsolidatedByTasks(
  db: Db,
  periodId: PeriodId,
  taskIds: readonly TaskId[],
): Promise<readonly Consolidated[]> {
  const rows = await db
    .selectFrom('consolidated')
    .selectAll()
    .where('period_id', '=', periodId)
    .where('task_id', 'in', idList(taskIds))
    .execute()
  return rows.map(toConsolidated)
}

export async function findConsolidated(db: Db, periodId: PeriodId, taskId: TaskId): Promise<Consolidated | null> {
  const row = await firstOrNull(
    db.selectFrom('consolidated').selectAll().where('period_id', '=', periodId).where('task_id', '=', taskId),
  )
  return row && toConsolidated(row)
}

/** Writes the office's text for a task in a period, in place of the one there was. */
export async function saveConsolidated(trx: Trx, consolidated: Consolidated): Promise<void> {
  const { id, task_id, period_id, ...said } = toRow(consolidated)
  await trx
    .insertInto('consolidated')
    .values({ id, task_id, period_id, ...said })
    .onConflict((conflict) => conflict.columns(['period_id', 'task_id']).doUpdateSet(said))
    .execute()
}

/** Writes many texts of tasks that have none in the period yet. */
export async function insertConsolidated(trx: Trx, texts: readonly Consolidated[]): Promise<void> {
  await insertMany(trx, 'consolidated', texts.map(toRow))
}

function toRow(consolidated: Consolidated) {
  return {
    id: consolidated.id,
    task_id: consolidated.taskId,
    period_id: consolidated.periodId,
    text: consolidated.text,
    status: consolidated.status,
    percent: consolidated.percent,
    from_report_id: consolidated.fromReportId,
    confirmed_at: consolidated.confirmed?.at ?? null,
    confirmed_by: consolidated.confirmed?.by ?? null,
  }
}

export function toConsolidated(row: Selectable<LedgerTables['consolidated']>): Consolidated {
  const { confirmed_at: at, confirmed_by: by } = row
  return {
    id: row.id,
    taskId: row.task_id,
    periodId: row.period_id,
    text: row.text,
    status: row.status,
    percent: row.percent,
    fromReportId: row.from_report_id,
    confirmed: at !== null && by !== null ? { at, by } : null,
  }
}
