import { formTaskNumber } from '../form/form-rows.ts'
import type { TaskId, UnitId } from '../id.ts'
import {
  byGap,
  isLiveAt,
  type Standing,
  standingOf,
  standingWithParts,
  whatIsMissing,
} from '../period/task-standing.ts'
import type { Period } from '../period/types.ts'
import { percentOfTimeGone } from '../progress/expected-percent.ts'
import { shares } from '../progress/shares.ts'
import { progressByTask, type TaskProgress } from '../report/task-progress.ts'
import type { Consolidated, Report } from '../report/types.ts'
import { type Status, statuses } from '../status/types.ts'
import type { TaskDetail } from '../task/types.ts'
import { compareOfficialOrder } from '../unit/official-order.ts'
import { behindItem } from './behind-item.ts'
import { countByUnit, responsibleParties } from './count-by-unit.ts'
import {
  type BulletinFacts,
  type BulletinInput,
  type Changes,
  type NamedUnit,
  notReportedWord,
  type ProblemItem,
  type StatusCount,
} from './facts.ts'
import { findThinItems } from './find-thin-items.ts'
import { placesByRate } from './places.ts'
import { reviewEvidence } from './review-evidence.ts'
import { waitingItem } from './waiting-item.ts'

/** Counts everything a bulletin says of one period. Tasks that must stay secret are to be left out of the input. */
export function collectBulletinFacts(input: BulletinInput): BulletinFacts {
  const { plan, period } = input
  const live = input.tasks.filter((task) => isLiveAt(task, period.to))
  const items = live.filter((task) => task.parentId === null)
  const parts = Map.groupBy(
    live.filter((task) => task.parentId !== null),
    (task) => task.parentId,
  )
  const contents = live.filter((task) => !parts.has(task.id))
  const now = standings(input, live, period, input.reports, input.consolidated)
  const said = progressByTask(input.reports, input.consolidated)
  const standingOf = (task: TaskDetail) => now.get(task.id)
  const behind = items.filter((task) => standingOf(task)?.isBehind)
  const pastDue = items.filter((task) => standingOf(task)?.isPastDue && !standingOf(task)?.isBehind)
  const lacking = (what: 'contents' | 'status') =>
    items.filter((task) => {
      const item = standingOf(task)
      const below = (parts.get(task.id) ?? []).flatMap((part) => standingOf(part) ?? [])
      return item !== undefined && whatIsMissing(item, below) === what
    })
  const itemIds = new Map(input.tasks.map(({ id, parentId }) => [id, parentId ?? id]))
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
    partlyReported: ids(lacking('contents')),
    withoutStatus: ids(lacking('status')),
    waiting: items.flatMap((task) => waitingItem(task, parts, now, input.reports)),
    byStatus: countByStatus(input, items, contents, now),
    byUnit: ranked(countByUnit(items, parts, now, units)),
    behind: behind
      .map((task) => behindItem(task, parts, now, input.statusWords))
      .toSorted((a, b) => byGap(a.gap, b.gap)),
    pastDue: pastDue.map((task) => ({ taskId: task.id, number: formTaskNumber(task) })),
    problems: items.flatMap((task) => problemsOf(task, parts, said)),
    ...whoReported(input, units),
    thin: findThinItems(input, contents),
    evidence: reviewEvidence(input.reviewed, units, (id) => itemIds.get(id) ?? id),
    changes: changesSince(input, live, items, now),
  }
}

const ids = (tasks: readonly TaskDetail[]): readonly TaskId[] => tasks.map((task) => task.id)

/** How every task stands; an item that was not reported itself stands as its contents do. */
function standings(
  { plan, stageTargets }: BulletinInput,
  tasks: readonly TaskDetail[],
  period: Period,
  reports: readonly Report[],
  consolidated: readonly Consolidated[],
): ReadonlyMap<TaskId, Standing> {
  const input = { period, planYears: plan.years, stageTargets, progress: progressByTask(reports, consolidated) }
  const result = new Map(tasks.map((task) => [task.id, standingOf(task, input)]))
  const parts = Map.groupBy(tasks, (task) => task.parentId)
  for (const task of tasks) {
    const own = result.get(task.id)
    const below = (parts.get(task.id) ?? []).flatMap((part) => result.get(part.id) ?? [])
    if (own !== undefined && below.length > 0) result.set(task.id, standingWithParts(own, below))
  }
  return result
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
    word: status === null ? notReportedWord : (words.get(status) ?? status),
    items: withStatus(items, status),
    contents: withStatus(contents, status),
  }))
  const printed = counts.filter((count) => count.items.length > 0)
  const parts = shares(printed.map((count) => count.items.length))
  return printed.map((count, index) => ({ ...count, share: parts[index] ?? 0 }))
}

function ranked(counts: ReturnType<typeof countByUnit>): BulletinFacts['byUnit'] {
  const places = placesByRate(counts)
  return counts.map((count, index) => ({ ...count, rank: places[index] ?? null }))
}

/** What stands in an item's way, and in that of each of its contents by itself. */
function problemsOf(
  task: TaskDetail,
  parts: ReadonlyMap<TaskId | null, readonly TaskDetail[]>,
  said: ReadonlyMap<TaskId, TaskProgress>,
): readonly ProblemItem[] {
  return [task, ...(parts.get(task.id) ?? [])].flatMap((one) => {
    const problem = said.get(one.id)?.problem ?? ''
    if (problem === '') return []
    const own = responsibleParties(one, parts)
    const units = own.length > 0 ? own : responsibleParties(task, parts)
    const item = one.id === task.id ? {} : { itemId: task.id }
    return [
      {
        taskId: one.id,
        ...item,
        number: formTaskNumber(one),
        unit: units.map(({ words }) => words).join('、'),
        problem,
      },
    ]
  })
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
