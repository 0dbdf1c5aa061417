import * as leaders from '../services/leader-service.ts'
import * as posts from '../services/post-service.ts'
import type { Backend } from './backend-context.ts'
import { done } from './done.ts'
import type { HandlersFor } from './handlers-for.ts'

export const leaderHandlers = ({ folder }: Backend): HandlersFor<'leader'> => ({
  'leader.overview': () => leaders.readLeaderOverview(folder),
  'leader.countTasks': ({ planId }) => leaders.countLeaderTasks(folder, planId),
  'leader.add': ({ name }) => leaders.addLeader(folder, name),
  'leader.rename': ({ leaderId, name }) => done(leaders.renameLeader(folder, leaderId, name)),
  'leader.remove': ({ leaderId }) => done(leaders.removeLeader(folder, leaderId)),
  'leader.place': ({ leaderId, beforeId }) => done(leaders.placeLeader(folder, leaderId, beforeId)),
  'leader.addPost': ({ title }) => posts.addPost(folder, title),
  'leader.renamePost': ({ postId, title }) => done(posts.renamePost(folder, postId, title)),
  'leader.removePost': ({ postId }) => done(posts.removePost(folder, postId)),
  'leader.placePost': ({ postId, beforeId }) => done(posts.placePost(folder, postId, beforeId)),
  'leader.appoint': ({ postId, leaderId, from }) => done(posts.appoint(folder, postId, leaderId, from)),
  'leader.setHoldingDays': ({ holdingId, from, to }) => done(posts.setHoldingDays(folder, holdingId, { from, to })),
  'leader.endTerms': ({ postIds, on }) => done(posts.endTerms(folder, postIds, on)),
  'leader.removeHolding': ({ holdingId }) => done(posts.removeHolding(folder, holdingId)),
})
