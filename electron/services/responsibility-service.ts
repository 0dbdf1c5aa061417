import type { LeaderId, PlanId, UnitId } from '../../shared/domain/id.ts'
import { holdsOn } from '../../shared/domain/leader/holdings.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import type { Responsibility, StatusCount } from '../../shared/domain/responsibility/types.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { listLeaders, listPostHoldings, listPosts } from '../db/leader-repository.ts'
import { getPlan } from '../db/plan-repository.ts'
import { countPartsOfLeaders, countPartsOfUnits, type PartStatusCount } from '../db/responsibility.ts'
import type { Db } from '../db/tables.ts'
import { readUnitDirectory } from '../db/unit-directory.ts'
import { KeptUntilChange } from './kept-until-change.ts'
import { today } from './local-day.ts'
import { readSuccessions } from './successions.ts'

/** Of leaders and of units; in a plan of 100,000 tasks each takes a second or two to count. */
const keptLists = new KeptUntilChange<readonly Responsibility[]>(2)

/**
 * What each leader answers for in a plan today, in official order: a successor has what the post leads; who has nothing is
 * left out. Throws `plan.notFound`.
 */
export function listLeaderResponsibilities(folder: DataFolder, planId: PlanId): Promise<readonly Responsibility[]> {
  return keptLists.get(folder, `leader ${planId}`, () => makeLeaderList(folder.db, planId))
}

async function makeLeaderList(db: Db, planId: PlanId): Promise<readonly Responsibility[]> {
  const plan = await getPlan(db, planId)
  const successions = await readSuccessions(db, plan)
  const counts = Map.groupBy(await countPartsOfLeaders(db, planId, successions), ({ partyId }) => partyId)
  const titles = new Map((await listPosts(db)).map(({ id, title }) => [id, title]))
  const all = await listPostHoldings(db)
  // Who left and was not succeeded yet answers still, under the post of the plan's day.
  const holdingsOf = (leaderId: LeaderId) => {
    const own = all.filter((holding) => holding.leaderId === leaderId)
    const now = own.filter((holding) => holdsOn(holding, today()))
    return now.length > 0 ? now : own.filter((holding) => holdsOn(holding, plan.issueDate ?? today()))
  }
  const postsOf = (leaderId: LeaderId) => holdingsOf(leaderId).flatMap(({ postId }) => titles.get(postId) ?? [])
  return (await listLeaders(db)).flatMap(({ id, name }) => {
    const own = counts.get(id)
    return own ? [{ party: { kind: 'leader', leaderId: id, posts: postsOf(id) }, name, ...sums(own) }] : []
  })
}

/** What each unit answers for in a plan, named itself or through a group, in official order. Throws `plan.notFound`. */
export function listUnitResponsibilities(folder: DataFolder, planId: PlanId): Promise<readonly Responsibility[]> {
  return keptLists.get(folder, `unit ${planId}`, () => makeUnitList(folder.db, planId))
}

async function makeUnitList(db: Db, planId: PlanId): Promise<readonly Responsibility[]> {
  const directory = await readUnitDirectory(db, planYear(await getPlan(db, planId)))
  const members = [...directory.membersByGroup].flatMap(([groupId, units]) =>
    units.map((unit) => [groupId, unit.id] as const),
  )
  const counts = Map.groupBy(await countPartsOfUnits(db, planId, members), ({ partyId }) => partyId)
  return directory.units.flatMap(({ id, name }) => {
    const own = counts.get(id)
    return own ? [{ party: { kind: 'unit', unitId: id }, name, ...sums(own) }] : []
  })
}

function sums(counts: readonly PartStatusCount<UnitId | LeaderId>[]) {
  const of = (leads: 0 | 1): readonly StatusCount[] =>
    counts.filter((own) => own.leads === leads).map(({ status, count }) => ({ status, count }))
  const total = (list: readonly StatusCount[]) => list.reduce((sum, { count }) => sum + count, 0)
  const [leadByStatus, supportByStatus] = [of(1), of(0)]
  return { lead: total(leadByStatus), support: total(supportByStatus), leadByStatus, supportByStatus }
}
