import { formTaskNumber } from '../form/form-rows.ts'
import type { TaskId, UnitId } from '../id.ts'
import type { Period } from '../period/types.ts'
import { deriveStatus } from '../progress/derive-status.ts'
import { expectedPercent, percentOfTimeGone } from '../progress/expected-percent.ts'
import { pointsBehind } from '../progress/light.ts'
import { rankWithTies, shares } from '../progress/shares.ts'
import { progressByTask, type TaskProgress } from '../report/task-progress.ts'
import type { Consolidated, Report } from '../report/types.ts'
import { type Status, statuses } from '../status/types.ts'
import type { TaskDetail } from '../task/types.ts'
import { compareOfficialOrder } from '../unit/official-order.ts'
import { countByUnit, responsibleParties } from './count-by-unit.ts'
import type { BehindItem, BulletinFacts, BulletinInput, Changes, NamedUnit, StatusCount } from './facts.ts'
import { findThinItems } from './find-thin-items.ts'
import { reviewEvidence } from './review-evidence.ts'

/** How an item stands in one period. */
export interface Standing {
  readonly task: TaskDetail
  /** Null: nothing was reported. */
  readonly status: Status | null
  readonly percent: number | null
  /** 序时进度; null where nothing tells. */
  readonly expected: number | null
  readonly progress: TaskProgress | null
  readonly isBehind: boolean
}

/** The worst of the parts is the whole's: one part late makes the item late. */
const worstFirst: readonly Status[] = [
  'overdue',
  'behind',
  'notStarted',
  'onTrack',
  'ahead',
  'standing',
  'notAssessed',
  'done',
  'retired',
]

/** Counts everything a bulletin says of one period. Tasks that must stay secret are to be left out of the input. */
export function collectBulletinFacts(input: BulletinInput): BulletinFacts {
  const { plan, period } = input
  const live = input.tasks.filter((task) => task.retired === null || task.retired.on > period.to)
  const items = live.filter((task) => task.parentId === null)
  const parts = Map.groupBy(
    live.filter((task) => task.parentId !== null),
    (task) => task.parentId,
  )
  const contents = live.filter((task) => !parts.has(task.id))
  const now = standings(input, live, period, input.reports, input.consolidated)
  const standingOf = (task: TaskDetail) => now.get(task.id)
  const behind = items.filter((task) => standingOf(task)?.isBehind)
  const units = input.units.toSorted(compareOfficialOrder)
  return {
    planId: plan.id,
    planTitle: plan.title,
    planNumber: plan.documentNumber,
    periodId: period.id,
    periodLabel: period.label,
    cadence: period.cadence,
    from: period.from,
    to: period.to,
    due: period.due,
    timeGone: percentOfTimeGone(plan.years, period, 'months'),
    items: ids(items),
    contents: ids(contents),
    retired: ids(input.tasks.filter((task) => task.parentId === null && !live.includes(task))),
    byStatus: countByStatus(input, items, contents, now),
    byUnit: ranked(countByUnit(items, parts, now, units)),
    behind: behind.map((task) => behindItem(input, task, parts, now)).toSorted(compareBehind),
    problems: items.flatMap((task) => {
      const problem = standingOf(task)?.progress?.problem ?? ''
      const unit = responsibleParties(task, parts)[0]?.words ?? ''
      return problem === '' ? [] : [{ taskId: task.id, number: formTaskNumber(task), unit, problem }]
    }),
    ...whoReported(input, units),
    thin: findThinItems(input, contents),
    evidence: reviewEvidence(input.reviewed, units),
    changes: changesSince(input, live, items, now),
  }
}

const ids = (tasks: readonly TaskDetail[]): readonly TaskId[] => tasks.map((task) => task.id)

