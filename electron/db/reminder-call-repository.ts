import type { PeriodId } from '../../shared/domain/id.ts'
import type { ReminderCall } from '../../shared/domain/period/reminder.ts'
import { insertMany } from './bulk.ts'
import type { Db, Trx } from './tables.ts'

/** The calls of a period, the oldest first. */
export async function listReminderCalls(db: Db, periodId: PeriodId): Promise<readonly ReminderCall[]> {
  const rows = await db
    .selectFrom('reminder_call')
    .selectAll()
    .where('period_id', '=', periodId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ period_id, unit_id: unitId, spoke_with: spokeWith, ...call }) => {
    return { ...call, periodId: period_id, unitId, spokeWith }
  })
}

export async function insertReminderCall(
  trx: Trx,
  { periodId, unitId, spokeWith, ...call }: ReminderCall,
): Promise<void> {
  await insertMany(trx, 'reminder_call', [{ ...call, period_id: periodId, unit_id: unitId, spoke_with: spokeWith }])
}
