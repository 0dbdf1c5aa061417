import { findUnit } from './find-unit.ts'
import { compareOfficialOrder } from './official-order.ts'
import type { Unit, UnitKind } from './types.ts'
import { cleanUnitName, readUnitName } from './unit-name.ts'
import { isActiveInYear } from './unit-years.ts'

export interface GroupMembers {
  /** In official order, excluded ones left out. */
  readonly members: readonly Unit[]
  /** Exclusions that name no unit without doubt: to be shown, for the group may still hold what should be out. */
  readonly unknownExclusions: readonly string[]
}

/**
 * The members of a group that is told by its name, as of a year: 各乡镇（街道） is every township, 县直各部门（单位） every
 * department, 各园区管委会 every zone. Exclusions are names as the annotation prints them (除清河镇外).
 * Null where the name alone does not say who is in it: 有关 and 相关 are for the office to choose, members of a
 * leading group are in the paper that set it up.
 */
export function groupMembers(
  groupName: string,
  units: readonly Unit[],
  year: number | null,
  exclusions: readonly string[] = [],
): GroupMembers | null {
  const belongs = readMembership(cleanUnitName(groupName))
  if (!belongs) return null
  const matches = exclusions.map((name) => ({ name, match: findUnit(name, units, year) }))
  const excluded = new Set(matches.flatMap(({ match }) => (match.kind === 'found' ? [match.unit.id] : [])))
  return {
    members: units
      .filter((unit) => belongs(unit) && isActiveInYear(unit, year) && !excluded.has(unit.id))
      .toSorted(compareOfficialOrder),
    unknownExclusions: matches.flatMap(({ name, match }) => (match.kind === 'found' ? [] : [name])),
  }
}

/** 县直部门（单位） are the county's own departments and mass organisations, not its enterprises or offices from outside. */
const directKinds: ReadonlySet<UnitKind> = new Set(['department', 'massOrganisation'])

function readMembership(group: string): ((unit: Unit) => boolean) | null {
  if (/有关|相关|部分|成员|责任|牵头|主管|职能|产业链|片区|指挥部|等/.test(group)) return null
  if (/开发区|园区/.test(group)) return (unit) => unit.kind === 'developmentZone'
  if (/[乡镇街]/.test(group)) {
    const endings = [...townshipEndings].filter(([word]) => group.includes(word)).map(([, ending]) => ending)
    // A list of townships by one word only (各镇, 各街道办事处) leaves the others out.
    return (unit) => unit.kind === 'township' && endings.includes(readUnitName(unit.name).ending)
  }
  if (/[县区市旗省](?:直|政府)?各?.*(?:部门|单位)|^各(?:部门|单位)/.test(group))
    return (unit) => directKinds.has(unit.kind)
  if (/[县区市旗省]属(?:国有)?企业|国有企业|国企/.test(group)) return (unit) => unit.kind === 'stateEnterprise'
  return null
}

const townshipEndings: ReadonlyMap<string, string> = new Map([
  ['乡', '乡'],
  ['镇', '镇'],
  ['街', '街道'],
])
