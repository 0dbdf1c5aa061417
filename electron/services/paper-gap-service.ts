import { bulletinOffice } from '../../shared/domain/bulletin/office.ts'
import { paperKindOf } from '../../shared/domain/bulletin/types.ts'
import type { PeriodId } from '../../shared/domain/id.ts'
import { noElements } from '../../shared/domain/paper/paper-elements.ts'
import { type HeadStanding, headStanding, type PaperGap } from '../../shared/domain/paper/paper-gaps.ts'
import { getPeriod } from '../db/period-repository.ts'
import { getPlan } from '../db/plan-repository.ts'
import { readSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import type { BulletinRequest } from './bulletin-service.ts'
import { checkElements } from './check-elements.ts'
import { today } from './local-day.ts'
import { planGaps } from './plan-export-service.ts'
import type { PlanPaperRequest, PlanPaperScope } from './plan-paper-service.ts'
import { choosePreset, findPresetByName } from './preset-service.ts'

/**
 * What a bulletin would lack as it is asked for. Throws `period.notFound`, `preset.unknownName` and what is wrong with its
 * elements.
 */
export async function bulletinGaps(
  db: Db,
  periodId: PeriodId,
  { kind, presetName, elements = noElements }: BulletinRequest,
): Promise<readonly PaperGap[]> {
  const { planId } = await getPeriod(db, periodId)
  const preset = await findPresetByName(db, paperKindOf[kind], presetName)
  const office = bulletinOffice(await readSettings(db), await getPlan(db, planId), today())
  return headStanding({ office, preset, elements: checkElements(elements) }, null).gaps
}

/**
 * Which 公文要素 a paper on a plan has room for, and what it would lack as it is asked for; null for papers that are neither
 * under a head nor signed. Throws `plan.notFound`, `period.notFound`, `preset.notFound` and what is wrong with its elements.
 */
export async function planPaperStanding(
  db: Db,
  { planId, periodId }: PlanPaperScope,
  request: PlanPaperRequest,
): Promise<HeadStanding | null> {
  const { kind } = request
  if (kind !== 'coveringLetter' && kind !== 'planNotice') return null
  const preset = await choosePreset(db, kind, request.presetId)
  const plan = await getPlan(db, planId)
  const office = bulletinOffice(await readSettings(db), plan, today())
  const elements = checkElements(request.elements ?? noElements)
  if (kind === 'planNotice') {
    const standing = headStanding({ office, preset, elements }, plan.documentNumber)
    return { ...standing, gaps: [...standing.gaps, ...(await planGaps(db, planId, request.style))] }
  }
  const period = periodId === null ? null : await getPeriod(db, periodId)
  return headStanding({ office, preset, elements }, null, period && { dated: today(), due: period.due })
}
