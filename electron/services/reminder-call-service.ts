import type { PeriodId, UnitId } from '../../shared/domain/id.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { newId } from '../db/new-id.ts'
import { getPeriod } from '../db/period-repository.ts'
import { insertReminderCall } from '../db/reminder-call-repository.ts'
import { getUnit } from '../db/unit-repository.ts'
import { changeSet } from './history-service.ts'

/** What was said on the telephone, and with whom (may be empty). */
export interface CallNote {
  readonly periodId: PeriodId
  readonly unitId: UnitId
  readonly spokeWith: string
  readonly words: string
}

/** 催办记录 — writes down that a unit was called now. Throws `period.notFound`, `unit.notFound`, `period.noCallWords`. */
export async function recordCall(folder: DataFolder, { periodId, unitId, ...said }: CallNote): Promise<void> {
  const words = said.words.trim()
  if (words === '') throw new UserError('period.noCallWords')
  await getPeriod(folder.db, periodId)
  const { name } = await getUnit(folder.db, unitId)
  const now = { at: new Date().toISOString(), by: folder.operator }
  const call = { id: newId('reminderCall'), periodId, unitId, spokeWith: said.spokeWith.trim(), words, ...now }
  await changeSet(folder, { action: 'period.call', params: { unit: name, words } }, (trx) =>
    insertReminderCall(trx, call),
  )
}
