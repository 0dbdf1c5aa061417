import type { LeaderId, PlanId } from '../../shared/domain/id.ts'
import { moveBefore } from '../../shared/domain/leader/arrange.ts'
import type { LeaderOverview, LeaderTaskCount } from '../../shared/domain/leader/overview.ts'
import type { Leader } from '../../shared/domain/leader/types.ts'
import { removeWhiteSpace } from '../../shared/domain/text/white-space.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import {
  deleteLeader,
  insertLeaders,
  isLeaderNamed,
  listLeaders,
  listPostHoldings,
  listPosts,
  updateLeaders,
} from '../db/leader-repository.ts'
import { newId } from '../db/new-id.ts'
import { countTasksByLeader } from '../db/party-counts.ts'
import { getPlan, listPlans } from '../db/plan-repository.ts'
import { changeSet } from './history-service.ts'
import { readSuccessions } from './successions.ts'

/** Reads leaders, posts and holdings. */
export async function readLeaderOverview({ db }: DataFolder): Promise<LeaderOverview> {
  return { leaders: await listLeaders(db), posts: await listPosts(db), holdings: await listPostHoldings(db) }
}

/** Tasks by the leader who answers for them today, of a plan or of all plans (null). */
export async function countLeaderTasks({ db }: DataFolder, planId: PlanId | null): Promise<readonly LeaderTaskCount[]> {
  const plans = planId === null ? await listPlans(db) : [await getPlan(db, planId)]
  const sums = new Map<LeaderId, number>()
  for (const plan of plans) {
    for (const { leaderId, tasks } of await countTasksByLeader(db, plan.id, await readSuccessions(db, plan))) {
      sums.set(leaderId, (sums.get(leaderId) ?? 0) + tasks)
    }
  }
  return [...sums].map(([leaderId, tasks]) => ({ leaderId, tasks }))
}

/** Adds a leader behind the others. Throws `leader.noName`, `leader.nameTaken`. */
export async function addLeader(folder: DataFolder, words: string): Promise<LeaderId> {
  const name = await freeName(folder, words, null)
  const id = newId('leader')
  await changeSet(folder, { action: 'leader.add', params: { leader: name } }, async (trx) => {
    const order = Math.max(0, ...(await listLeaders(trx)).map((leader) => leader.order)) + 1
    await insertLeaders(trx, [{ id, name, order }])
  })
  return id
}

/** Corrects a leader's name. Throws `leader.notFound`, `leader.noName`, `leader.nameTaken`. */
export async function renameLeader(folder: DataFolder, leaderId: LeaderId, words: string): Promise<void> {
  const leader = await getLeader(folder, leaderId)
  const name = await freeName(folder, words, leaderId)
  await changeSet(folder, { action: 'leader.rename', params: { leader: leader.name, name } }, (trx) =>
    updateLeaders(trx, [{ ...leader, name }]),
  )
}

/** Puts a leader before another one in the official order, or behind all (null). Throws `leader.notFound`. */
export async function placeLeader(folder: DataFolder, leaderId: LeaderId, beforeId: LeaderId | null): Promise<void> {
  const { name } = await getLeader(folder, leaderId)
  await changeSet(folder, { action: 'leader.order', params: { leader: name } }, async (trx) =>
    updateLeaders(trx, moveBefore(await listLeaders(trx), leaderId, beforeId)),
  )
}

/** Takes a leader out whom no plan and no post names. Throws `leader.notFound`, `leader.inUse`. */
export async function removeLeader(folder: DataFolder, leaderId: LeaderId): Promise<void> {
  const { name } = await getLeader(folder, leaderId)
  if (await isLeaderNamed(folder.db, leaderId)) throw new UserError('leader.inUse', { leader: name })
  await changeSet(folder, { action: 'leader.remove', params: { leader: name } }, (trx) => deleteLeader(trx, leaderId))
}

/** Throws `leader.notFound`. */
export async function getLeader({ db }: DataFolder, leaderId: LeaderId): Promise<Leader> {
  const leader = (await listLeaders(db)).find((own) => own.id === leaderId)
  if (!leader) throw new UserError('leader.notFound', { leader: leaderId })
  return leader
}

async function freeName({ db }: DataFolder, words: string, except: LeaderId | null): Promise<string> {
  const name = removeWhiteSpace(words)
  if (name === '') throw new UserError('leader.noName')
  const bearer = (await listLeaders(db)).find((leader) => leader.name === name && leader.id !== except)
  if (bearer) throw new UserError('leader.nameTaken', { leader: name })
  return name
}
