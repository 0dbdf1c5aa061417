import type { SectionId, TaskId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Period } from '../period/types.ts'
import type { Light } from '../progress/light.ts'
import type { Status } from '../status/types.ts'

/** How many tasks stand at one status; null is 未报进展. */
export interface StatusCount {
  readonly status: Status | null
  readonly tasks: number
}

/** Unfinished tasks whose deadline in force lies between two days, both included. */
export interface DueCount {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly tasks: number
}

/** Where a plan stands, for the first screen. Every number is that of a list of 任务台账, which it opens. */
export interface PlanOverview {
  /** Tasks and their parts that are not struck off. */
  readonly tasks: number
  /** Of these; only statuses that occur. */
  readonly byStatus: readonly StatusCount[]
  readonly byLight: Readonly<Record<Light, number>>
  /** Headings that tasks stand under, in the order of the plan, each with those of the headings below it. */
  readonly sections: readonly {
    readonly id: SectionId
    readonly heading: string
    readonly byStatus: readonly StatusCount[]
  }[]
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
  'ahead',
  'onTrack',
  'behind',
  'overdue',
  'notStarted',
  'standing',
  'notAssessed',
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
