import type { UnitId } from '../../../shared/domain/id.ts'
import { unitTree } from '../../../shared/domain/unit/arrange-units.ts'
import type { UnitOverview, UnitTaskCount } from '../../../shared/domain/unit/overview.ts'
import type { Unit } from '../../../shared/domain/unit/types.ts'

/** One unit as the list shows it. */
export interface UnitRow {
  readonly unit: Unit
  /** Its place among all units, from 1. */
  readonly number: number
  /** Null until the tasks are counted. */
  readonly lead: number | null
  readonly support: number | null
  readonly successor: string | null
  readonly groups: readonly string[]
  /** It waits to be confirmed as the same body as another one, or as different. */
  readonly isDoubtful: boolean
}

/** The rows in the order of the tree: kinds by their first unit, in each its units in official order. */
export function unitRows(overview: UnitOverview, counts: readonly UnitTaskCount[] | undefined): readonly UnitRow[] {
  const countOf = new Map(counts?.map((count) => [count.unitId, count]))
  const nameOf = new Map(overview.units.map((unit) => [unit.id, unit.name]))
  const doubtful = new Set(overview.proposals.flatMap(({ unitId, otherUnitId }) => [unitId, otherUnitId]))
  const groupsOf = new Map<UnitId, string[]>()
  for (const { name, memberIds } of overview.groups) {
    for (const id of memberIds) groupsOf.set(id, [...(groupsOf.get(id) ?? []), name])
  }
  return unitTree(overview.units)
    .flatMap(({ units }) => units)
    .map((unit, index) => {
      const count = countOf.get(unit.id)
      return {
        unit,
        number: index + 1,
        lead: counts ? (count?.lead ?? 0) : null,
        support: counts ? (count?.support ?? 0) : null,
        successor: unit.successorId === null ? null : (nameOf.get(unit.successorId) ?? null),
        groups: groupsOf.get(unit.id) ?? [],
        isDoubtful: doubtful.has(unit.id),
      }
    })
}
