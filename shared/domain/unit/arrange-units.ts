import type { UnitId } from '../id.ts'
import { compareOfficialOrder } from './official-order.ts'
import type { Unit, UnitKind } from './types.ts'

/** What arranging needs to know of a unit. */
type Arranged = Pick<Unit, 'id' | 'order' | 'kind'>

/** The units of one kind in official order. */
export interface UnitBranch<T> {
  readonly kind: UnitKind
  readonly units: readonly T[]
}

/** Where units are put: into a kind, before one of its units, or behind them all. */
export interface UnitPlace {
  readonly kind: UnitKind
  readonly beforeId: UnitId | null
}

/** The tree of units: kinds in the order of their first units, in each its units in official order. */
export function unitTree<T extends Arranged>(units: readonly T[]): readonly UnitBranch<T>[] {
  const byKind = Map.groupBy(units.toSorted(compareOfficialOrder), (unit) => unit.kind)
  return [...byKind].map(([kind, members]) => ({ kind, units: members }))
}

/**
 * All units once some of them were put elsewhere, renumbered as the tree shows them; those put elsewhere keep the order
 * among themselves and take the kind of their new place. A `beforeId` that is none of the kind's means its end.
 */
export function moveUnits<T extends Arranged>(
  units: readonly T[],
  unitIds: readonly UnitId[],
  { kind, beforeId }: UnitPlace,
): readonly T[] {
  const chosen = new Set(unitIds)
  const moving = units
    .filter((unit) => chosen.has(unit.id))
    .toSorted(compareOfficialOrder)
    .map((unit) => ({ ...unit, kind }))
  // Where the unit named is itself moved, its place is that of the next one that stays.
  const goal = nextStaying(units, chosen, beforeId)
  const branches = unitTree(units).map((branch) => ({
    kind: branch.kind,
    units: branch.units.filter((unit) => !chosen.has(unit.id)),
  }))
  const own = branches.find((branch) => branch.kind === kind)
  if (!own) return renumber([...branches, { kind, units: moving }])
  const at = own.units.findIndex((unit) => unit.id === goal)
  const place = at < 0 ? own.units.length : at
  const filled = { kind, units: [...own.units.slice(0, place), ...moving, ...own.units.slice(place)] }
  return renumber(branches.map((branch) => (branch === own ? filled : branch)))
}

/** All units once a whole kind was put before another one, or behind all (null). */
export function moveKind<T extends Arranged>(
  units: readonly T[],
  kind: UnitKind,
  beforeKind: UnitKind | null,
): readonly T[] {
  const branches = unitTree(units)
  const moved = branches.filter((branch) => branch.kind === kind)
  if (kind === beforeKind) return renumber(branches)
  const others = branches.filter((branch) => branch.kind !== kind)
  const at = others.findIndex((branch) => branch.kind === beforeKind)
  const place = at < 0 ? others.length : at
  return renumber([...others.slice(0, place), ...moved, ...others.slice(place)])
}

function nextStaying(
  units: readonly Arranged[],
  chosen: ReadonlySet<UnitId>,
  beforeId: UnitId | null,
): UnitId | undefined {
  const branch = unitTree(units).find(({ units: members }) => members.some((unit) => unit.id === beforeId))
  const from = branch?.units.findIndex((unit) => unit.id === beforeId) ?? 0
  return branch?.units.slice(from).find((unit) => !chosen.has(unit.id))?.id
}

function renumber<T extends Arranged>(branches: readonly UnitBranch<T>[]): readonly T[] {
  return branches.flatMap((branch) => branch.units).map((unit, index) => ({ ...unit, order: index + 1 }))
}
