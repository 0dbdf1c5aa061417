import type { Leader, Post, PostHolding } from '../../shared/domain/leader/types.ts'
import { insertMany } from './bulk.ts'
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

/** Who held which post from when to when. */
export async function listPostHoldings(db: Db): Promise<readonly PostHolding[]> {
  const rows = await db.selectFrom('post_holding').selectAll().orderBy('from_date').orderBy('id').execute()
  return rows.map((row) => ({ postId: row.post_id, leaderId: row.leader_id, from: row.from_date, to: row.to_date }))
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
