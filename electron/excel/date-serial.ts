import type { NumberKind } from './number-formats.ts'

const SECONDS_OF_DAY = 86_400
const DAYS_1970 = 25_569
/** Serial of 1904-01-01 in the 1900 system. */
const DAYS_1904 = 1462
/** 9999-12-31, the last day Excel shows. */
const LAST_DAY = 2_958_465

/**
 * ISO text of a date that a cell shows, or undefined if the number is no day: negative, 0, beyond 9999, or the
 * 29 February 1900 that Excel keeps for compatibility (serial 60; the days before it are counted from 1899-12-31).
 * The time is given where the format shows it and it is not midnight.
 */
export function serialToIso(serial: number, kind: NumberKind, is1904: boolean): string | undefined {
  const inSeconds = Math.round(serial * SECONDS_OF_DAY)
  const wholeDays = kind === 'dateTime' ? Math.floor(inSeconds / SECONDS_OF_DAY) : Math.floor(serial)
  const day = is1904 ? wholeDays + DAYS_1904 : wholeDays
  if (!(day >= 1) || day > LAST_DAY || (day === 60 && !is1904)) return undefined
  const sinceEpoch = (day < 60 ? day + 1 : day) - DAYS_1970
  const seconds = kind === 'dateTime' ? inSeconds - wholeDays * SECONDS_OF_DAY : 0
  const iso = new Date((sinceEpoch * SECONDS_OF_DAY + seconds) * 1000).toISOString()
  return seconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19)
}

/** Serial of an ISO date or date and time, as `t="d"` cells have it; undefined if it is none. */
export function isoToSerial(text: string, is1904: boolean): { serial: number; iso: string } | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z?)?$/.exec(text.trim())
  const date = parts?.[1]
  if (date === undefined) return undefined
  const time = parts?.[2]?.padEnd(8, ':00') ?? '00:00:00'
  const milliseconds = Date.parse(`${date}T${time}Z`)
  if (Number.isNaN(milliseconds)) return undefined
  const days = milliseconds / 1000 / SECONDS_OF_DAY + DAYS_1970
  const in1900 = days < 61 ? days - 1 : days
  return {
    serial: is1904 ? days - DAYS_1904 : in1900,
    iso: time === '00:00:00' ? date : `${date}T${time}`,
  }
}
