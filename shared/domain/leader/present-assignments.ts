import type { IsoDate } from '../iso-date.ts'
import type { TaskDetail } from '../task/types.ts'
import { presentLeader } from './present-leader.ts'
import type { Leader, PostHolding } from './types.ts'

/**
 * Tasks with the leaders who answer for them on a day: whoever took over the post of a leader that the plan named stands in
 * that leader's place. Where the ledger knows no posts, the tasks are as the plan printed them.
 * @param assignedOn the day of the plan
 */
export function withPresentLeaders<Task extends Pick<TaskDetail, 'assignments'>>(
  tasks: readonly Task[],
  known: { readonly leaders: readonly Leader[]; readonly holdings: readonly PostHolding[] },
  assignedOn: IsoDate,
  on: IsoDate,
): readonly Task[] {
  if (known.holdings.length === 0) return tasks
  const leaderById = new Map(known.leaders.map((leader) => [leader.id, leader]))
  return tasks.map((task) => ({
    ...task,
    assignments: task.assignments.map((assignment) => {
      const { party } = assignment
      if (party.kind !== 'leader') return assignment
      const present = leaderById.get(presentLeader(party.leaderId, known.holdings, assignedOn, on))
      if (!present || present.id === party.leaderId) return assignment
      return { ...assignment, words: present.name, party: { kind: 'leader' as const, leaderId: present.id } }
    }),
  }))
}
