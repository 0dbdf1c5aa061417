import { rankWithTies } from '../progress/shares.ts'
import type { UnitCount } from './facts.ts'

/**
 * 位次 of units by a rate, equals sharing one. What a group leads, or nobody the plan names, has none; nor has anyone while no
 * unit has reached anything: a first place at 0.0% would be none.
 */
export function placesByRate(
  lines: readonly (Pick<UnitCount, 'unitId'> & { readonly rate: number | null })[],
): readonly (number | null)[] {
  const rates = lines.map(({ unitId, rate }) => (unitId === null ? null : rate))
  return rates.some((rate) => rate !== null && rate > 0) ? rankWithTies(rates) : rates.map(() => null)
}
