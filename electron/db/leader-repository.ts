import type { LeaderId, PostHoldingId, PostId } from '../../shared/domain/id.ts'
import type { KeptPostHolding, Leader, Post, PostHolding } from '../../shared/domain/leader/types.ts'
import { firstOrNull, insertMany } from './bulk.ts'
import { newId } from './new-id.ts'
import type { Db, Trx } from './tables.ts'

/** All leaders in official order. */
export async function listLeaders(db: Db): Promise<readonly Leader[]> {
  const rows = await db.selectFrom('leader').selectAll().orderBy('official_order').orderBy('id').execute()
  return rows.map((row) => ({ id: row.id, name: row.name, order: row.official_order }))
}

export async function insertLeaders(trx: Trx, leaders: readonly Leader[]): Promise<void> {
  await insertMany(
    trx,
    'leader',
    leaders.map((leader) => ({ id: leader.id, name: leader.name, official_order: leader.order })),
  )
}

/** Writes names and places of leaders. */
export async function updateLeaders(trx: Trx, leaders: readonly Leader[]): Promise<void> {
  for (const { id, name, order } of leaders) {
    await trx.updateTable('leader').set({ name, official_order: order }).where('id', '=', id).execute()
  }
}

export async function deleteLeader(trx: Trx, leaderId: LeaderId): Promise<void> {
  await trx.deleteFrom('leader').where('id', '=', leaderId).execute()
}

/** Whether a plan or a post names a leader: then the row stays. */
export async function isLeaderNamed(db: Db, leaderId: LeaderId): Promise<boolean> {
  const assigned = db.selectFrom('assignment').select('id').where('leader_id', '=', leaderId).limit(1)
  const holding = db.selectFrom('post_holding').select('id').where('leader_id', '=', leaderId).limit(1)
  return (await firstOrNull(assigned)) !== null || (await firstOrNull(holding)) !== null
}

/** All posts in official order. */
export async function listPosts(db: Db): Promise<readonly Post[]> {
  const rows = await db.selectFrom('post').selectAll().orderBy('official_order').orderBy('id').execute()
  return rows.map((row) => ({ id: row.id, title: row.title, order: row.official_order }))
}

export async function insertPosts(trx: Trx, posts: readonly Post[]): Promise<void> {
  await insertMany(
    trx,
    'post',
    posts.map((post) => ({ id: post.id, title: post.title, official_order: post.order })),
  )
}

/** Writes titles and places of posts. */
export async function updatePosts(trx: Trx, posts: readonly Post[]): Promise<void> {
  for (const { id, title, order } of posts) {
    await trx.updateTable('post').set({ title, official_order: order }).where('id', '=', id).execute()
  }
}

/** Takes a post out with the record of who held it. */
export async function deletePost(trx: Trx, postId: PostId): Promise<void> {
  await trx.deleteFrom('post_holding').where('post_id', '=', postId).execute()
  await trx.deleteFrom('post').where('id', '=', postId).execute()
}

/** Who held which post from when to when. */
export async function listPostHoldings(db: Db): Promise<readonly KeptPostHolding[]> {
  const rows = await db.selectFrom('post_holding').selectAll().orderBy('from_date').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    leaderId: row.leader_id,
    from: row.from_date,
    to: row.to_date,
  }))
}

/** Changes the days of a holding. */
export async function updatePostHolding(
  trx: Trx,
  holdingId: PostHoldingId,
  { from, to }: Pick<PostHolding, 'from' | 'to'>,
): Promise<void> {
  await trx.updateTable('post_holding').set({ from_date: from, to_date: to }).where('id', '=', holdingId).execute()
}

export async function deletePostHolding(trx: Trx, holdingId: PostHoldingId): Promise<void> {
  await trx.deleteFrom('post_holding').where('id', '=', holdingId).execute()
}

export async function insertPostHoldings(trx: Trx, holdings: readonly PostHolding[]): Promise<void> {
  await insertMany(
    trx,
    'post_holding',
    holdings.map((holding) => ({
      id: newId('postHolding'),
      post_id: holding.postId,
      leader_id: holding.leaderId,
      from_date: holding.from,
      to_date: holding.to,
    })),
  )
}
