import type { ReturnId, TaskId, UnitId } from '../../shared/domain/id.ts'
import type { Consolidated } from '../../shared/domain/report/types.ts'
import type { ReportSource } from '../../shared/domain/task/task-story.ts'
import { idList } from './bulk.ts'
import { toConsolidated } from './consolidated-repository.ts'
import type { Db } from './tables.ts'

/** 汇总进展 of a task in all periods. */
export async function listConsolidatedByTask(db: Db, taskId: TaskId): Promise<readonly Consolidated[]> {
  const rows = await db.selectFrom('consolidated').selectAll().where('task_id', '=', taskId).execute()
  return rows.map(toConsolidated)
}

/** The files that came in, by return. */
export async function listReportSources(
  db: Db,
  returnIds: readonly ReturnId[],
): Promise<ReadonlyMap<ReturnId, Pick<ReportSource, 'fileName' | 'receivedAt' | 'isLate'>>> {
  const rows = await db
    .selectFrom('task_return')
    .select(['id', 'file_name', 'received_at', 'is_late'])
    .where('id', 'in', idList(returnIds))
    .execute()
  return new Map(
    rows.map((row) => [row.id, { fileName: row.file_name, receivedAt: row.received_at, isLate: row.is_late === 1 }]),
  )
}

/** Names of units, also of those that were merged into another since. */
export async function listUnitNames(db: Db, unitIds: readonly UnitId[]): Promise<ReadonlyMap<UnitId, string>> {
  const rows = await db.selectFrom('unit').select(['id', 'name']).where('id', 'in', idList(unitIds)).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
