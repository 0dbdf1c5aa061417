import type { LeaderId, PlanId } from '../../shared/domain/id.ts'
import { holdsOn } from '../../shared/domain/leader/holdings.ts'
import { withPresentLeaders } from '../../shared/domain/leader/successions.ts'
import type { Plan } from '../../shared/domain/plan/plan.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import { countRows } from '../../shared/domain/plan-paper/counted-items.ts'
import {
  type PartyTasks,
  tasksByLeader,
  tasksByUnit,
  unitRoles,
} from '../../shared/domain/plan-paper/tasks-by-party.ts'
import type { Responsibility, ResponsibilityBy, StatusCount } from '../../shared/domain/responsibility/types.ts'
import type { TaskQuery } from '../../shared/domain/task/task-query.ts'
import type { Role } from '../../shared/domain/task/types.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { listLeaders, listPostHoldings, listPosts } from '../db/leader-repository.ts'
import { getPlan } from '../db/plan-repository.ts'
import { type AnsweredTask, listAnsweredTasks } from '../db/responsibility.ts'
import type { Db } from '../db/tables.ts'
import { readUnitDirectory } from '../db/unit-directory.ts'
import { KeptUntilChange } from './kept-until-change.ts'
import { today } from './local-day.ts'
import { readSuccessions } from './successions.ts'

/** Whose the tasks are, and those of whom that stand for no unit or leader of the ledger. */
interface Division {
  readonly parties: readonly Responsibility[]
  /** By name; under null what the plan names nobody for. */
  readonly unnamed: ReadonlyMap<string | null, readonly TaskInRole[]>
}

/** A task by its row number, and what somebody is to it; null of nobody. */
interface TaskInRole {
  readonly seq: number
  readonly role: Role | null
}

/** Of leaders and of units, of tasks and of 指标事项; in a plan of 100,000 tasks each takes a second or two to count. */
const keptDivisions = new KeptUntilChange<Division>(4)

/**
 * What everybody answers for in a plan today, as lists on paper divide it: in official order, a successor has what the post
 * leads, a group stands for its members; last the names that stand for none of the ledger, and what nobody is named for.
 * Who has nothing is left out; empty where the plan names nobody. Tasks struck off and 工作秘密, which lists on paper leave out, are
 * in it. Throws `plan.notFound`.
 */
export async function listResponsibilities(
  folder: DataFolder,
  planId: PlanId,
  by: ResponsibilityBy,
): Promise<readonly Responsibility[]> {
  const { parties } = await divide(folder, { planId, kind: 'task' }, by)
  return parties.every(({ party }) => party.kind === 'nobody') ? [] : parties
}

/** The tasks of names that stand for no unit or leader; null is what nobody is named for. Throws `plan.notFound`. */
export async function tasksOfUnnamed(
  folder: DataFolder,
  which: Pick<TaskQuery, 'planId' | 'kind'>,
  by: ResponsibilityBy,
  names: readonly (string | null)[],
): Promise<readonly TaskInRole[]> {
  const { unnamed } = await divide(folder, which, by)
  return names.flatMap((name) => unnamed.get(name) ?? [])
}

function divide(
  folder: DataFolder,
  { planId, kind }: Pick<TaskQuery, 'planId' | 'kind'>,
  by: ResponsibilityBy,
): Promise<Division> {
  return keptDivisions.get(folder, `${by} ${kind} ${planId}`, async () => {
    const plan = await getPlan(folder.db, planId)
    const tasks = await listAnsweredTasks(folder.db, planId, kind, by === 'leader' ? leaderRoles : unitRoles)
    const parties = await (by === 'leader' ? leadersOf : unitsOf)(folder.db, plan, tasks)
    return {
      parties: parties.map(({ party, name, tasks: own }) => {
        const lead = own.filter(({ role }) => !supporting.includes(role)).map(({ task }) => task)
        const support = own.filter(({ role }) => supporting.includes(role)).map(({ task }) => task)
        return {
          ...{ party, name, lead: lead.length, support: support.length },
          ...{ leadItems: countRows(lead), supportItems: countRows(support) },
          ...{ leadByStatus: byStatus(lead), supportByStatus: byStatus(support) },
        }
      }),
      unnamed: new Map(
        parties.flatMap(({ party, name, tasks: own }) => {
          if (party.kind === 'leader' || party.kind === 'unit') return []
          return [
            [party.kind === 'nobody' ? null : name, own.map(({ task: { seq }, role }) => ({ seq, role }))] as const,
          ]
        }),
      ),
    }
  })
}

