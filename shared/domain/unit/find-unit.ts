import { compareUnitNames, type NameDifference, sureDifferences } from './compare-unit-names.ts'
import type { Unit } from './types.ts'
import { isUnitGroupName } from './unit-group-name.ts'
import { cleanUnitName, readUnitName, type UnitNameParts } from './unit-name.ts'
import { isActiveInYear } from './unit-years.ts'

/** Why a unit is put before the user; each has its sentence in `zhCN.unitMatchReasons`. */
export type UnitMatchReason =
  | NameDifference
  /** The unit bears the name, but not in the year asked for. */
  | 'notActiveInYear'
  /** The unit took over from one that bore the name in other years. */
  | 'successor'
  /** More than one unit fits equally well. */
  | 'severalFit'

export interface UnitProposal {
  readonly unit: Unit
  /** The name of the unit, official or other, that comes nearest. */
  readonly by: string
  readonly reasons: readonly UnitMatchReason[]
}

/**
 * What a printed name leads to. `found` needs no confirmation; `rule` says how it was found, and for a short form
 * `reasons` says by which steps. `proposed` is never taken without the user, best proposal first, never empty.
 */
export type UnitMatch =
  | {
      readonly kind: 'found'
      readonly rule: 'name' | 'otherName' | 'shortForm'
      readonly unit: Unit
      readonly reasons: readonly UnitMatchReason[]
    }
  | { readonly kind: 'proposed'; readonly proposals: readonly UnitProposal[] }
  | { readonly kind: 'none' }

/**
 * Finds the unit that a document means by a name (docs/rules.md, Names): exact name, known other name, computed short
 * form, then proposals with reasons, else none. Units that did not exist in the year are not found, at most proposed.
 * A name of a group (各乡镇) is no unit: none.
 */
export function findUnit(name: string, units: readonly Unit[], year: number | null): UnitMatch {
  return createUnitFinder(units)(name, year)
}

/** The same for many names against one list of units: the list is taken apart once. */
export function createUnitFinder(units: readonly Unit[]): (name: string, year: number | null) => UnitMatch {
  const known = units.map((unit) => ({ unit, names: readNamesOf(unit) }))
  const home = findHome(known.flatMap(({ names }) => names.slice(0, 1)))
  return (name, year) => {
    const text = cleanUnitName(name)
    if (text === '' || isUnitGroupName(text)) return { kind: 'none' }
    return findByName(text, known, year) ?? findBySpelling(text, known, year, home)
  }
}

/** Units are taken apart once: an import looks up each name in a list that grows by one unit at a time. */
const namesOfUnit = new WeakMap<Unit, readonly UnitNameParts[]>()

function readNamesOf(unit: Unit): readonly UnitNameParts[] {
  const names = namesOfUnit.get(unit) ?? [unit.name, ...unit.otherNames].map(readUnitName)
  namesOfUnit.set(unit, names)
  return names
}

interface KnownUnit {
  readonly unit: Unit
  readonly names: readonly UnitNameParts[]
}

function findByName(text: string, known: readonly KnownUnit[], year: number | null): UnitMatch | null {
  const byName = known.filter(({ names }) => names[0]?.text === text)
  const byOtherName = known.filter(({ names }) => names.slice(1).some((parts) => parts.text === text))
  for (const [rule, bearers] of [['name', byName] as const, ['otherName', byOtherName] as const]) {
    const active = bearers.filter(({ unit }) => isActiveInYear(unit, year))
    const [first] = active
    if (first && active.length === 1) return { kind: 'found', rule, unit: first.unit, reasons: [] }
    if (first) {
      return propose(active.map(({ unit }) => ({ unit, by: text, reasons: ['severalFit'] })))
    }
  }
  const formerly = [...byName, ...byOtherName]
  if (formerly.length === 0) return null
  return propose(
    formerly.flatMap(({ unit }): readonly UnitProposal[] => {
      const itself: UnitProposal = { unit, by: text, reasons: ['notActiveInYear'] }
      const successor = findSuccessor(unit, known, year)
      return successor ? [{ unit: successor, by: successor.name, reasons: ['successor'] }, itself] : [itself]
    }),
  )
}