/** How every task stands; an item that was not reported itself stands as the worst of its parts. */
function standings(
  input: BulletinInput,
  tasks: readonly TaskDetail[],
  period: Period,
  reports: readonly Report[],
  consolidated: readonly Consolidated[],
): ReadonlyMap<TaskId, Standing> {
  const progress = progressByTask(reports, consolidated)
  const result = new Map<TaskId, Standing>()
  for (const task of tasks) result.set(task.id, standing(input, task, period, progress.get(task.id) ?? null))
  const parts = Map.groupBy(tasks, (task) => task.parentId)
  for (const task of tasks) {
    const own = result.get(task.id)
    if (own === undefined || own.progress !== null) continue
    const below = (parts.get(task.id) ?? []).flatMap((part) => result.get(part.id) ?? [])
    if (below.some((part) => part.progress !== null)) result.set(task.id, fromParts(own, below))
  }
  return result
}

function standing(input: BulletinInput, task: TaskDetail, period: Period, progress: TaskProgress | null): Standing {
  const dueOn = (task.approvedDeadline ?? task.deadline)?.date ?? null
  const stageTarget = stagePercent(input, task, period)
  const expected =
    expectedPercent({ years: input.plan.years, period, stageTarget, dueOn, basis: 'months' })?.percent ?? null
  const percent = progress?.percent ?? null
  const derived =
    percent === null ? null : deriveStatus({ percent, expected, isPastDue: dueOn !== null && dueOn < period.to })
  const status = progress?.status ?? derived
  return { task, status, percent, expected, progress, isBehind: isBehind(status, expected) }
}

/** A stage target of the task as a whole, in percent; the latest that is due by the period's end. */
function stagePercent(input: BulletinInput, task: TaskDetail, period: Period): number | null {
  const due = input.stageTargets
    .filter((target) => target.taskId === task.id && target.indicatorId === null && target.on <= period.to)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
  return due.find((target) => target.value !== null)?.value ?? null
}

/** Not started counts as behind once it should be under way. */
function isBehind(status: Status | null, expected: number | null): boolean {
  if (status === 'notStarted') return expected === null || expected > 0
  return status === 'behind' || status === 'overdue'
}

function fromParts(own: Standing, parts: readonly Standing[]): Standing {
  const known = parts.flatMap((part) => part.status ?? [])
  const worst = worstFirst.find((candidate) => known.includes(candidate)) ?? null
  // What is done but for a part that nobody reported is not done.
  const status = worst === 'done' && known.length < parts.length ? null : worst
  const said = parts.flatMap((part) => (part.progress === null ? [] : [{ number: part.task.number, ...part.progress }]))
  const together = (pick: (progress: TaskProgress) => string) =>
    said
      .filter((part) => pick(part) !== '')
      .map((part) => `${part.number}：${pick(part)}`)
      .join('\n')
  const percents = parts.flatMap((part) => part.percent ?? [])
  const percent =
    percents.length === parts.length ? percents.reduce((sum, value) => sum + value, 0) / parts.length : null
  return {
    ...own,
    status,
    percent,
    progress: {
      status,
      percent,
      progress: together((part) => part.progress),
      problem: together((part) => part.problem),
      nextStep: together((part) => part.nextStep),
    },
    isBehind: parts.some((part) => part.isBehind),
  }
}

function countByStatus(
  input: BulletinInput,
  items: readonly TaskDetail[],
  contents: readonly TaskDetail[],
  now: ReadonlyMap<TaskId, Standing>,
): readonly StatusCount[] {
  const words = new Map(input.statusWords.map((word) => [word.status, word.word]))
  const withStatus = (tasks: readonly TaskDetail[], status: Status | null) =>
    ids(tasks.filter((task) => (now.get(task.id)?.status ?? null) === status))
  const counts = [...statuses, null].map((status) => ({
    status,
    word: status === null ? '未报送进展' : (words.get(status) ?? status),
    items: withStatus(items, status),
    contents: withStatus(contents, status),
  }))
  const printed = counts.filter((count) => count.items.length > 0)
  const parts = shares(printed.map((count) => count.items.length))
  return printed.map((count, index) => ({ ...count, share: parts[index] ?? 0 }))
}

