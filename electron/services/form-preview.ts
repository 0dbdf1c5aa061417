import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import { formDocument } from '../../shared/domain/form/form-document.ts'
import { formLayout } from '../../shared/domain/form/layout.ts'
import type { PeriodId } from '../../shared/domain/id.ts'
import type { PresetContent } from '../../shared/domain/paper/preset.ts'
import type { PeriodPurpose } from '../../shared/domain/period/types.ts'
import { stagesOf } from '../../shared/domain/undertaking/stages.ts'
import { listPeriods } from '../db/period-repository.ts'
import type { Db } from '../db/tables.ts'
import { prepareContents } from './form-service.ts'
import { loadRound, type ReportingRound } from './reporting-round.ts'

/** The form of the first unit of a round in the words of a preset; null where nobody is asked. Throws `period.notFound`. */
export async function previewForm(
  db: Db,
  periodId: PeriodId,
  purpose: PeriodPurpose,
  preset: PresetContent,
): Promise<OfficialDocument | null> {
  const round = await roundOf(db, periodId, purpose)
  const [first] = round.unitTasks
  if (!first) return null
  const contentOf = await prepareContents(db, round, preset)
  return formDocument(contentOf(first), formLayout(round.stages))
}

/**
 * The round itself, or where it asks for something else, the plan's last that asks for this; where the plan has none, the round
 * as if it did, for a year by quarters.
 */
async function roundOf(db: Db, periodId: PeriodId, purpose: PeriodPurpose): Promise<ReportingRound> {
  const round = await loadRound(db, periodId)
  const { period, plan } = round
  if (period.purpose === purpose) return round
  const last = (await listPeriods(db, plan.id)).findLast((other) => other.purpose === purpose)
  if (last) return loadRound(db, last.id)
  const year = period.from.slice(0, 4)
  const stages = stagesOf({ cadence: 'quarter', from: `${year}-01-01`, to: `${year}-12-31` })
  return { ...round, period: { ...period, purpose }, stages: purpose === 'undertaking' ? stages : null }
}
