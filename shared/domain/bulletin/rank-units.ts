import type { TaskId } from '../id.ts'
import { roundToTenth } from '../progress/round-to-tenth.ts'
import { isNobody } from './count-by-unit.ts'
import type { BulletinFacts, UnitCount } from './facts.ts'
import { placesByRate } from './places.ts'
import type { UnitEvidence } from './review-evidence.ts'

/** How units are compared: by what has reached its time (half-year), or by what is done (year). */
export type RankBasis = 'reached' | 'done'

/** A unit in a ranking, with what is on record of it; null for a group, which hands in nothing itself. */
export interface RankedUnit {
  readonly unit: UnitCount
  readonly rate: number | null
  /** Equal rates share a place; null where there is no rate. */
  readonly rank: number | null
  readonly evidence: UnitEvidence | null
}

/** Assessed and not done: behind or on the way, and what nobody reported. */
export function notDone(unit: UnitCount): readonly TaskId[] {
  return [...unit.ahead, ...unit.onTrack, ...unit.behind, ...unit.notReported]
}

/** 完成率 in percent: done among all but those that are not assessed; null where there are none, and where nobody is named. */
export function doneRate(unit: UnitCount): number | null {
  if (isNobody(unit)) return null
  const assessed = unit.done.length + notDone(unit).length
  return assessed === 0 ? null : roundToTenth((100 * unit.done.length) / assessed)
}

/**
 * Units by rate, the highest first; equals share a place and stand in official order. After them without a place: units without
 * a rate, units that are counted for no task, being named second in all of theirs, and what no single unit leads, so that the
 * table holds every unit the text speaks of and its sums are those of the text.
 */
export function rankUnits(facts: BulletinFacts, basis: RankBasis): readonly RankedUnit[] {
  const isUnit = ({ unitId }: UnitCount) => unitId !== null
  const others = facts.byUnit.filter((unit) => !isUnit(unit))
  const units = [...facts.byUnit.filter(isUnit), ...countedForNothing(facts), ...others]
  const rates = units.map((unit) => (basis === 'done' ? doneRate(unit) : unit.rate))
  const ranks = placesByRate(units.map(({ unitId }, index) => ({ unitId, rate: rates[index] ?? null })))
  const evidence = new Map(facts.evidence.units.map((unit) => [unit.unitId, unit]))
  return units
    .map((unit, index) => ({
      unit,
      rate: rates[index] ?? null,
      rank: ranks[index] ?? null,
      evidence: unit.unitId === null ? null : (evidence.get(unit.unitId) ?? null),
    }))
    .toSorted((a, b) => (a.rank ?? units.length + 1) - (b.rank ?? units.length + 1))
}

/** Units that were asked and are named first in no task. */
function countedForNothing({ byUnit, evidence }: BulletinFacts): readonly UnitCount[] {
  const counted = new Set(byUnit.map(({ unitId }) => unitId))
  const none = { items: [], done: [], ahead: [], onTrack: [], behind: [], notAssessed: [], notReported: [] }
  return evidence.units
    .filter((unit) => !counted.has(unit.unitId))
    .map(({ unitId, name }) => ({ unitId, name, ...none, rate: null, rank: null }))
}

/** Whether a line takes part in a ranking: a unit that has a rate. */
export function takesPart({ unit, rate }: RankedUnit): boolean {
  return unit.unitId !== null && rate !== null
}

/** How many places the text names at each end. */
const namedPlaces = 3

/**
 * Those on the first places of the better half, with all that share the last of them; nobody who has reached nothing, or did
 * not report itself: for what others reported of its tasks it is not praised.
 */
export function firstPlaces(facts: BulletinFacts, basis: RankBasis): readonly RankedUnit[] {
  const ranked = rankUnits(facts, basis)
  const silent = new Set(facts.notReported.map(({ unitId }) => unitId))
  return onFirstPlaces(ranked).filter(({ unit }) => unit.unitId !== null && !silent.has(unit.unitId))
}

/** Whether a unit on one of the first places is not named there, since it did not report itself. */
export function leavesOutSilent(facts: BulletinFacts, basis: RankBasis): boolean {
  return firstPlaces(facts, basis).length < onFirstPlaces(rankUnits(facts, basis)).length
}

function onFirstPlaces(ranked: readonly RankedUnit[]): readonly RankedUnit[] {
  const half = Math.ceil(ranked.filter(({ rank }) => rank !== null).length / 2)
  const last = Math.min(namedPlaces, half)
  return ranked.filter(({ rank, rate }) => rank !== null && rank <= last && rate !== null && rate > 0)
}

/** Those with the lowest rates, the lowest first, with all that share the last one's; nobody who is among the first or on the first place. */
export function lastPlaces(facts: BulletinFacts, basis: RankBasis): readonly RankedUnit[] {
  const ranked = rankUnits(facts, basis)
  const first = new Set(onFirstPlaces(ranked))
  const below = ranked.filter((line) => line.rank !== null && line.rank > 1 && !first.has(line)).toReversed()
  const limit = below[namedPlaces - 1]?.rate ?? Number.POSITIVE_INFINITY
  return below
    .filter(({ rate }) => (rate ?? 0) <= limit)
    .toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0) || ranked.indexOf(a) - ranked.indexOf(b))
}
