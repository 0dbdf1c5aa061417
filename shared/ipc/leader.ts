import { z } from 'zod'
import type { LeaderId, PostId } from '../domain/id.ts'
import type { LeaderOverview, LeaderTaskCount } from '../domain/leader/overview.ts'
import { call, nothing, result } from './call.ts'
import { id, isoDate } from './ids.ts'

const leaderId = id<'leader'>()
const postId = id<'post'>()
const holdingId = id<'postHolding'>()
const name = z.string().max(50)
const title = z.string().max(100)

/** Channels of the domain `leader`: leaders and posts in official order, and who holds which post when. */
export const leaderContract = {
  'leader.overview': call(nothing, result<LeaderOverview>()),
  /** Tasks by leader, of a plan or of all plans (null). */
  'leader.countTasks': call(z.object({ planId: id<'plan'>().nullable() }), result<readonly LeaderTaskCount[]>()),
  'leader.add': call(z.object({ name }), result<LeaderId>()),
  'leader.rename': call(z.object({ leaderId, name }), result<null>()),
  'leader.remove': call(z.object({ leaderId }), result<null>()),
  /** Puts a leader before another one, or behind all (null). */
  'leader.place': call(z.object({ leaderId, beforeId: leaderId.nullable() }), result<null>()),
  'leader.addPost': call(z.object({ title }), result<PostId>()),
  'leader.renamePost': call(z.object({ postId, title }), result<null>()),
  'leader.removePost': call(z.object({ postId }), result<null>()),
  'leader.placePost': call(z.object({ postId, beforeId: postId.nullable() }), result<null>()),
  /** 接任: the present holder held the post until the day before. */
  'leader.appoint': call(z.object({ postId, leaderId, from: isoDate.nullable() }), result<null>()),
  'leader.setHoldingDays': call(
    z.object({ holdingId, from: isoDate.nullable(), to: isoDate.nullable() }),
    result<null>(),
  ),
  /** 届满: who holds the posts on a day holds them until then, and no longer. */
  'leader.endTerms': call(z.object({ postIds: z.array(postId).min(1).max(1000), on: isoDate }), result<null>()),
  'leader.removeHolding': call(z.object({ holdingId }), result<null>()),
}
