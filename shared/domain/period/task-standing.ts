import { formTaskNumber } from '../form/form-rows.ts'
import type { TaskId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import { deriveStatus } from '../progress/derive-status.ts'
import { expectedPercent } from '../progress/expected-percent.ts'
import { pointsBehind } from '../progress/light.ts'
import type { TaskProgress } from '../report/task-progress.ts'
import type { Status } from '../status/types.ts'
import { partName } from '../task/item-name.ts'
import type { StageTarget, TaskDetail } from '../task/types.ts'
import type { Period } from './types.ts'

/** How a task stands at the end of a round by what was reported; bulletins, meeting papers and letters all count by it. */
export interface Standing {
  readonly task: TaskDetail
  /** Null: nothing was reported, or of an item on its way not all of its contents. */
  readonly status: Status | null
  /** What was reported, 0 to 100. */
  readonly percent: number | null
  /** 序时进度 in percent; null where nothing tells. */
  readonly expected: number | null
  /** Null: nothing was reported. */
  readonly progress: TaskProgress | null
  /** 未达序时进度 in all its grades. */
  readonly isBehind: boolean
  /** Its 完成时限 is over and it is not 完成. */
  readonly isPastDue: boolean
}

/** What tells how tasks stand. */
export interface StandingInput {
  readonly period: Period
  readonly planYears: readonly number[]
  readonly stageTargets: readonly StageTarget[]
  readonly progress: ReadonlyMap<TaskId, TaskProgress>
}

/** Statuses to which a deadline says nothing. */
const pastAnyDeadline: readonly (Status | null)[] = ['done', 'standing', 'notAssessed', 'retired']

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

/** Whether a task still counts at a day: one that was struck off later still does. */
export function isLiveAt({ retired }: Pick<TaskDetail, 'retired'>, day: IsoDate): boolean {
  return retired === null || retired.on > day
}

/** Tasks by what of them is reported on. */
export interface RoundStandings {
  /** 具体内容: tasks without parts, in the order of the plan. */
  readonly contents: readonly Standing[]
  /** Tasks of several contents, as reported of themselves. */
  readonly wholes: readonly Standing[]
}

/** Where the tasks stand that are not struck off by a day. */
export function standingsAt(
  tasks: readonly TaskDetail[],
  day: IsoDate,
  standing: (task: TaskDetail) => Standing,
): RoundStandings {
  const live = tasks.filter((task) => isLiveAt(task, day))
  const wholeIds = new Set(live.map(({ parentId }) => parentId))
  const isWhole = ({ id }: TaskDetail) => wholeIds.has(id)
  return {
    contents: live.filter((task) => !isWhole(task)).map(standing),
    wholes: live.filter(isWhole).map(standing),
  }
}

/** How a task stands by what was reported of itself. */
export function standingOf(task: TaskDetail, input: StandingInput): Standing {
  const { period, planYears } = input
  const dueOn = dayDue(task)
  const isOver = dueOn !== null && dueOn < period.to
  const stageTarget = stagePercent(task, input)
  const expected = expectedPercent({ years: planYears, period, stageTarget, dueOn, basis: 'months' })?.percent ?? null
  const progress = input.progress.get(task.id) ?? null
  const percent = progress?.percent ?? null
  const derived = percent === null ? null : deriveStatus({ percent, expected, isPastDue: isOver })
  const status = progress?.status ?? derived
  const isPastDue = isPastDueAt(task, status, period.to)
  return { task, status, percent, expected, progress, isBehind: isBehind(status, expected), isPastDue }
}

const dayDue = ({ approvedDeadline, deadline }: TaskDetail) => (approvedDeadline ?? deadline)?.date ?? null

/** Whether the deadline in force has passed by a day and the task, standing at a status, is not 完成. */
export function isPastDueAt(task: TaskDetail, status: Status | null, day: IsoDate): boolean {
  const dueOn = dayDue(task)
  return dueOn !== null && dueOn < day && !pastAnyDeadline.includes(status)
}

/** A stage target of the task as a whole, in percent; the latest that is due by the period's end. */
function stagePercent(task: TaskDetail, { period, stageTargets }: StandingInput): number | null {
  const due = stageTargets
    .filter((target) => target.taskId === task.id && target.indicatorId === null && target.on <= period.to)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
  return due.find((target) => target.value !== null)?.value ?? null
}

/** Not started counts as behind once it should be under way. */
function isBehind(status: Status | null, expected: number | null): boolean {
  if (status === 'notStarted') return expected === null || expected > 0
  return status === 'behind' || status === 'overdue'
}

/** 百分点 behind, one decimal; null where either percent is unknown, 0 where the figure is not behind. */
export function gapOf({ percent, expected }: Pick<Standing, 'percent' | 'expected'>): number | null {
  return percent === null || expected === null ? null : Math.max(0, pointsBehind(percent, expected))
}

/** The furthest behind first; those without figures after those with. For a sort that keeps the order of equals. */
export function byGap(a: number | null, b: number | null): number {
  return (b ?? -1) - (a ?? -1)
}

/**
 * How an item of several contents stands: as reported of itself, but never better than a content that is behind; where it was
 * not reported itself, as the worst of its contents. While one of these is unreported the others do not make it done or in
 * time: it counts as 未报送, unless one of them is behind.
 *
 * @param own as reported of the item itself
 */
export function standingWithParts(own: Standing, parts: readonly Standing[]): Standing {
  const isWhole = own.progress !== null
  const voices = isWhole ? [own, ...parts.filter((part) => part.isBehind)] : parts
  if ((isWhole && voices.length === 1) || voices.every(({ progress }) => progress === null)) return own
  const known = voices.flatMap((voice) => voice.status ?? [])
  const worst = worstFirst.find((candidate) => known.includes(candidate)) ?? null
  const isLate = worst === 'overdue' || worst === 'behind' || worst === 'notStarted'
  const status = isLate || known.length === voices.length ? worst : null
  const percent = isWhole ? (own.isBehind ? own.percent : null) : meanPercent(parts)
  return {
    ...own,
    status,
    percent,
    progress: {
      status,
      percent,
      progress: together(own, parts, (part) => part.progress),
      problem: together(own, parts, (part) => part.problem),
      nextStep: together(own, parts, (part) => part.nextStep),
    },
    isBehind: voices.some((voice) => voice.isBehind),
    isPastDue: voices.some((voice) => voice.isPastDue) || (own.isPastDue && !pastAnyDeadline.includes(status)),
  }
}

/** Null unless all gave one. */
function meanPercent(parts: readonly Standing[]): number | null {
  const percents = parts.flatMap((part) => part.percent ?? [])
  return percents.length === parts.length ? percents.reduce((sum, value) => sum + value, 0) / parts.length : null
}

/** What is said of the item, and of its contents each by its name on a line of its own. */
function together(own: Standing, parts: readonly Standing[], pick: (progress: TaskProgress) => string): string {
  const itself = own.progress === null ? '' : pick(own.progress)
  const ofParts = parts.flatMap(({ task, progress }) => {
    const said = progress === null ? '' : pick(progress)
    return said === '' ? [] : [`${partName(formTaskNumber(own.task), formTaskNumber(task))}：${said}`]
  })
  return [...(itself === '' ? [] : [itself]), ...ofParts].join('\n')
}

/**
 * What an item lacks that counts as 未报送 although something was said of it: reports of some of its contents, or a status and
 * a percentage. Null of every other item.
 *
 * @param contents those of the item; none where it has no contents of its own
 */
export function whatIsMissing(item: Standing, contents: readonly Standing[]): 'contents' | 'status' | null {
  if (item.status !== null || item.progress === null) return null
  return contents.some(({ progress }) => progress === null) ? 'contents' : 'status'
}
