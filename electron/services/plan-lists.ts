import type { PeriodId, PlanId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { PresetContent } from '../../shared/domain/paper/preset.ts'
import { isDay } from '../../shared/domain/period/is-day.ts'
import { changeList } from '../../shared/domain/plan-paper/change-list.ts'
import type { ListPaper } from '../../shared/domain/plan-paper/list-paper.ts'
import { type ResponsibilityDivision, responsibilityList } from '../../shared/domain/plan-paper/responsibility-list.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { getPlan } from '../db/plan-repository.ts'
import { readPlanSnapshots } from '../db/plan-snapshots.ts'
import { readPaperSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { loadPlanPaperData } from './plan-paper-data.ts'

/** 责任清单 of a plan; `only` is the id of one leader or unit, null for all. Throws `plan.notFound`, `period.notFound`. */
export async function makeResponsibilityList(
  db: Db,
  { planId, periodId }: { readonly planId: PlanId; readonly periodId: PeriodId | null },
  { by, only }: { readonly by: ResponsibilityDivision; readonly only: string | null },
  preset: PresetContent,
): Promise<ListPaper> {
  const { noSupport } = await readPaperSettings(db)
  return responsibilityList(await loadPlanPaperData(db, planId, periodId), by, only, preset, noSupport)
}

/** 变动清单 of a plan between two days, both included. Throws `plan.notFound`, `period.badDate`. */
export async function makeChangeList(
  db: Db,
  planId: PlanId,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  preset: PresetContent,
): Promise<ListPaper> {
  for (const date of [from, to]) if (!isDay(date)) throw new UserError('period.badDate', { date })
  const plan = await getPlan(db, planId)
  const [before, after] = await readPlanSnapshots(db, planId, [startOf(from), startOf(to, 1)])
  if (!before || !after) throw new Error('a snapshot is missing')
  return changeList(plan, { from, to }, before, after, preset)
}

/** The moment at which a day, or one some days after it, begins by the office's clock. */
function startOf(day: IsoDate, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}
