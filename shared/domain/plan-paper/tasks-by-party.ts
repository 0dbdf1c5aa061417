import type { LeaderId, UnitId } from '../id.ts'
import type { Leader } from '../leader/types.ts'
import type { Role, TaskDetail } from '../task/types.ts'
import { expandParty, type UnitDirectory } from '../unit/unit-directory.ts'

/** What one of those who answer for a plan has in it; every list and batch by unit or leader is divided so. */
export interface PartyTasks {
  /** Null of a name that stands for no unit or leader of the ledger (a group whose members nobody named), and of nobody. */
  readonly id: UnitId | LeaderId | null
  readonly name: string
  /** What the plan names nobody for. */
  readonly isNobody: boolean
  /** In the order given. */
  readonly tasks: readonly ListedTask[]
}

/** A task in a list, and what the unit under which it stands is to it; null where it stands under no unit. */
export interface ListedTask {
  readonly task: TaskDetail
  readonly role: UnitRole | null
}

/** What a unit can be to a task; where it is several, the first of these. */
export const unitRoles = ['lead', 'responsible', 'support', 'implement'] as const satisfies readonly Role[]
export type UnitRole = (typeof unitRoles)[number]

/** What stands in the place of a name where the plan gives none. */
export const nobodyWords = { unit: '未明确单位', leader: '未明确牵头领导' } as const

/** Tasks by the units named for them, groups as their members: units in official order, names that stand for none in the plan's, nobody. */
export function tasksByUnit(tasks: readonly TaskDetail[], directory: UnitDirectory): readonly PartyTasks[] {
  return divided(tasks, directory.units, nobodyWords.unit, ({ assignments }) =>
    unitRoles.flatMap((role) =>
      assignments
        .filter((assignment) => assignment.role === role)
        .flatMap((assignment): readonly Named[] => {
          const units = expandParty(directory, assignment)
          if (units.length === 0) return [{ id: null, name: assignment.words, role }]
          return units.map(({ id, name }) => ({ id, name, role }))
        }),
    ),
  )
}

/** Tasks by the leaders who lead them, in the same order. */
export function tasksByLeader(tasks: readonly TaskDetail[], leaders: readonly Leader[]): readonly PartyTasks[] {
  const byId = new Map(leaders.map((leader) => [leader.id, leader]))
  const byName = new Map(leaders.map((leader) => [leader.name, leader]))
  return divided(tasks, leaders, nobodyWords.leader, ({ assignments }) =>
    assignments
      .filter(({ role }) => role === 'leader')
      .map(({ party, words }) => {
        const leader = party.kind === 'leader' ? byId.get(party.leaderId) : byName.get(words)
        return { id: leader?.id ?? null, name: leader?.name ?? words, role: null }
      }),
  )
}

/** Who is named for a task, in the order of `unitRoles`. */
interface Named extends Pick<PartyTasks, 'id' | 'name'>, Pick<ListedTask, 'role'> {}

function divided(
  tasks: readonly TaskDetail[],
  known: readonly { readonly id: UnitId | LeaderId }[],
  nobody: string,
  namedFor: (task: TaskDetail) => readonly Named[],
): readonly PartyTasks[] {
  const parties = new Map<string, PartyTasks & { readonly tasks: ListedTask[] }>()
  const add = (key: string, party: Omit<PartyTasks, 'tasks'>, listed: ListedTask) => {
    const own = parties.get(key) ?? { ...party, tasks: [] }
    if (own.tasks.at(-1)?.task !== listed.task) own.tasks.push(listed)
    parties.set(key, own)
  }
  const wholes = new Set(tasks.map(({ parentId }) => parentId))
  for (const task of tasks) {
    const named = namedFor(task)
    for (const { id, name, role } of named) add(id ?? `words ${name}`, { id, name, isNobody: false }, { task, role })
    // An item that names nobody stands above contents that do.
    if (named.length === 0 && !wholes.has(task.id)) {
      add('nobody', { id: null, name: nobody, isNobody: true }, { task, role: null })
    }
  }
  const inOrder = known.flatMap(({ id }) => parties.get(id) ?? [])
  const others = [...parties.values()].filter(({ id }) => id === null)
  return [...inOrder, ...others.filter(({ isNobody }) => !isNobody), ...others.filter(({ isNobody }) => isNobody)]
}
