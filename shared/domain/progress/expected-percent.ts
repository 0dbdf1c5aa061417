import { daysInMonth } from '../deadline/calendar.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Cadence } from '../period/types.ts'
import { roundToTenth } from './round-to-tenth.ts'

/** How time gone is counted: by months as delivered, by days if the office says so (docs/rules.md, Progress in time). */
export type TimeBasis = 'months' | 'days'

export interface ExpectedPercentInput {
  /** The years the plan is for; a plan for three years is measured over its 36 months. */
  readonly years: readonly number[]
  /** The reporting round: its end is the day progress is measured at. */
  readonly period: { readonly cadence: Cadence; readonly to: IsoDate }
  /** 阶段目标 for the period's end in percent; null where the task has none. */
  readonly stageTarget: number | null
  /** The day the task is due, the approved one where there is one; null for 持续推进 and where it has none. */
  readonly dueOn: IsoDate | null
  readonly basis: TimeBasis
}

export interface ExpectedPercent {
  /** 0 to 100, one decimal. */
  readonly percent: number
  /** What it was measured against; `deadline` once the task's own day has come. */
  readonly basis: 'stageTarget' | 'deadline' | TimeBasis
}

/**
 * 序时进度 — how far a task should be at a period's end: its stage target, else everything once it is due, else the
 * share of the plan's time that has gone. Null for a plan without years and a task without stage target or date.
 */
export function expectedPercent(input: ExpectedPercentInput): ExpectedPercent | null {
  const { period, stageTarget, dueOn, basis } = input
  if (stageTarget !== null) return { percent: roundToTenth(clamp(stageTarget)), basis: 'stageTarget' }
  if (dueOn !== null && dueOn <= period.to) return { percent: 100, basis: 'deadline' }
  const percent = percentOfTimeGone(input.years, period, basis)
  return percent === null ? null : { percent, basis }
}

/**
 * The share of the plan's years that has gone at a period's end, in percent with one decimal: eleven of twelve months are
 * 91.7, three quarters 75.0. Counted by months, a round of a month or longer stands for the month whose end is
 * nearest (a round that closes on the 25th, or on the 3rd of the next month, is still that month's), and a
 * week's round for the months that are over. Null for a plan without years.
 */
export function percentOfTimeGone(
  years: readonly number[],
  period: { readonly cadence: Cadence; readonly to: IsoDate },
  basis: TimeBasis,
): number | null {
  if (years.length === 0) return null
  const first = Math.min(...years)
  const last = Math.max(...years)
  const [gone, total] =
    basis === 'days'
      ? [
          dayNumber(period.to) - dayNumber(`${first}-01-01`) + 1,
          dayNumber(`${last}-12-31`) - dayNumber(`${first}-01-01`) + 1,
        ]
      : [monthsGone(period, first), (last - first + 1) * 12]
  return roundToTenth(clamp((gone / total) * 100))
}

function monthsGone({ cadence, to }: { readonly cadence: Cadence; readonly to: IsoDate }, firstYear: number): number {
  const [year, month, day] = readIsoDate(to)
  const days = daysInMonth(year, month)
  const counts = cadence === 'week' ? day === days : day * 2 >= days
  return (year - firstYear) * 12 + month - (counts ? 0 : 1)
}

function dayNumber(date: IsoDate): number {
  const [year, month, day] = readIsoDate(date)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

function readIsoDate(date: IsoDate): readonly [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent))
}
