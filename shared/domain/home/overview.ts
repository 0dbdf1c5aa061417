import type { TaskId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Period } from '../period/types.ts'
import type { StatusCount } from '../plan/page.ts'
import type { Light } from '../progress/light.ts'
import { type Status, statuses } from '../status/types.ts'

/** Unfinished tasks whose deadline in force lies between two days, both included. */
export interface DueCount {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly tasks: number
}

/** What is due and lit in a plan, for the first screen. Every number is that of a list of 任务台账, which it opens. */
export interface PlanOverview {
  /** The round of progress as of whose end tasks are counted; null before the first. In a round of 办理方案 the last one. */
  readonly period: Pick<Period, 'id' | 'label'> | null
  readonly byLight: Readonly<Record<Light, number>>
  /** Past their deadline at the period's end and not done. */
  readonly overdue: number
  readonly dueInWeek: DueCount
  readonly dueInMonth: DueCount
  /** Those of the month that come first. */
  readonly nextDue: readonly {
    readonly id: TaskId
    readonly number: string
    readonly text: string
    readonly date: IsoDate
  }[]
}

/** What a task can stand at while its deadline still matters. */
export const unfinishedStatuses: readonly (Status | null)[] = [
  ...statuses.filter((status) => status !== 'done' && status !== 'retired'),
  null,
]

/** What counts as keeping up with the time that has gone. */
export const keepingUp: readonly Status[] = ['done', 'ahead', 'onTrack']

/** How many stand at one of some statuses. */
export function countStatuses(counts: readonly StatusCount[], wanted: readonly (Status | null)[]): number {
  return counts.reduce((sum, { status, tasks }) => sum + (wanted.includes(status) ? tasks : 0), 0)
}

/** The day from which deadlines are looked at: today, but within the round, so that a past one is seen as it was then. */
export function lookingDay(period: Pick<Period, 'from' | 'to'> | null, today: IsoDate): IsoDate {
  if (!period) return today
  if (today < period.from) return period.from
  return today > period.to ? period.to : today
}
