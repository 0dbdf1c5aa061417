import type { TaskId, UnitId } from '../../shared/domain/id.ts'
import type { Period } from '../../shared/domain/period/types.ts'
import type { SupervisionNotice } from '../../shared/domain/supervision-notice/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { getPeriod } from '../db/period-repository.ts'
import { listReportsByUnits } from '../db/report-repository.ts'
import type { Db } from '../db/tables.ts'
import { listUndertakingsByUnits } from '../db/undertaking-repository.ts'
import { getUnit } from '../db/unit-repository.ts'

/** The tasks of which a unit handed in what a round asks for: its progress, in a round of 办理方案 these. */
export async function handedInTasks(
  db: Db,
  { id, planId, purpose }: Pick<Period, 'id' | 'planId' | 'purpose'>,
  unitId: UnitId,
): Promise<ReadonlySet<TaskId>> {
  const rows =
    purpose === 'progress'
      ? await listReportsByUnits(db, id, [unitId])
      : await listUndertakingsByUnits(db, planId, [unitId])
  return new Set(rows.map(({ taskId }) => taskId))
}

/** A 催办单 is for what is owed: where all that was picked is in, another kind is meant. Throws `notice.nothingOwed`. */
export async function refuseNothingOwed(
  db: Db,
  { kind, periodId, unitId, taskIds }: Pick<SupervisionNotice, 'kind' | 'periodId' | 'unitId' | 'taskIds'>,
): Promise<void> {
  if (kind !== 'urge' || periodId === null) return
  const period = await getPeriod(db, periodId)
  const handedIn = await handedInTasks(db, period, unitId)
  if (taskIds.length === 0 || taskIds.some((id) => !handedIn.has(id))) return
  throw new UserError('notice.nothingOwed', { unit: (await getUnit(db, unitId)).name, period: period.label })
}
