import type { PeriodId, PlanId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import { isDay } from '../../shared/domain/period/is-day.ts'
import {
  cadences,
  type PeriodProposal,
  proposePeriod,
  proposeUndertaking,
} from '../../shared/domain/period/propose-period.ts'
import type { Period } from '../../shared/domain/period/types.ts'
import { mostStages, stagesOf } from '../../shared/domain/undertaking/stages.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { newId } from '../db/new-id.ts'
import { getPeriod, insertPeriod, listPeriods, setPeriodState } from '../db/period-repository.ts'
import { getPlan } from '../db/plan-repository.ts'
import type { Db } from '../db/tables.ts'
import { changeSet } from './history-service.ts'

/** What the office says when it begins a round; of progress where it does not say. */
export type PeriodRequest = Omit<Period, 'id' | 'state' | 'purpose'> & { readonly purpose?: Period['purpose'] }

/**
 * Begins a round of a plan.
 * Throws `plan.notFound`, `period.badDate`, `period.fromAfterTo`, `period.dueBeforeFrom`, `period.noLabel`,
 * `period.tooManyStages` for a 办理方案 that would ask for more stage targets than a form holds, and `period.labelTaken` where the plan has a period of this name.
 */
export async function openPeriod(folder: DataFolder, request: PeriodRequest): Promise<PeriodId> {
  const label = request.label.trim()
  const plan = await getPlan(folder.db, request.planId)
  checkDays(request)
  if (label === '') throw new UserError('period.noLabel')
  const taken = (await listPeriods(folder.db, plan.id)).find((period) => period.label === label)
  if (taken) throw new UserError('period.labelTaken', { label, plan: plan.title, period: taken.id })
  const purpose = request.purpose ?? 'progress'
  if (purpose === 'undertaking') checkStages(request)
  const period: Period = { ...request, label, purpose, id: newId('period'), state: 'open' }
  await changeSet(folder, { action: actions[purpose], params: { label } }, (trx) => insertPeriod(trx, period))
  return period.id
}

const actions = { progress: 'period.open', undertaking: 'period.openUndertaking' } as const

/** Ends a round. Returns that come later are still taken in, marked late. Ending it twice changes nothing. */
export async function closePeriod(folder: DataFolder, periodId: PeriodId): Promise<void> {
  const { label } = await getPeriod(folder.db, periodId)
  await changeSet(folder, { action: 'period.close', params: { label } }, (trx) =>
    setPeriodState(trx, periodId, 'closed'),
  )
}

/** Opens a round again that was ended too early. */
export async function reopenPeriod(folder: DataFolder, periodId: PeriodId): Promise<void> {
  const { label } = await getPeriod(folder.db, periodId)
  await changeSet(folder, { action: 'period.reopen', params: { label } }, (trx) =>
    setPeriodState(trx, periodId, 'open'),
  )
}

/** A plan's rounds, oldest first. Throws `plan.notFound`. */
export async function listPlanPeriods(db: Db, planId: PlanId): Promise<readonly Period[]> {
  const plan = await getPlan(db, planId)
  return listPeriods(db, plan.id)
}

/** The rounds a plan could begin next, one for each cadence. Throws `plan.notFound`. */
export async function proposePeriods(db: Db, planId: PlanId, today: IsoDate): Promise<readonly PeriodProposal[]> {
  const plan = await getPlan(db, planId)
  const periods = await listPeriods(db, planId)
  return cadences.map((cadence) => proposePeriod(cadence, periods, plan.years, today))
}

/** The round of 办理方案 that a plan could begin. Throws `plan.notFound`. */
export async function proposeUndertakingRound(db: Db, planId: PlanId, today: IsoDate): Promise<PeriodProposal> {
  const { years } = await getPlan(db, planId)
  return proposeUndertaking(years, today)
}

function checkStages(request: PeriodRequest): void {
  const stages = stagesOf(request).length
  if (stages > mostStages) throw new UserError('period.tooManyStages', { stages, limit: mostStages })
}

function checkDays({ from, to, due }: PeriodRequest): void {
  for (const date of [from, to, due]) {
    if (!isDay(date)) throw new UserError('period.badDate', { date })
  }
  if (from > to) throw new UserError('period.fromAfterTo', { from, to })
  // Some offices collect a month's work in its last week, none before the round has begun.
  if (due < from) throw new UserError('period.dueBeforeFrom', { from, due })
}
