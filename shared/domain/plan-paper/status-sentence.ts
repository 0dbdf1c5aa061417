import type { TaskStanding } from '../period/round-progress.ts'
import { shares } from '../progress/shares.ts'
import { type Status, type StatusWord, statuses } from '../status/types.ts'
import { statusWord } from './paper-data.ts'

/** How many tasks stand at each status, those that occur, 未报送 last. */
export function countStatuses(
  standings: readonly TaskStanding[],
): readonly { readonly status: Status | null; readonly count: number }[] {
  return [...statuses, null].flatMap((status) => {
    const count = standings.filter((standing) => standing.status === status).length
    return count === 0 ? [] : [{ status, count }]
  })
}

/** `已完成3项，占12.0%；滞后1项，占4.0%；未报送2项，占8.0%`: the shares add to 100.0. */
export function statusSentence(standings: readonly TaskStanding[], words: readonly StatusWord[]): string {
  const counts = countStatuses(standings)
  const parts = shares(counts.map(({ count }) => count))
  return counts
    .map(({ status, count }, at) => `${statusWord(words, status)}${count}项，占${(parts[at] ?? 0).toFixed(1)}%`)
    .join('；')
}
