import type { OfficeSettings } from '../office/types.ts'
import { issuingBodies } from '../plan/issuing-bodies.ts'
import type { Plan } from '../plan/plan.ts'

/**
 * 编制单位 of the lists of a plan: who issued it, else the office of the settings. Empty where neither is known: a list goes
 * without it rather than under a guessed name.
 */
export function preparedBy(plan: Pick<Plan, 'issuer'>, { officeName }: Pick<OfficeSettings, 'officeName'>): string {
  return issuingBodies(plan).join('、') || officeName
}
