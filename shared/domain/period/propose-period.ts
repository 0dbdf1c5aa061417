import { daysInMonth } from '../deadline/calendar.ts'
import type { IsoDate } from '../iso-date.ts'
import { addDays } from './add-days.ts'
import type { Cadence, Period } from './types.ts'

/** What a new round would be, for the office to change. */
export type PeriodProposal = Pick<Period, 'cadence' | 'label' | 'from' | 'to' | 'due'>

/** Every cadence, the shortest first. */
export const cadences = ['week', 'month', 'quarter', 'half', 'year'] as const satisfies readonly Cadence[]

const monthsOf = { month: 1, quarter: 3, half: 6, year: 12 } as const
/** Days after the end on which returns are due, where the plan has no earlier round to go by. */
const usualDueDays: Readonly<Record<Cadence, number>> = { week: 1, month: 5, quarter: 5, half: 10, year: 10 }

/**
 * 办理方案 — the round that asks for it: over the plan's first year that has not gone, with a stage target at the end of each
 * quarter, due in half a month.
 */
export function proposeUndertaking(planYears: readonly number[], today: IsoDate): PeriodProposal {
  const thisYear = Number(today.slice(0, 4))
  const year = planYears.find((one) => one >= thisYear) ?? planYears.at(-1) ?? thisYear
  const from = isoDate(year, 1, 1)
  return {
    cadence: 'quarter',
    label: `${year}年办理方案`,
    from,
    to: isoDate(year, 12, 31),
    due: addDays(today > from ? today : from, 15),
  }
}

/**
 * The round that comes next: after the plan's last one of the same cadence, else the one that today lies in, or for a plan of
 * other years their first. The due day is as long after the end as it was the last time.
 */
export function proposePeriod(
  cadence: Cadence,
  periods: readonly Period[],
  planYears: readonly number[],
  today: IsoDate,
): PeriodProposal {
  const last = periods
    .filter((period) => period.purpose === 'progress' && period.cadence === cadence)
    .toSorted((a, b) => (a.to < b.to ? -1 : 1))
    .at(-1)
  const begin = last ? addDays(last.to, 1) : firstDay(planYears, today)
  const { from, to, label } = roundAround(cadence, begin)
  const dueDays = last ? daysBetween(last.to, last.due) : usualDueDays[cadence]
  return { cadence, label, from, to, due: addDays(to, dueDays) }
}

function firstDay(planYears: readonly number[], today: IsoDate): IsoDate {
  const [first] = planYears
  return first === undefined || planYears.includes(Number(today.slice(0, 4))) ? today : `${first}-01-01`
}

function roundAround(cadence: Cadence, day: IsoDate): Pick<PeriodProposal, 'from' | 'to' | 'label'> {
  if (cadence === 'week') return weekAround(day)
  const months = monthsOf[cadence]
  const year = Number(day.slice(0, 4))
  const place = Math.floor((Number(day.slice(5, 7)) - 1) / months)
  const first = place * months + 1
  const last = first + months - 1
  return {
    from: isoDate(year, first, 1),
    to: isoDate(year, last, daysInMonth(year, last)),
    label: labelOf(cadence, year, place),
  }
}

function labelOf(cadence: keyof typeof monthsOf, year: number, place: number): string {
  switch (cadence) {
    case 'month':
      return `${year}年${place + 1}月`
    case 'quarter':
      return `${year}年第${'一二三四'.charAt(place)}季度`
    case 'half':
      return `${year}年${place === 0 ? '上' : '下'}半年`
    case 'year':
      return `${year}年度`
    default:
      return cadence satisfies never
  }
}

/** Weeks run from Monday to Sunday and belong to the year of their Thursday. */
function weekAround(day: IsoDate): Pick<PeriodProposal, 'from' | 'to' | 'label'> {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const from = addDays(day, -weekday)
  const thursday = addDays(from, 3)
  const year = Number(thursday.slice(0, 4))
  const number = Math.floor(daysBetween(isoDate(year, 1, 1), thursday) / 7) + 1
  return { from, to: addDays(from, 6), label: `${year}年第${number}周` }
}

function isoDate(year: number, month: number, day: number): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}

const msOfDay = 24 * 60 * 60 * 1000

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msOfDay)
}
