import type { IsoDate } from '../../../shared/domain/iso-date.ts'
import { holdsOn } from '../../../shared/domain/leader/holdings.ts'
import type { LeaderOverview, LeaderTaskCount } from '../../../shared/domain/leader/overview.ts'
import type { KeptPostHolding, Leader, Post } from '../../../shared/domain/leader/types.ts'

/** One leader as the list shows it. */
export interface LeaderRow {
  readonly leader: Leader
  /** Place in the official order, from 1. */
  readonly number: number
  /** Titles of the posts held on the day, in official order. */
  readonly posts: readonly string[]
  /** Since when the first of them. */
  readonly since: IsoDate | null
  /** Null until the tasks are counted. */
  readonly tasks: number | null
}

/** Leaders in official order, with what they hold on a day. */
export function leaderRows(
  { leaders, posts, holdings }: LeaderOverview,
  counts: readonly LeaderTaskCount[] | undefined,
  day: IsoDate,
): readonly LeaderRow[] {
  const countOf = new Map(counts?.map(({ leaderId, tasks }) => [leaderId, tasks]))
  return leaders.map((leader, index) => {
    const own = holdings.filter((holding) => holding.leaderId === leader.id && holdsOn(holding, day))
    const held = posts.filter((post) => own.some((holding) => holding.postId === post.id))
    return {
      leader,
      number: index + 1,
      posts: held.map((post) => post.title),
      since: own.find((holding) => holding.postId === held[0]?.id)?.from ?? null,
      tasks: counts ? (countOf.get(leader.id) ?? 0) : null,
    }
  })
}

/** One post as the list shows it. */
export interface PostRow {
  readonly post: Post
  readonly number: number
  /** Who holds it on the day; null where nobody does. */
  readonly holder: Leader | null
  readonly since: IsoDate | null
  /** All who held it, the latest first. */
  readonly holdings: readonly KeptPostHolding[]
}

/** Posts in official order, with who holds them on a day. */
export function postRows({ leaders, posts, holdings }: LeaderOverview, day: IsoDate): readonly PostRow[] {
  const leaderById = new Map(leaders.map((leader) => [leader.id, leader]))
  return posts.map((post, index) => {
    const own = holdings.filter((holding) => holding.postId === post.id)
    const present = own.find((holding) => holdsOn(holding, day))
    return {
      post,
      number: index + 1,
      holder: present ? (leaderById.get(present.leaderId) ?? null) : null,
      since: present?.from ?? null,
      holdings: own.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1)),
    }
  })
}
