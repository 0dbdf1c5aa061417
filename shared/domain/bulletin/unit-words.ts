import type { Run } from '../document/types.ts'
import { unitKey } from './compose-tables.ts'
import type { BulletinFacts, NamedUnit, UnitCount } from './facts.ts'
import { namedInText } from './matter.ts'
import { countOfTasks, figure, percentWords, runs } from './wording.ts'

/**
 * Units all of whose assessed items have reached what time demands, and that left nothing unreported. One that did not report
 * itself is not praised for what others reported of its tasks: further on it is named for its silence.
 */
export function praisedUnits({
  byUnit,
  notReported,
}: Pick<BulletinFacts, 'byUnit' | 'notReported'>): readonly UnitCount[] {
  const silent = new Set(notReported.map(({ unitId }) => unitId))
  return byUnit.filter(
    ({ unitId, rate, notReported: unreported }) =>
      rate === 100 && unreported.length === 0 && !(unitId !== null && silent.has(unitId)),
  )
}

/** The units with the lowest rates, with all that share the last one's: of equals none is named alone. */
export function lastPlaced(units: readonly UnitCount[]): readonly UnitCount[] {
  const below = units
    .filter((unit) => unit.rate !== null && unit.rate < 100)
    .toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0))
  const limit = below[namedInText.units - 1]?.rate ?? 100
  return below.filter((unit) => (unit.rate ?? 0) <= limit)
}

/** `甲局（41.7%）、乙局（50.0%）` */
export function unitsWithRates(units: readonly UnitCount[]): readonly Run[] {
  const pieces = units.flatMap((unit, index) => [
    `${index === 0 ? '' : '、'}${unit.name}（`,
    figure(`${unitKey(unit)}.rate`, percentWords(unit.rate)),
    '）',
  ])
  return runs(...pieces)
}

/** `甲局（5项）、乙局（3项）等`: those with most items first. */
export function unitsWithItems(units: readonly UnitCount[]): readonly Run[] {
  const sorted = units.toSorted((a, b) => b.items.length - a.items.length)
  const pieces = sorted
    .slice(0, namedInText.units)
    .flatMap((unit, index) => [
      `${index === 0 ? '' : '、'}${unit.name}（`,
      countOfTasks(`${unitKey(unit)}.items`, unit.items),
      '项）',
    ])
  return runs(...pieces, units.length > namedInText.units ? '等' : '')
}

/** `甲局、乙局等12个单位` */
export function namesAndCount(key: string, units: readonly UnitCount[]): readonly Run[] {
  const names = units.slice(0, namedInText.units).map((unit) => unit.name)
  if (units.length === names.length) return runs(names.join('、'))
  return runs(`${names.join('、')}等`, figure(key, String(units.length)), '个单位')
}

/** `甲局、乙局`; nothing to say where there are none. */
export function namesOf(units: readonly NamedUnit[]): string | null {
  return units.length === 0 ? null : units.map((unit) => unit.name).join('、')
}
