import type { Plan } from './plan.ts'
import type { ParsedPlan } from './types.ts'

/** The year whose units a plan means: that of its date, else the first it is for; null where it tells neither. */
export function planYear(plan: Pick<Plan | ParsedPlan, 'issueDate' | 'years'>): number | null {
  return plan.issueDate === null ? (plan.years[0] ?? null) : Number(plan.issueDate.slice(0, 4))
}
