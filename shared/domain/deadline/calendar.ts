import type { IsoDate } from '../iso-date.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** Days of a month (1–12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day as ISO text; null where the calendar has no such day. */
export function toIsoDate(year: number, month: number, day: number): IsoDate | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** The last day of a month; null for a month that does not exist. */
export function endOfMonth(year: number, month: number): IsoDate | null {
  return month < 1 || month > 12 ? null : toIsoDate(year, month, daysInMonth(year, month))
}
