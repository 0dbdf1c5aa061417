import type { LeaderId, UnitId } from '../id.ts'
import type { Leader } from '../leader/types.ts'
import type { Role, TaskDetail } from '../task/types.ts'
import { expandParty, type UnitDirectory } from '../unit/unit-directory.ts'

type PartyId = UnitId | LeaderId

/** What of a task it takes to tell who answers for it. */
export type AssignedTask = Pick<TaskDetail, 'id' | 'parentId' | 'assignments'>

/** What one of those who answer for a plan has in it; every list and batch by unit or leader, on paper and in the window, is divided so. */
export interface PartyTasks<Task extends AssignedTask = TaskDetail, Id extends PartyId = PartyId> {
  /** Null of a name that stands for no unit or leader of the ledger (a group whose members nobody named), and of nobody. */
  readonly id: Id | null
  readonly name: string
  /** What the plan names nobody for. */
  readonly isNobody: boolean
  /** In the order given. */
  readonly tasks: readonly ListedTask<Task>[]
}

/** A task in a list, and what the unit under which it stands is to it; null where it stands under no unit. */
export interface ListedTask<Task extends AssignedTask = TaskDetail> {
  readonly task: Task
  readonly role: UnitRole | null
}

/** What a unit can be to a task; where it is several, the first of these. */
export const unitRoles = ['lead', 'responsible', 'support', 'implement'] as const satisfies readonly Role[]
export type UnitRole = (typeof unitRoles)[number]

/** What stands in the place of a name where the plan gives none. */
export const nobodyWords = { unit: '未明确单位', leader: '未明确牵头领导' } as const

/** Tasks by the units named for them, groups as their members: units in official order, names that stand for none in the plan's, nobody. */
export function tasksByUnit<Task extends AssignedTask>(
  tasks: readonly Task[],
  directory: UnitDirectory,
): readonly PartyTasks<Task, UnitId>[] {
  return divided(tasks, directory.units, nobodyWords.unit, ({ assignments }) =>
    unitRoles.flatMap((role) =>
      assignments
        .filter((assignment) => assignment.role === role)
        .flatMap((assignment): readonly Named<UnitId>[] => {
          const units = expandParty(directory, assignment)
          if (units.length === 0) return [{ id: null, name: assignment.words, role }]
          return units.map(({ id, name }) => ({ id, name, role }))
        }),
    ),
  )
}

/** Tasks by the leaders who lead them, or have the other role, in the same order. */
export function tasksByLeader<Task extends AssignedTask>(
  tasks: readonly Task[],
  leaders: readonly Leader[],
  wanted: 'leader' | 'deputy' = 'leader',
): readonly PartyTasks<Task, LeaderId>[] {
  const byId = new Map(leaders.map((leader) => [leader.id, leader]))
  const byName = new Map(leaders.map((leader) => [leader.name, leader]))
  return divided(tasks, leaders, nobodyWords.leader, ({ assignments }) =>
    assignments
      .filter(({ role }) => role === wanted)
      .map(({ party, words }) => {
        const leader = party.kind === 'leader' ? byId.get(party.leaderId) : byName.get(words)
        return { id: leader?.id ?? null, name: leader?.name ?? words, role: null }
      }),
  )
}

/** Who is named for a task, in the order of `unitRoles`. */
interface Named<Id extends PartyId> extends Pick<PartyTasks<TaskDetail, Id>, 'id' | 'name'>, Pick<ListedTask, 'role'> {}

function divided<Task extends AssignedTask, Id extends PartyId>(
  tasks: readonly Task[],
  known: readonly { readonly id: Id }[],
  nobody: string,
  namedFor: (task: Task) => readonly Named<Id>[],
): readonly PartyTasks<Task, Id>[] {
  const parties = new Map<string, PartyTasks<Task, Id> & { readonly tasks: ListedTask<Task>[] }>()
  const add = (key: string, party: Omit<PartyTasks<Task, Id>, 'tasks'>, listed: ListedTask<Task>) => {
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
