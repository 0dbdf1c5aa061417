import type { LeaderId, PostHoldingId, PostId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import { moveBefore } from '../../shared/domain/leader/arrange.ts'
import { dayBefore, findOverlap, holdsOn } from '../../shared/domain/leader/holdings.ts'
import type { KeptPostHolding, Post, PostHolding } from '../../shared/domain/leader/types.ts'
import { removeWhiteSpace } from '../../shared/domain/text/white-space.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import {
  deletePost,
  deletePostHolding,
  insertPostHoldings,
  insertPosts,
  listLeaders,
  listPostHoldings,
  listPosts,
  updatePostHolding,
  updatePosts,
} from '../db/leader-repository.ts'
import { newId } from '../db/new-id.ts'
import { changeSet } from './history-service.ts'
import { getLeader } from './leader-service.ts'

/** Adds a post behind the others. Throws `post.noTitle`. */
export async function addPost(folder: DataFolder, words: string): Promise<PostId> {
  const title = cleanTitle(words)
  const id = newId('post')
  await changeSet(folder, { action: 'post.add', params: { post: title } }, async (trx) => {
    const order = Math.max(0, ...(await listPosts(trx)).map((post) => post.order)) + 1
    await insertPosts(trx, [{ id, title, order }])
  })
  return id
}

/** Throws `post.notFound`, `post.noTitle`. */
export async function renamePost(folder: DataFolder, postId: PostId, words: string): Promise<void> {
  const post = await getPost(folder, postId)
  const title = cleanTitle(words)
  await changeSet(folder, { action: 'post.rename', params: { post: post.title, title } }, (trx) =>
    updatePosts(trx, [{ ...post, title }]),
  )
}

/** Puts a post before another one in the official order, or behind all (null). Throws `post.notFound`. */
export async function placePost(folder: DataFolder, postId: PostId, beforeId: PostId | null): Promise<void> {
  const { title } = await getPost(folder, postId)
  await changeSet(folder, { action: 'post.order', params: { post: title } }, async (trx) =>
    updatePosts(trx, moveBefore(await listPosts(trx), postId, beforeId)),
  )
}

/** Takes a post out with the record of who held it. Throws `post.notFound`. */
export async function removePost(folder: DataFolder, postId: PostId): Promise<void> {
  const { title } = await getPost(folder, postId)
  await changeSet(folder, { action: 'post.remove', params: { post: title } }, (trx) => deletePost(trx, postId))
}

/**
 * 接任 — a leader takes a post over on a day (null where nobody knows since when): whoever holds it then held it until the
 * day before. What the post leads is the successor's from that day on. Throws `post.notFound`, `leader.notFound`,
 * `post.heldBefore` where the present holder came on that day or later, `post.alreadyHeld`.
 */
export async function appoint(
  folder: DataFolder,
  postId: PostId,
  leaderId: LeaderId,
  from: IsoDate | null,
): Promise<void> {
  const { title } = await getPost(folder, postId)
  const { name } = await getLeader(folder, leaderId)
  const names = await namesOf(folder)
  const params = { post: title, leader: name }
  await changeSet(folder, { action: 'post.appoint', params }, async (trx) => {
    const holdings = await listPostHoldings(trx)
    const holder = from === null ? undefined : holdings.find((own) => own.postId === postId && holdsOn(own, from))
    if (holder?.leaderId === leaderId) throw new UserError('post.alreadyHeld', params)
    const others = holdings.filter((own) => own !== holder)
    assertAlone(others, { id: null, postId, leaderId, from, to: null }, title, names)
    if (holder && from !== null) {
      if (holder.from !== null && holder.from >= from) {
        const leader = names.get(holder.leaderId) ?? ''
        throw new UserError('post.heldBefore', { post: title, leader, from: holder.from })
      }
      await updatePostHolding(trx, holder.id, { from: holder.from, to: dayBefore(from) })
    }
    await insertPostHoldings(trx, [{ postId, leaderId, from, to: null }])
  })
}

/** Corrects the days of a holding. Throws `post.holdingNotFound`, `post.daysReversed`, `post.overlap`. */
export async function setHoldingDays(
  folder: DataFolder,
  holdingId: PostHoldingId,
  days: Pick<PostHolding, 'from' | 'to'>,
): Promise<void> {
  const holding = await getHolding(folder, holdingId)
  if (days.from !== null && days.to !== null && days.from > days.to) {
    throw new UserError('post.daysReversed', { from: days.from, to: days.to })
  }
  const { title } = await getPost(folder, holding.postId)
  const names = await namesOf(folder)
  assertAlone(await listPostHoldings(folder.db), { ...holding, ...days }, title, names)
  const params = { post: title, leader: names.get(holding.leaderId) ?? '' }
  await changeSet(folder, { action: 'post.holding', params }, (trx) => updatePostHolding(trx, holdingId, days))
}

/**
 * 届满 — whoever holds some posts on a day holds them until that day and no longer, as one step; a post that nobody holds then
 * stays as it is. Throws `post.notFound`.
 */
export async function endTerms(folder: DataFolder, postIds: readonly PostId[], on: IsoDate): Promise<void> {
  for (const postId of postIds) await getPost(folder, postId)
  const wanted = new Set(postIds)
  const ending = (await listPostHoldings(folder.db)).filter((own) => wanted.has(own.postId) && holdsOn(own, on))
  await changeSet(folder, { action: 'post.endTerms', params: { posts: ending.length, on } }, async (trx) => {
    for (const { id, from } of ending) await updatePostHolding(trx, id, { from, to: on })
  })
}

/** Takes a holding out that was written down by mistake. Throws `post.holdingNotFound`. */
export async function removeHolding(folder: DataFolder, holdingId: PostHoldingId): Promise<void> {
  const holding = await getHolding(folder, holdingId)
  const { title } = await getPost(folder, holding.postId)
  const params = { post: title, leader: (await namesOf(folder)).get(holding.leaderId) ?? '' }
  await changeSet(folder, { action: 'post.holdingRemoved', params }, (trx) => deletePostHolding(trx, holdingId))
}

async function getPost({ db }: DataFolder, postId: PostId): Promise<Post> {
  const post = (await listPosts(db)).find((own) => own.id === postId)
  if (!post) throw new UserError('post.notFound', { post: postId })
  return post
}

async function getHolding({ db }: DataFolder, holdingId: PostHoldingId): Promise<KeptPostHolding> {
  const holding = (await listPostHoldings(db)).find((own) => own.id === holdingId)
  if (!holding) throw new UserError('post.holdingNotFound')
  return holding
}

async function namesOf({ db }: DataFolder): Promise<ReadonlyMap<LeaderId, string>> {
  return new Map((await listLeaders(db)).map((leader) => [leader.id, leader.name]))
}

/** A post is held by one at a time. Throws `post.overlap`. */
function assertAlone(
  holdings: readonly KeptPostHolding[],
  holding: Parameters<typeof findOverlap>[1],
  post: string,
  names: ReadonlyMap<LeaderId, string>,
): void {
  const other = findOverlap(holdings, holding)
  if (!other) return
  throw new UserError('post.overlap', { post, leader: names.get(other.leaderId) ?? '' })
}

/** Several posts may bear one title (副县长): who holds them tells them apart. */
function cleanTitle(words: string): string {
  const title = removeWhiteSpace(words)
  if (title === '') throw new UserError('post.noTitle')
  return title
}
