import type { LeaderId, UnitId } from '../../shared/domain/id.ts'
import type { Leader } from '../../shared/domain/leader/types.ts'
import type { Assignments } from '../../shared/domain/plan/types.ts'
import type { UnitDecision } from '../../shared/domain/plan-draft/types.ts'
import { type Party, type Role, roleLists } from '../../shared/domain/task/types.ts'
import { createUnitFinder, type UnitMatchReason } from '../../shared/domain/unit/find-unit.ts'
import { groupMembers } from '../../shared/domain/unit/group-members.ts'
import type { Unit, UnitGroup } from '../../shared/domain/unit/types.ts'
import { isUnitGroupName } from '../../shared/domain/unit/unit-group-name.ts'
import { cleanUnitName } from '../../shared/domain/unit/unit-name.ts'
import { newId } from '../db/new-id.ts'
import type { KeptProposal } from '../db/unit-repository.ts'
import { resolveUnits } from './resolve-units.ts'

/** Whom the ledger knows before a plan comes in. */
export interface KnownParties {
  readonly units: readonly Unit[]
  readonly groups: readonly UnitGroup[]
  readonly leaders: readonly Leader[]
}

/** A name of the plan that may be a unit the ledger knows under another one. */
export interface DoubtfulName {
  readonly name: string
  readonly other: string
  readonly reasons: readonly UnitMatchReason[]
}

/** What the names of a plan stand for, and who came in with them. */
export interface ResolvedParties {
  readonly newUnits: readonly Unit[]
  readonly newGroups: readonly UnitGroup[]
  readonly newLeaders: readonly Leader[]
  /** Names that somebody said mean a unit which the ledger has. */
  readonly newOtherNames: readonly { readonly unitId: UnitId; readonly name: string }[]
  /** Groups of the ledger whose members were named. */
  readonly settledGroups: readonly UnitGroup[]
  readonly proposals: readonly KeptProposal[]
  readonly doubtfulNames: readonly DoubtfulName[]
  /** Groups of which neither the office nor the name says who is in them. */
  readonly groupsWithoutMembers: readonly string[]
  readonly unknownExclusions: readonly string[]
  /** Whom a printed name stands for in a role. */
  partyOf(role: Role, words: string): { readonly party: Party; readonly excludedUnitIds: readonly UnitId[] }
}

/**
 * Finds the units, groups and leaders that a plan names, and makes those that are new: kinds guessed by their names,
 * official order by kind and then as they first appear, behind those that have an order. A name that may be another's is a unit of its own
 * with an open proposal: two units are never one without somebody's word, which `decisions` holds for the names not known.
 */
export function resolveParties(
  items: readonly Assignments[],
  known: KnownParties,
  year: number | null,
  decisions: readonly UnitDecision[] = [],
): ResolvedParties {
  const names = collectNames(items)
  const leaders = resolveLeaders(names.leaders, known.leaders)
  const decided = new Map(decisions.map((decision) => [cleanUnitName(decision.name), decision]))
  const isGroup = (words: string) => {
    const { name } = readGroupName(words)
    const decision = decided.get(name)
    return decision ? decision.kind === 'group' : isUnitGroupName(name)
  }
  const units = resolveUnits(
    names.units.filter((name) => !isGroup(name)),
    known.units,
    year,
    decided,
  )
  const groupNames = names.units.filter(isGroup)
  const groups = resolveGroups(groupNames, known.groups, units, year, decided)
  const excludedNames = new Map(groupNames.map((name) => [name, readGroupName(name).excluded]))
  const findExcluded = createUnitFinder(units.all)
  const excludedUnit = (name: string) => {
    const match = findExcluded(name, year)
    return match.kind === 'found' ? match.unit.id : null
  }
  return {
    newUnits: units.created,
    newGroups: groups.created,
    newLeaders: leaders.created,
    newOtherNames: units.newOtherNames,
    settledGroups: groups.settled,
    proposals: units.proposals,
    doubtfulNames: units.doubtfulNames,
    groupsWithoutMembers: groups.withoutMembers,
    unknownExclusions: [...excludedNames].flatMap(([words, excluded]) =>
      excluded.some((name) => excludedUnit(name) === null) ? [words] : [],
    ),
    partyOf(role, words) {
      const name = cleanUnitName(words)
      if (isPersonsRole(role)) return { party: leaderParty(leaders.byName.get(name)), excludedUnitIds: [] }
      const unit = units.byName.get(name)
      if (unit) return { party: { kind: 'unit', unitId: unit.id }, excludedUnitIds: [] }
      const group = groups.byName.get(readGroupName(name).name)
      const excludedUnitIds = (excludedNames.get(name) ?? []).flatMap((other) => excludedUnit(other) ?? [])
      return { party: group ? { kind: 'group', groupId: group.id } : { kind: 'unknown' }, excludedUnitIds }
    },
  }
}

