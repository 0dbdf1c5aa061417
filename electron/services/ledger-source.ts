import type { LeaderId, PeriodId, PlanId, TaskId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import { withPresentLeaders } from '../../shared/domain/leader/successions.ts'
import { buildLedger, type LedgerInput, type LedgerProgress } from '../../shared/domain/ledger/build-ledger.ts'
import { type LastSaid, latestProgress } from '../../shared/domain/ledger/latest-progress.ts'
import type { Ledger } from '../../shared/domain/ledger/types.ts'
import type { PaperPreset } from '../../shared/domain/paper/preset.ts'
import { standardPreset } from '../../shared/domain/paper/standard-presets.ts'
import type { Plan } from '../../shared/domain/plan/plan.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import { preparedBy } from '../../shared/domain/plan-paper/prepared-by.ts'
import { type PartyTasks, tasksByLeader, tasksByUnit } from '../../shared/domain/plan-paper/tasks-by-party.ts'
import { progressByTask } from '../../shared/domain/report/task-progress.ts'
import type { TaskDetail } from '../../shared/domain/task/types.ts'
import { findUnit } from '../../shared/domain/unit/find-unit.ts'
import type { Unit } from '../../shared/domain/unit/types.ts'
import { makeUnitDirectory } from '../../shared/domain/unit/unit-directory.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { listConsolidated } from '../db/consolidated-repository.ts'
import { listLeaders } from '../db/leader-repository.ts'
import { listProgressPeriods } from '../db/period-repository.ts'
import { getPlanContent } from '../db/plan-repository.ts'
import { listReportsByPeriod } from '../db/report-repository.ts'
import { readSettings } from '../db/settings-repository.ts'
import { listStageTargets } from '../db/stage-target-repository.ts'
import type { Db } from '../db/tables.ts'
import { listUnitGroups, listUnits } from '../db/unit-repository.ts'
import { loadLedgerCommitments } from './ledger-commitments.ts'
import { today } from './local-day.ts'
import { readSuccessions } from './successions.ts'

/** Whose tasks a ledger shows; both null for all. */
export interface LedgerChoice {
  readonly leader: string | null
  readonly unit: string | null
}

/** All that the ledgers of a plan are made from, whoever's they are: read once for the ledgers of a batch. */
export interface LedgerSource {
  readonly whole: Omit<LedgerInput, 'scope' | 'shown'>
  readonly units: readonly Unit[]
  /** Every task and its place in the plan, 指标事项 first. */
  readonly tasksInPlan: ReadonlyMap<TaskId, { readonly task: TaskDetail; readonly at: number }>
  /** Who leads what, and who has a part in what, 工作秘密 left out. */
  readonly parties: Readonly<Record<'leader' | 'unit', readonly PartyTasks[]>>
}

/** `preset`: its words and columns. Throws `plan.notFound`. */
export async function loadLedgerSource(
  db: Db,
  planId: PlanId,
  preset: PaperPreset = standardPreset('ledger'),
): Promise<LedgerSource> {
  const content = await getPlanContent(db, planId)
  const { plan, sections } = content
  const settings = await readSettings(db)
  const { progress, asOf } = await readProgress(db, plan, [...content.indicatorRows, ...content.tasks])
  const leaders = await listLeaders(db)
  // On paper, who answers on the day that the paper stands at.
  const successions = await readSuccessions(db, plan, asOf)
  const tasks = withPresentLeaders(content.tasks, successions, leaders)
  const indicatorRows = withPresentLeaders(content.indicatorRows, successions, leaders)
  const units = await listUnits(db)
  const directory = makeUnitDirectory(units, await listUnitGroups(db), planYear(plan))
  const all = [...indicatorRows, ...tasks]
  return {
    whole: {
      ...{ plan, sections, tasks, indicatorRows, progress, asOf },
      preparedBy: preparedBy(plan, settings),
      commitments: await loadLedgerCommitments(db, plan.id),
      leaderOrder: new Map<LeaderId, number>(leaders.map(({ id, order }) => [id, order])),
      statusWords: settings.statusWords,
      preset,
    },
    units,
    tasksInPlan: new Map(all.map((task, at) => [task.id, { task, at }])),
    parties: {
      leader: tasksByLeader(all, leaders),
      unit: tasksByUnit(
        all.filter(({ isSecret }) => !isSecret),
        directory,
      ),
    },
  }
}

/** The whole ledger, a leader's or a unit's. Throws `ledger.unknownLeader`, `ledger.unknownUnit`. */
export function chooseLedger(source: LedgerSource, { leader, unit }: LedgerChoice): Ledger {
  const { whole, units, parties } = source
  if (leader !== null) {
    const name = leader.replace(/\s+/g, '')
    const found = parties.leader.find((party) => party.name === name)
    if (!found) throw new UserError('ledger.unknownLeader', { name: leader })
    return partyLedger(source, 'leader', found)
  }
  if (unit === null) return buildLedger({ ...whole, scope: { kind: 'whole' } })
  const named = unitNamed(unit, units, planYear(whole.plan))
  const found = parties.unit.find(({ id, name }) => (named ? id === named.id : id === null && name === unit))
  if (!found) throw new UserError('ledger.unknownUnit', { name: unit })
  return partyLedger(source, 'unit', found)
}

/** The ledger of a leader, a unit, a name that stands for none, or of what the plan names nobody for. */
export function partyLedger({ whole, tasksInPlan }: LedgerSource, by: 'leader' | 'unit', party: PartyTasks): Ledger {
  const chosen = party.tasks.map(({ task }) => task)
  // A part of a task is not understood without the task it is part of.
  const shown = new Map(chosen.map(({ id }) => [id, tasksInPlan.get(id)]))
  for (const { parentId } of chosen) {
    const parent = parentId === null ? undefined : tasksInPlan.get(parentId)
    if (parent && !parent.task.isSecret) shown.set(parent.task.id, parent)
  }
  const inOrder = [...shown.values()].filter((placed) => placed !== undefined).toSorted((a, b) => a.at - b.at)
  const count = whole.indicatorRows.length
  return buildLedger({
    ...whole,
    tasks: inOrder.filter(({ at }) => at >= count).map(({ task }) => task),
    indicatorRows: inOrder.filter(({ at }) => at < count).map(({ task }) => task),
    scope: { kind: party.isNobody ? 'nobody' : by, name: party.name },
  })
}

function unitNamed(name: string, units: readonly Unit[], year: number | null): Unit | null {
  const match = findUnit(name, units, year)
  return match.kind === 'found' ? match.unit : null
}

/**
 * The latest of each task once anything was asked, and the day it all stands at: the end of the last period with reports, today
 * where there is none.
 */
async function readProgress(
  db: Db,
  plan: Plan,
  tasks: readonly TaskDetail[],
): Promise<{ readonly progress: LedgerInput['progress']; readonly asOf: IsoDate }> {
  const said = new Map<TaskId, LastSaid>()
  let asOf: IsoDate | null = null
  const periods = await listProgressPeriods(db, plan.id)
  for (const period of periods) {
    const own = await progressOfPeriod(db, period.id)
    for (const [taskId, progress] of own) said.set(taskId, { progress, period })
    if (own.size > 0) asOf = period.to
  }
  const stageTargets = await listStageTargets(db, [...said.keys()])
  const last = periods.at(-1)
  return {
    progress: last
      ? latestProgress({ tasks, said, period: last, planYears: plan.years, stageTargets })
      : new Map<TaskId, LedgerProgress>(),
    asOf: asOf ?? today(),
  }
}

async function progressOfPeriod(db: Db, periodId: PeriodId) {
  return progressByTask(await listReportsByPeriod(db, periodId), await listConsolidated(db, periodId))
}
