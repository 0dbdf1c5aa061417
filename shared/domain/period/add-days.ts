import type { IsoDate } from '../iso-date.ts'

const msOfDay = 24 * 60 * 60 * 1000

/** The day that comes so many days after another; before it, with a number below 0. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * msOfDay).toISOString().slice(0, 10)
}
