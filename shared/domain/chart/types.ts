import type { PeriodId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Light } from '../progress/light.ts'

/** 亮灯 of a plan's tasks at the end of one period; tasks without a light are in none of the numbers. */
export interface PeriodLights {
  readonly periodId: PeriodId
  readonly label: string
  readonly byLight: Readonly<Record<Light, number>>
}

/** What is due on one day, by the deadlines in force. */
export interface DueDay {
  readonly on: IsoDate
  /** Neither done nor struck off. */
  readonly unfinished: number
  readonly done: number
}

/** The deadlines of a plan; days on which nothing is due are left out. */
export interface DeadlineDays {
  /** What is unfinished before this day is overdue: the period's end, or today. */
  readonly asOf: IsoDate
  readonly days: readonly DueDay[]
}
