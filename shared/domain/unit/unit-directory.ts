import type { UnitGroupId, UnitId } from '../id.ts'
import type { Assignment } from '../task/types.ts'
import { groupMembers } from './group-members.ts'
import { compareOfficialOrder } from './official-order.ts'
import type { Unit, UnitGroup } from './types.ts'

/** All units and groups as of one year: what a plan of that year means by its names. */
export interface UnitDirectory {
  readonly units: readonly Unit[]
  readonly groups: readonly UnitGroup[]
  readonly year: number | null
  readonly unitById: ReadonlyMap<UnitId, Unit>
  readonly groupById: ReadonlyMap<UnitGroupId, UnitGroup>
  /**
   * The members of each group in official order: those the office named, else those that the group's name says
   * (各乡镇（街道） is every township of the year). Empty where neither tells: 有关乡镇 is for the office to choose.
   */
  readonly membersByGroup: ReadonlyMap<UnitGroupId, readonly Unit[]>
}

/** Puts units and groups together as of a year (`planYear`). */
export function makeUnitDirectory(
  units: readonly Unit[],
  groups: readonly UnitGroup[],
  year: number | null,
): UnitDirectory {
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const membersOf = (group: UnitGroup): readonly Unit[] => {
    if (group.memberIds.length === 0) return groupMembers(group.name, units, year)?.members ?? []
    return group.memberIds.flatMap((id) => unitById.get(id) ?? []).toSorted(compareOfficialOrder)
  }
  return {
    units: units.toSorted(compareOfficialOrder),
    groups,
    year,
    unitById,
    groupById: new Map(groups.map((group) => [group.id, group])),
    membersByGroup: new Map(groups.map((group) => [group.id, membersOf(group)])),
  }
}

/** The units that one name of an annotation stands for; a group's members less those it excludes. Leaders are none. */
export function expandParty(
  directory: UnitDirectory,
  { party, excludedUnitIds }: Pick<Assignment, 'party' | 'excludedUnitIds'>,
): readonly Unit[] {
  switch (party.kind) {
    case 'unit': {
      const unit = directory.unitById.get(party.unitId)
      return unit ? [unit] : []
    }
    case 'group': {
      const members = directory.membersByGroup.get(party.groupId) ?? []
      return members.filter((unit) => !excludedUnitIds.includes(unit.id))
    }
    case 'leader':
    case 'unknown':
      return []
    default:
      return party satisfies never
  }
}

/** The groups that a unit belongs to. */
export function groupsOfUnit(directory: UnitDirectory, unitId: UnitId): readonly UnitGroupId[] {
  return [...directory.membersByGroup].flatMap(([groupId, members]) =>
    members.some((member) => member.id === unitId) ? [groupId] : [],
  )
}