function isPersonsRole(role: Role): boolean {
  return role === 'leader' || role === 'deputy'
}

function leaderParty(leaderId: LeaderId | undefined): Party {
  return leaderId ? { kind: 'leader', leaderId } : { kind: 'unknown' }
}

/** The names of a plan, each once, in the order in which they first appear. */
function collectNames(items: readonly Assignments[]) {
  const leaders = new Set<string>()
  const units = new Set<string>()
  for (const item of items) {
    for (const { role, list } of roleLists) {
      for (const words of item[list]) {
        const name = cleanUnitName(words)
        if (name !== '') (isPersonsRole(role) ? leaders : units).add(name)
      }
    }
  }
  return { leaders: [...leaders], units: [...units] }
}

function resolveLeaders(names: readonly string[], known: readonly Leader[]) {
  const byName = new Map(known.map((leader) => [leader.name, leader.id]))
  let order = Math.max(0, ...known.map((leader) => leader.order))
  const created: Leader[] = []
  for (const name of names) {
    if (byName.has(name)) continue
    order += 1
    const leader: Leader = { id: newId('leader'), name, order }
    created.push(leader)
    byName.set(name, leader.id)
  }
  return { created, byName }
}

function resolveGroups(
  names: readonly string[],
  known: readonly UnitGroup[],
  units: { readonly all: readonly Unit[]; unitNamed(name: string): Unit | undefined },
  year: number | null,
  decided: ReadonlyMap<string, UnitDecision>,
) {
  const byName = new Map(known.map((group) => [group.name, group]))
  const created: UnitGroup[] = []
  const settled: UnitGroup[] = []
  const withoutMembers = new Set<string>()
  for (const words of names) {
    const { name } = readGroupName(words)
    const decision = decided.get(name)
    const named = decision?.kind === 'group' ? decision.members.flatMap((unit) => units.unitNamed(unit)?.id ?? []) : []
    let group = byName.get(name)
    if (!group) {
      group = { id: newId('unitGroup'), name, memberIds: named }
      created.push(group)
      byName.set(name, group)
    } else if (group.memberIds.length === 0 && named.length > 0) {
      group = { ...group, memberIds: named }
      settled.push(group)
      byName.set(name, group)
    }
    const members = group.memberIds.length > 0 || (groupMembers(name, units.all, year)?.members.length ?? 0) > 0
    if (!members) withoutMembers.add(name)
  }
  return { created, settled, byName, withoutMembers: [...withoutMembers] }
}

/** `各乡镇（街道）（城关街道除外）`, `各乡镇（除清河镇外）`: the group, and the members that the annotation takes out. */
export function readGroupName(words: string): { readonly name: string; readonly excluded: readonly string[] } {
  const found = /^(.+?)（(?:除([^（）]+?)(?:之|以)?外|([^（）]+?)除外)）$/.exec(words)
  if (!found) return { name: words, excluded: [] }
  const [, name = words, inner, before] = found
  return { name, excluded: (inner ?? before ?? '').split(/[、，,和及]/).filter((excluded) => excluded !== '') }
}
