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
      unitId !== null && rate === 100 && unreported.length === 0 && !silent.has(unitId),
  )
}

/** The units with the lowest rates, with all that share the last one's: of equals none is named alone, and none where all are. */
export function lastPlaced(units: readonly UnitCount[]): readonly UnitCount[] {
  const rated = units.filter((unit) => unit.unitId !== null && unit.rate !== null)
  if (new Set(rated.map(({ rate }) => rate)).size < 2 && rated.length > 1) return []
  const below = rated.filter((unit) => (unit.rate ?? 0) < 100).toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0))
  const limit = below[namedInText.units - 1]?.rate ?? 100
  return below.filter((unit) => (unit.rate ?? 0) <= limit)
}

/** A unit with a rate it is named with. */
export interface RatedUnit {
  readonly unit: Pick<UnitCount, 'unitId' | 'name'>
  readonly rate: number | null
}

/** Beyond this many, only some of those that share places are named; the table has them all. */
const mostNamed = 8

/**
 * `甲局（41.7%）、乙局（50.0%）`; equal rates in a row are said once: `甲局、乙局（均为0.0%），丙局（50.0%）`; of many:
 * `甲局、乙局等18个单位（均为100.0%）`.
 *
 * @param units by rate
 * @param rateKey what the rate is called among the numbers of a unit
 */
export function unitsWithRates(units: readonly RatedUnit[], rateKey: string): readonly Run[] {
  if (units.length > mostNamed) return manyWithRates(units)
  const groups = [...Map.groupBy(units, ({ rate }) => percentWords(rate))]
  const between = groups.length < units.length ? '，' : '、'
  const pieces = groups.flatMap(([rate, sharing], index) => [
    `${index === 0 ? '' : between}${sharing.map(({ unit }) => unit.name).join('、')}（${sharing.length > 1 ? '均为' : ''}`,
    figure(`${sharing.map(({ unit }) => unitKey(unit)).join('+')}.${rateKey}`, rate),
    '）',
  ])
  return runs(...pieces)
}

function manyWithRates(units: readonly RatedUnit[]): readonly Run[] {
  const rates = units.flatMap(({ rate }) => rate ?? [])
  const [low, high] = [Math.min(...rates), Math.max(...rates)]
  const names = units.slice(0, namedInText.units).map(({ unit }) => unit.name)
  const range = low === high ? `均为${percentWords(low)}` : `${percentWords(low)}至${percentWords(high)}`
  return runs(`${names.join('、')}等${units.length}个单位（${range}）`)
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
