import type { PlanDraftId } from '../../shared/domain/id.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import type { ParsedTask } from '../../shared/domain/plan/types.ts'
import type { NamesToSettle, NameToSettle } from '../../shared/domain/plan-draft/unit-names.ts'
import { roleLists } from '../../shared/domain/task/types.ts'
import type { UnitMatchReason } from '../../shared/domain/unit/find-unit.ts'
import { groupMembers } from '../../shared/domain/unit/group-members.ts'
import { guessUnitKind } from '../../shared/domain/unit/guess-unit-kind.ts'
import { cleanUnitName } from '../../shared/domain/unit/unit-name.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { listLeaders } from '../db/leader-repository.ts'
import { listUnitGroups, listUnits } from '../db/unit-repository.ts'
import { loadDraft } from './plan-draft-state.ts'
import { readGroupName, resolveParties } from './resolve-parties.ts'

/**
 * The names in a draft's chosen documents that the ledger does not know, with what they may be and what was decided: doubtful
 * ones first, then groups, then new units, each as they first appear. Throws `plan.draftNotFound`.
 */
export async function listNamesToSettle(folder: DataFolder, draftId: PlanDraftId): Promise<NamesToSettle> {
  const { view } = await loadDraft(folder, draftId)
  const chosen = view.mended.documents.filter(({ isChosen }) => isChosen)
  const tasks = chosen.flatMap(({ items }) => items.map(({ task }) => task))
  const year = chosen[0] ? planYear(chosen[0].plan) : null
  const known = {
    units: await listUnits(folder.db),
    groups: await listUnitGroups(folder.db),
    leaders: await listLeaders(folder.db),
  }
  // Without the decisions: a name stays in the list when it is settled, so that it can be settled otherwise.
  const parties = resolveParties(tasks, known, year)
  const units = [...known.units, ...parties.newUnits]
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const proposals = Map.groupBy(parties.proposals, ({ unitId }) => unitId)
  const decisions = new Map(view.mended.decisions.map((decision) => [decision.name, decision]))
  const use = nameUse(tasks)
  const isKnown = new Set(known.units.map(({ id }) => id))
  const groups = new Set([...parties.newGroups.map(({ name }) => name), ...parties.groupsWithoutMembers])

  const settle = (
    name: string,
    more: Pick<NameToSettle, 'isGroup' | 'proposals' | 'guessedMembers' | 'isDoubtful'>,
  ) => ({
    name,
    ...(use.get(name) ?? { tasks: 0, firstNumber: '', firstText: '' }),
    guessedKind: guessUnitKind(name),
    decision: decisions.get(name) ?? null,
    ...more,
  })
  const names: NameToSettle[] = [
    ...parties.newUnits.map(({ id, name }) => {
      const own = (proposals.get(id) ?? []).map(({ otherUnitId, reasons }) => ({
        name: unitById.get(otherUnitId)?.name ?? '',
        isKnown: isKnown.has(otherUnitId),
        reasons: reasons as readonly UnitMatchReason[],
      }))
      return settle(name, { isGroup: false, proposals: own, guessedMembers: [], isDoubtful: own.length > 0 })
    }),
    ...[...groups].map((name) => {
      const members = groupMembers(name, units, year)?.members ?? []
      return settle(name, {
        isGroup: true,
        proposals: [],
        guessedMembers: members.map((unit) => unit.name),
        isDoubtful: parties.groupsWithoutMembers.includes(name),
      })
    }),
  ]
  return {
    names: names.toSorted((a, b) => rank(a) - rank(b)),
    units: known.units.map(({ name }) => name),
    leaders: parties.newLeaders.map(({ name }) => name),
  }
}

/** Names with proposals, groups without members, new units, groups that their names tell. */
function rank({ isDoubtful, isGroup }: NameToSettle): number {
  return (isDoubtful ? 0 : 2) + (isGroup ? 1 : 0)
}

/** How often each name occurs, and where first. */
function nameUse(
  tasks: readonly ParsedTask[],
): ReadonlyMap<string, { tasks: number; firstNumber: string; firstText: string }> {
  const use = new Map<string, { tasks: number; firstNumber: string; firstText: string }>()
  for (const task of tasks) {
    for (const name of new Set(roleLists.flatMap(({ list }) => task[list].map(nameOf)))) {
      const own = use.get(name) ?? { tasks: 0, firstNumber: task.number, firstText: task.text.slice(0, 80) }
      own.tasks++
      use.set(name, own)
    }
  }
  return use
}

const nameOf = (words: string) => readGroupName(cleanUnitName(words)).name