const leaderRoles = ['leader', 'deputy'] as const satisfies readonly Role[]
const supporting: readonly (Role | null)[] = ['deputy', 'support', 'implement']

interface PartyParts extends Pick<Responsibility, 'party' | 'name'> {
  readonly tasks: readonly { readonly task: AnsweredTask; readonly role: Role | null }[]
}

async function unitsOf(db: Db, plan: Plan, tasks: readonly AnsweredTask[]): Promise<readonly PartyParts[]> {
  return tasksByUnit(tasks, await readUnitDirectory(db, planYear(plan))).map(({ id, name, isNobody, tasks: own }) => ({
    party: id === null ? { kind: isNobody ? 'nobody' : 'words', by: 'unit' } : { kind: 'unit', unitId: id },
    ...{ name, tasks: own },
  }))
}

/** Whom the plan names as 牵头领导, and whom as 分管领导. */
async function leadersOf(db: Db, plan: Plan, all: readonly AnsweredTask[]): Promise<readonly PartyParts[]> {
  const leaders = await listLeaders(db)
  const tasks = withPresentLeaders(all, await readSuccessions(db, plan), leaders)
  const led = tasksByLeader(tasks, leaders)
  const deputies = tasksByLeader(tasks, leaders, 'deputy').filter(({ isNobody }) => !isNobody)
  const inRole = (own: LeaderTasks | undefined, role: Role) =>
    (own?.tasks ?? []).map(({ task }) => ({ task, role: own?.isNobody ? null : role }))
  const ledBy = new Map(led.map((own) => [keyOf(own), own]))
  const deputyBy = new Map(deputies.map((own) => [keyOf(own), own]))
  const placeOf = new Map(leaders.map(({ id }, place) => [id, place]))
  const rank = ({ id, isNobody }: LeaderTasks) =>
    id === null ? leaders.length + Number(isNobody) : (placeOf.get(id) ?? leaders.length)
  const postsOf = await readPosts(db, plan)
  return [...new Map([...ledBy, ...deputyBy]).values()]
    .toSorted((a, b) => rank(a) - rank(b))
    .map((own) => ({
      party:
        own.id === null
          ? { kind: own.isNobody ? 'nobody' : 'words', by: 'leader' }
          : { kind: 'leader', leaderId: own.id, posts: postsOf(own.id) },
      name: own.name,
      tasks: [...inRole(ledBy.get(keyOf(own)), 'leader'), ...inRole(deputyBy.get(keyOf(own)), 'deputy')],
    }))
}

type LeaderTasks = PartyTasks<AnsweredTask, LeaderId>

const keyOf = ({ id, name, isNobody }: LeaderTasks): string => id ?? `${isNobody} ${name}`

async function readPosts(db: Db, plan: Plan): Promise<(leaderId: LeaderId) => readonly string[]> {
  const titles = new Map((await listPosts(db)).map(({ id, title }) => [id, title]))
  const all = await listPostHoldings(db)
  // Who left and was not succeeded yet answers still, under the post of the plan's day.
  const holdingsOf = (leaderId: LeaderId) => {
    const own = all.filter((holding) => holding.leaderId === leaderId)
    const now = own.filter((holding) => holdsOn(holding, today()))
    return now.length > 0 ? now : own.filter((holding) => holdsOn(holding, plan.issueDate ?? today()))
  }
  return (leaderId) => holdingsOf(leaderId).flatMap(({ postId }) => titles.get(postId) ?? [])
}

function byStatus(tasks: readonly AnsweredTask[]): readonly StatusCount[] {
  const counts = Map.groupBy(tasks, ({ status }) => status)
  return [...counts].map(([status, own]) => ({ status, count: own.length }))
}
