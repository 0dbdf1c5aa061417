import type { LeaderId } from '../id.ts'
import type { KeptPostHolding, Leader, Post } from './types.ts'

/** Leaders and posts in official order, and who held which post when. */
export interface LeaderOverview {
  readonly leaders: readonly Leader[]
  readonly posts: readonly Post[]
  readonly holdings: readonly KeptPostHolding[]
}

/** In how many tasks a leader is named. */
export interface LeaderTaskCount {
  readonly leaderId: LeaderId
  readonly tasks: number
}
