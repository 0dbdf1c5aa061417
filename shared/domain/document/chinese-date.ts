import type { IsoDate } from '../iso-date.ts'

/** `2026-03-06` as official papers write it: `2026年3月6日`, no leading zeros (GB/T 9704—2012 7.3.5.4). */
export function formatChineseDate(date: IsoDate): string {
  const [year, month, day] = date.split('-')
  return `${Number(year)}年${Number(month)}月${Number(day)}日`
}

/** A date that is still to be filled in by hand or later. */
const openDate = '　　　　年　　月　　日'

/** A date, or room for it. */
export function dateOrRoom(date: IsoDate | null): string {
  return date === null ? openDate : formatChineseDate(date)
}
