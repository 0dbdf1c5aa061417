import { useSyncExternalStore } from 'react'
import type { PeriodId, PlanId } from '../../shared/domain/id.ts'
import { readStored } from '../ui/use-stored.ts'

/** The plan and the period that hold for every screen, chosen at the top. */
export interface Scope {
  /** Null while there is no plan. */
  readonly planId: PlanId | null
  /** Null while the plan has no period. */
  readonly periodId: PeriodId | null
}

const key = 'scope'
const listeners = new Set<() => void>()
let current: Scope = readStored(key, { planId: null, periodId: null }, isScope)

/** Chooses another plan, whose last period the top bar then chooses, or another period. */
export function chooseScope(scope: Scope): void {
  if (scope.planId === current.planId && scope.periodId === current.periodId) return
  current = scope
  localStorage.setItem(key, JSON.stringify(scope))
  for (const listener of listeners) listener()
}

/** Plan and period that hold now: `const { planId, periodId } = useScope()`. */
export function useScope(): Scope {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}

function isScope(value: unknown): value is Scope {
  return typeof value === 'object' && value !== null && 'planId' in value && 'periodId' in value
}
