import type { LeaderId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import { holdsOn } from './holdings.ts'
import type { PostHolding } from './types.ts'

/**
 * Who answers on a day for what a plan gave to a leader: that leader while in the post, then whoever holds the post (a
 * successor takes over what the post leads). The leader himself where the ledger knows no post of his, or nobody holds it.
 */
export function presentLeader(
  leaderId: LeaderId,
  holdings: readonly PostHolding[],
  assignedOn: IsoDate,
  on: IsoDate,
): LeaderId {
  const posts = holdings.filter((holding) => holding.leaderId === leaderId && holdsOn(holding, assignedOn))
  const holders = posts.flatMap(({ postId }) =>
    holdings.filter((holding) => holding.postId === postId && holdsOn(holding, on)),
  )
  if (holders.some((holding) => holding.leaderId === leaderId)) return leaderId
  return holders[0]?.leaderId ?? leaderId
}
