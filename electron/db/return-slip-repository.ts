import type { PeriodId, UnitId } from '../../shared/domain/id.ts'
import type { ReturnSlip } from '../../shared/domain/task-return/types.ts'
import { insertMany } from './bulk.ts'
import type { Db, Trx } from './tables.ts'

/** The slips of a period with the unit each went to, oldest first. */
export async function listReturnSlips(
  db: Db,
  periodId: PeriodId,
): Promise<readonly (ReturnSlip & { readonly unitId: UnitId | null })[]> {
  const rows = await db
    .selectFrom('return_slip')
    .innerJoin('task_return', 'task_return.id', 'return_slip.return_id')
    .selectAll('return_slip')
    .select('task_return.unit_id')
    .where('task_return.period_id', '=', periodId)
    .orderBy('return_slip.at')
    .orderBy('return_slip.id')
    .execute()
  return rows.map(({ return_id: returnId, unit_id: unitId, ...slip }) => ({ ...slip, returnId, unitId }))
}

export async function insertReturnSlip(trx: Trx, { returnId, ...slip }: ReturnSlip): Promise<void> {
  await insertMany(trx, 'return_slip', [{ ...slip, return_id: returnId }])
}