function ranked(counts: ReturnType<typeof countByUnit>): BulletinFacts['byUnit'] {
  const ranks = rankWithTies(counts.map((count) => count.rate))
  return counts.map((count, index) => ({ ...count, rank: ranks[index] ?? null }))
}

function behindItem(
  input: BulletinInput,
  task: TaskDetail,
  parts: ReadonlyMap<TaskId | null, readonly TaskDetail[]>,
  now: ReadonlyMap<TaskId, Standing>,
): BehindItem {
  const { status, percent, expected, progress } = now.get(task.id) ?? {}
  const known = status ?? 'behind'
  return {
    taskId: task.id,
    number: formTaskNumber(task),
    text: task.text,
    leaders: task.assignments.filter(({ role }) => role === 'leader').map(({ words }) => words),
    units: responsibleParties(task, parts).map(({ words }) => words),
    deadline: (task.approvedDeadline ?? task.deadline)?.text ?? '',
    status: known,
    statusWord: input.statusWords.find((word) => word.status === known)?.word ?? known,
    percent: percent ?? null,
    expected: expected ?? null,
    gap: percent == null || expected == null ? null : Math.max(0, pointsBehind(percent, expected)),
    progress: progress?.progress ?? '',
    problem: progress?.problem ?? '',
    nextStep: progress?.nextStep ?? '',
  }
}

/** The furthest behind first; without figures after those with, in the order of the plan. */
function compareBehind(a: BehindItem, b: BehindItem): number {
  return (b.gap ?? -1) - (a.gap ?? -1)
}

/** Who was asked, who said nothing, and who came after the due day. */
function whoReported(
  input: BulletinInput,
  units: BulletinInput['units'],
): Pick<BulletinFacts, 'asked' | 'notReported' | 'late'> {
  const reported = new Set<UnitId>(input.reports.map((report) => report.unitId))
  const askedIds = new Set(input.askedUnitIds)
  const taken = input.returns.filter((taskReturn) => taskReturn.status !== 'refused')
  const inTime = new Set(taken.filter((taskReturn) => !taskReturn.isLate).map((taskReturn) => taskReturn.unitId))
  const lateIds = new Set(
    taken.filter((taskReturn) => taskReturn.isLate && !inTime.has(taskReturn.unitId)).map(({ unitId }) => unitId),
  )
  const named = (isMeant: (id: UnitId) => boolean): readonly NamedUnit[] =>
    units.filter((unit) => isMeant(unit.id)).map((unit) => ({ unitId: unit.id, name: unit.name }))
  return {
    asked: named((id) => askedIds.has(id)),
    notReported: named((id) => askedIds.has(id) && !reported.has(id)),
    late: named((id) => lateIds.has(id) && reported.has(id)),
  }
}

function changesSince(
  input: BulletinInput,
  live: readonly TaskDetail[],
  items: readonly TaskDetail[],
  now: ReadonlyMap<TaskId, Standing>,
): Changes | null {
  if (input.previous === null || input.previousReports.length + input.previousConsolidated.length === 0) return null
  const before = standings(input, live, input.previous, input.previousReports, input.previousConsolidated)
  const which = (isMeant: (was: Standing, is: Standing) => boolean) =>
    ids(
      items.filter((task) => {
        const was = before.get(task.id)
        const is = now.get(task.id)
        return was !== undefined && is !== undefined && isMeant(was, is)
      }),
    )
  return {
    sinceLabel: input.previous.label,
    newlyDone: which((was, is) => is.status === 'done' && was.status !== 'done'),
    caughtUp: which((was, is) => was.isBehind && is.status !== null && !is.isBehind),
    fallenBehind: which((was, is) => is.isBehind && !was.isBehind),
  }
}
