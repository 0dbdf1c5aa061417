import type { Standing } from '../period/task-standing.ts'
import { type Status, statuses } from '../status/types.ts'

/** How many tasks stand at each status, those that occur, 未报送 last. */
export function countStatuses(
  standings: readonly Standing[],
): readonly { readonly status: Status | null; readonly count: number }[] {
  return [...statuses, null].flatMap((status) => {
    const count = standings.filter((standing) => standing.status === status).length
    return count === 0 ? [] : [{ status, count }]
  })
}
