import type { Selectable } from 'kysely'
import type { PeriodId, ReturnId, UnitId } from '../../shared/domain/id.ts'
import type { TaskReturn } from '../../shared/domain/task-return/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { firstOrNull, idList, insertMany, parseJson } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** The files that came back for a period, in the order they came. */
export async function listReturns(db: Db, periodId: PeriodId): Promise<readonly TaskReturn[]> {
  const rows = await db
    .selectFrom('task_return')
    .selectAll()
    .where('period_id', '=', periodId)
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  return rows.map(toReturn)
}

/** The files of a period that came from some units, or are some files, in the order they came. */
export async function listReturnsOf(
  db: Db,
  periodId: PeriodId,
  { unitIds, fileHashes }: { readonly unitIds: readonly UnitId[]; readonly fileHashes: readonly string[] },
): Promise<readonly TaskReturn[]> {
  const rows = await db
    .selectFrom('task_return')
    .selectAll()
    .where('period_id', '=', periodId)
    .where((where) => where.or([where('unit_id', 'in', idList(unitIds)), where('file_hash', 'in', idList(fileHashes))]))
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  return rows.map(toReturn)
}

/** Throws `taskReturn.notFound`. */
export async function getReturn(db: Db, returnId: ReturnId): Promise<TaskReturn> {
  const row = await firstOrNull(db.selectFrom('task_return').selectAll().where('id', '=', returnId))
  if (!row) throw new UserError('taskReturn.notFound', { taskReturn: returnId })
  return toReturn(row)
}

/** The returns of a period that are this very file, oldest first: a file that came before changes nothing. */
export async function listReturnsByFile(db: Db, periodId: PeriodId, fileHash: string): Promise<readonly TaskReturn[]> {
  const rows = await db
    .selectFrom('task_return')
    .selectAll()
    .where('file_hash', '=', fileHash)
    .where('period_id', '=', periodId)
    .orderBy('received_at')
    .execute()
  return rows.map(toReturn)
}

export async function insertReturns(trx: Trx, returns: readonly TaskReturn[]): Promise<void> {
  await insertMany(trx, 'task_return', returns.map(toRow))
}

/** Writes what became of a file of which more was taken. */
export async function updateReturn(trx: Trx, taskReturn: TaskReturn): Promise<void> {
  const { id, ...row } = toRow(taskReturn)
  await trx.updateTable('task_return').set(row).where('id', '=', id).execute()
}

function toRow(taskReturn: TaskReturn) {
  return {
    id: taskReturn.id,
    period_id: taskReturn.periodId,
    unit_id: taskReturn.unitId,
    file_hash: taskReturn.fileHash,
    file_name: taskReturn.fileName,
    received_at: taskReturn.receivedAt,
    status: taskReturn.status,
    is_late: taskReturn.isLate ? (1 as const) : (0 as const),
    report_count: taskReturn.reportCount,
    changed_count: taskReturn.changedCount,
    problems: JSON.stringify(taskReturn.problems),
  }
}

function toReturn(row: Selectable<LedgerTables['task_return']>): TaskReturn {
  return {
    id: row.id,
    periodId: row.period_id,
    unitId: row.unit_id,
    fileHash: row.file_hash,
    fileName: row.file_name,
    receivedAt: row.received_at,
    status: row.status,
    isLate: row.is_late === 1,
    reportCount: row.report_count,
    changedCount: row.changed_count,
    problems: parseJson(row.problems),
  }
}
