import type { PeriodId, PlanId } from '../../shared/domain/id.ts'
import type { PeriodPurpose } from '../../shared/domain/period/types.ts'
import type { Scope } from './scope.ts'

interface KnownPlan {
  readonly id: PlanId
  readonly importedAt: string
}

interface KnownPeriod {
  readonly id: PeriodId
  readonly planId: PlanId
  readonly to: string
  readonly state: 'open' | 'closed'
  readonly purpose: PeriodPurpose
}

/**
 * The scope that was chosen where it still is there. Otherwise the plan that came last, and its last open period, or its last
 * one; one of 办理方案, which goes over a whole year, only where no other is open. `periods` is undefined while those of the plan are not known.
 */
export function fittingScope(
  scope: Scope,
  plans: readonly KnownPlan[],
  periods: readonly KnownPeriod[] | undefined,
): Scope {
  const planId = plans.some((plan) => plan.id === scope.planId) ? scope.planId : (newestOf(plans)?.id ?? null)
  if (planId === null) return { planId, periodId: null }
  if (planId !== scope.planId) return { planId, periodId: null }
  if (!periods || periods.some((period) => period.id === scope.periodId)) return scope
  const last = (known: readonly KnownPeriod[]) => known.toSorted((a, b) => a.to.localeCompare(b.to)).at(-1)
  const open = periods.filter((period) => period.state === 'open')
  const fitting = last(open.filter(({ purpose }) => purpose === 'progress')) ?? last(open) ?? last(periods)
  return { planId, periodId: fitting?.id ?? null }
}

function newestOf(plans: readonly KnownPlan[]): KnownPlan | undefined {
  return plans.toSorted((a, b) => a.importedAt.localeCompare(b.importedAt)).at(-1)
}
