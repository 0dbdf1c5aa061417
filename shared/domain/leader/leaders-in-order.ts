import type { LeaderId } from '../id.ts'
import type { Role, TaskDetail } from '../task/types.ts'

/**
 * The names of a task's leaders of a role in official order, whatever order a plan names them in; those that are no leaders
 * of the county stand last, as the plan has them.
 *
 * @param leaderOrder the place of each leader in the official order
 */
export function leadersInOrder(
  { assignments }: Pick<TaskDetail, 'assignments'>,
  role: Role,
  leaderOrder: ReadonlyMap<LeaderId, number>,
): readonly string[] {
  return assignments
    .filter((assignment) => assignment.role === role)
    .map(({ words, party }) => ({
      words,
      place: (party.kind === 'leader' ? leaderOrder.get(party.leaderId) : undefined) ?? Number.MAX_SAFE_INTEGER,
    }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ words }) => words)
}
