import type { IsoDate } from '../iso-date.ts'
import { type HolidayYear, knownHolidayYears } from './holiday-years.ts'

/**
 * 工作日: no weekend and no statutory holiday, or a weekend day that is worked instead. A year that is not among `years` has
 * its weekends only.
 */
export function isWorkday(day: IsoDate, years: readonly HolidayYear[] = knownHolidayYears): boolean {
  if (years.some(({ worked }) => worked.includes(day))) return true
  return !isWeekend(day) && !years.some(({ off }) => off.some(([from, to]) => from <= day && day <= to))
}

/** Saturday or Sunday. */
export function isWeekend(day: IsoDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** The day on which the given number of 工作日 has passed; the day it is counted from does not count. */
export function addWorkdays(from: IsoDate, count: number, years: readonly HolidayYear[] = knownHolidayYears): IsoDate {
  const day = new Date(`${from}T00:00:00Z`)
  let left = count
  while (left > 0) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (isWorkday(day.toISOString().slice(0, 10), years)) left -= 1
  }
  return day.toISOString().slice(0, 10)
}
