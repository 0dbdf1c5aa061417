import type { LeaderId, PostId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { KeptPostHolding, PostHolding } from './types.ts'

/** Whether somebody holds a post on a day. */
export function holdsOn({ from, to }: Pick<PostHolding, 'from' | 'to'>, day: IsoDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to)
}

/** Who holds a post on a day; null where nobody does. */
export function holderOn(holdings: readonly PostHolding[], postId: PostId, day: IsoDate): LeaderId | null {
  return holdings.find((holding) => holding.postId === postId && holdsOn(holding, day))?.leaderId ?? null
}

/** The day before a day. */
export function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Another holding of the same post that shares a day with this one; a post is held by one at a time. */
export function findOverlap(
  holdings: readonly KeptPostHolding[],
  holding: Omit<KeptPostHolding, 'id'> & { readonly id: KeptPostHolding['id'] | null },
): KeptPostHolding | null {
  const starts = (own: PostHolding) => own.from ?? ''
  const ends = (own: PostHolding) => own.to ?? '9999-12-31'
  const overlapping = holdings.find(
    (own) =>
      own.postId === holding.postId &&
      own.id !== holding.id &&
      starts(own) <= ends(holding) &&
      starts(holding) <= ends(own),
  )
  return overlapping ?? null
}