/** The unit that took over, and took over from that one, as of the year. */
function findSuccessor(unit: Unit, known: readonly KnownUnit[], year: number | null): Unit | null {
  const seen = new Set<string>([unit.id])
  let next = known.find((other) => other.unit.id === unit.successorId)?.unit
  while (next && !seen.has(next.id)) {
    if (isActiveInYear(next, year)) return next
    seen.add(next.id)
    const { successorId } = next
    next = known.find((other) => other.unit.id === successorId)?.unit
  }
  return null
}

function findBySpelling(text: string, known: readonly KnownUnit[], year: number | null, home: Home): UnitMatch {
  const asked = readUnitName(text)
  const candidates = known
    .filter(({ unit }) => isActiveInYear(unit, year))
    .flatMap((candidate) => {
      const nearest = findNearestName(asked, candidate.names, home)
      return nearest ? [{ ...nearest, unit: candidate.unit }] : []
    })
  const sure = candidates.filter(({ doubts }) => doubts === 0)
  const [first] = sure
  if (first && sure.length === 1) {
    return { kind: 'found', rule: 'shortForm', unit: first.unit, reasons: first.reasons }
  }
  if (candidates.length === 0) return { kind: 'none' }
  const best = Math.min(...candidates.map(({ doubts }) => doubts))
  const severalFit = candidates.filter(({ doubts }) => doubts === best).length > 1
  return propose(
    candidates
      .toSorted((a, b) => a.doubts - b.doubts || a.unit.order - b.unit.order)
      .map(({ unit, by, reasons, doubts }) => ({
        unit,
        by,
        reasons: severalFit && doubts === best ? [...reasons, 'severalFit' as const] : reasons,
      })),
  )
}

interface NearestName {
  readonly by: string
  readonly reasons: readonly NameDifference[]
  readonly doubts: number
}

function findNearestName(asked: UnitNameParts, names: readonly UnitNameParts[], home: Home): NearestName | null {
  let nearest: NearestName | null = null
  for (const parts of names) {
    const reasons = compareUnitNames(asked, parts)
    if (reasons === null) continue
    const away = countDoubtsOfPlace(asked, parts, reasons, home)
    if (away === null) continue
    const doubts = reasons.filter((reason) => !sureDifferences.has(reason)).length + away
    if (nearest === null || doubts < nearest.doubts) nearest = { by: parts.text, reasons, doubts }
  }
  return nearest
}

/**
 * 财政局 is the office's own 县财政局; that it might be 市财政局 is for the user to say. 县财政局 is 云河县财政局 for
 * the office of 云河县, never 山阳县财政局 (null); where no unit tells the county's name, the user is asked.
 */
function countDoubtsOfPlace(
  a: UnitNameParts,
  b: UnitNameParts,
  reasons: readonly NameDifference[],
  home: Home,
): number | null {
  if (reasons.includes('regionOmitted')) return (a.level || b.level) === home.level ? 0 : 1
  if (!reasons.includes('placeNamed')) return 0
  if (a.level !== home.level || home.place === '') return 1
  return (a.place || b.place) === home.place ? 0 : null
}

/** Where the office is, as its units' names tell: `县`, and `云河` where most of them that name a place say so. */
interface Home {
  readonly level: string
  readonly place: string
}

function findHome(names: readonly UnitNameParts[]): Home {
  const level = commonest(names.map((parts) => parts.level))
  return { level, place: commonest(names.map((parts) => (parts.level === level ? parts.place : ''))) }
}

function propose(proposals: readonly UnitProposal[]): UnitMatch {
  return { kind: 'proposed', proposals }
}

/** The value that occurs most, blanks aside; empty where two occur equally often. */
function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a)
  return first && first[1] !== second?.[1] ? first[0] : ''
}
