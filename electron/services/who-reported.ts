import type { PeriodId, UnitId } from '../../shared/domain/id.ts'
import { listForms } from '../db/form-repository.ts'
import { listReportsByPeriod } from '../db/report-repository.ts'
import type { Db } from '../db/tables.ts'

/** Units that report in a round: those a form went out to, else those the plan makes answerable. */
export async function listAskedUnits(
  db: Db,
  periodId: PeriodId,
  answerable: readonly UnitId[],
): Promise<readonly UnitId[]> {
  const forms = await listForms(db, periodId)
  return forms.length > 0 ? forms.map((form) => form.unitId) : answerable
}

/**
 * Units that reported in a round, whether a file of theirs was taken in or the office typed in what they said: all papers on
 * a round count by it who did not.
 */
export async function listReportedUnits(db: Db, periodId: PeriodId): Promise<ReadonlySet<UnitId>> {
  return new Set((await listReportsByPeriod(db, periodId)).map((report) => report.unitId))
}
