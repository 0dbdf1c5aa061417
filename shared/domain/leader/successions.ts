import type { LeaderId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Assignment, TaskDetail } from '../task/types.ts'
import { presentLeader } from './present-leader.ts'
import type { Leader, PostHolding } from './types.ts'

/**
 * 继任 — for every leader whose post another holds now, who that is: what a plan gave to the one is the other's. Leaders who
 * are still in their post, and all where the ledger knows no posts, are not in it.
 */
export type Successions = ReadonlyMap<LeaderId, LeaderId>

/** @param assignedOn the day of the plan; @param on the day at which somebody answers for it */
export function successionsOn(holdings: readonly PostHolding[], assignedOn: IsoDate, on: IsoDate): Successions {
  const named = new Set(holdings.map(({ leaderId }) => leaderId))
  return new Map(
    [...named].flatMap((leaderId) => {
      const present = presentLeader(leaderId, holdings, assignedOn, on)
      return present === leaderId ? [] : [[leaderId, present] as const]
    }),
  )
}

/** The leaders whom a plan may name where it means one of these today: those whose post they took over, and themselves. */
export function namedFor(successions: Successions, present: readonly LeaderId[]): readonly LeaderId[] {
  const wanted = new Set(present)
  const before = [...successions].flatMap(([named, holder]) => (wanted.has(holder) ? [named] : []))
  return [...present.filter((leaderId) => !successions.has(leaderId)), ...before]
}

/** A plan's assignments as they stand today: a successor in the place of whom the plan named, each once in a role. */
export function presentAssignments(
  assignments: readonly Assignment[],
  successions: Successions,
  leaders: ReadonlyMap<LeaderId, Pick<Leader, 'name'>>,
): readonly Assignment[] {
  if (successions.size === 0) return assignments
  const seen = new Set<string>()
  return assignments.flatMap((assignment) => {
    const { party, role } = assignment
    if (party.kind !== 'leader') return [assignment]
    const present = successions.get(party.leaderId)
    const leader = present && leaders.get(present)
    const own = leader
      ? { ...assignment, words: leader.name, party: { kind: 'leader' as const, leaderId: present } }
      : assignment
    const key = `${role} ${leader ? present : party.leaderId}`
    if (seen.has(key)) return []
    seen.add(key)
    return [own]
  })
}

/** Tasks with the leaders who answer for them today; all else as the plan has it. */
export function withPresentLeaders<Task extends Pick<TaskDetail, 'assignments'>>(
  tasks: readonly Task[],
  successions: Successions,
  leaders: readonly Leader[],
): readonly Task[] {
  if (successions.size === 0) return tasks
  const byId = new Map(leaders.map((leader) => [leader.id, leader]))
  return tasks.map((task) => ({ ...task, assignments: presentAssignments(task.assignments, successions, byId) }))
}
