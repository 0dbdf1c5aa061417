import type { LeaderId, PostHoldingId, PostId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'

/** 领导 — a person who answers for tasks above the units. */
export interface Leader {
  readonly id: LeaderId
  readonly name: string
  /** Place in the official order, ascending; never alphabetical. */
  readonly order: number
}

/** 职务 — a post in official order. */
export interface Post {
  readonly id: PostId
  readonly title: string
  readonly order: number
}

/** Who holds a post from when to when; null is open. A successor takes over what the post leads. */
export interface PostHolding {
  readonly postId: PostId
  readonly leaderId: LeaderId
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** A holding as the ledger keeps it. */
export interface KeptPostHolding extends PostHolding {
  readonly id: PostHoldingId
}
