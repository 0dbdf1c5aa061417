import { toIsoDate } from '../deadline/calendar.ts'
import { deadlineDoubt, parseDeadline, readDeadline } from '../deadline/parse-deadline.ts'
import { normaliseTimeWords } from '../deadline/point-in-time.ts'
import type { IsoDate } from '../iso-date.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { isNothing } from './read-nothing.ts'
import { doubtfulValue, nothingSaid, type ReadValue, sureValue } from './types.ts'

/** What is longer is a report in the wrong column; and finding times in it takes the square of its length. */
const longestDay = 200

/**
 * Reads a cell that should hold a day: 2023.5.6, 20230506, 5月6日, 二〇二三年五月, 5月底, 年底 by the rules of deadlines (a month
 * without a day is its last day). Dates that Excel knows as dates come as ISO text.
 * @param year the year that words without one mean (the period's or the plan's); null when none is known
 */
export function readDate(cell: string, year: number | null): ReadValue<IsoDate> {
  if (isNothing(cell)) return nothingSaid
  if (cell.length > longestDay) return doubtfulValue<IsoDate>(null, 'noDate')
  const words = removeWhiteSpace(cell)
    .replace(/[。；;，,、]+$/, '')
    .replace(/(?<=[日号])\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/, '')
  const text = normaliseTimeWords(words)
  return readDigits(text) ?? readShort(text, year) ?? readWords(words, text, year)
}

/** ISO with or without a time, or eight digits. */
function readDigits(text: string): ReadValue<IsoDate> | null {
  const [, y, m, d] =
    /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:日)?(?:T?[\d:.]+Z?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    []
  if (y === undefined) return null
  const date = toIsoDate(Number(y), Number(m), Number(d))
  return date === null ? doubtfulValue<IsoDate>(null, 'noSuchDay') : sureValue(date)
}

/** 5.6, 5/6, 23.5.6: most likely month and day, but it may be a number. */
function readShort(text: string, year: number | null): ReadValue<IsoDate> | null {
  const [, y, m, d] = /^(?:(\d{2})[-./])?(\d{1,2})[-./](\d{1,2})$/.exec(text) ?? []
  if (m === undefined) return null
  const inYear = y === undefined ? year : 2000 + Number(y)
  if (inYear === null) return doubtfulValue<IsoDate>(null, 'noYear')
  const date = toIsoDate(inYear, Number(m), Number(d))
  return date === null ? doubtfulValue<IsoDate>(null, 'noSuchDay') : doubtfulValue(date, 'shortDate')
}

function readWords(words: string, text: string, year: number | null): ReadValue<IsoDate> {
  const [, named, month, day] = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})(?:日|号)/.exec(text) ?? []
  // A leap year stands in where none is known: only what no year has is refused then.
  const inYear = named === undefined ? (year ?? 2000) : Number(named)
  if (month !== undefined && toIsoDate(inYear, Number(month), Number(day)) === null) {
    return doubtfulValue<IsoDate>(null, 'noSuchDay')
  }
  const whole = readDeadline(words, { year })
  const deadline = whole ?? parseDeadline(words, { year })
  if (deadline === null || deadline.kind !== 'date') return doubtfulValue<IsoDate>(null, 'noDate')
  if (deadline.date === null) {
    const lacksYear = whole !== null && year === null && readDeadline(words, { year: 2000 })?.date != null
    return doubtfulValue<IsoDate>(null, lacksYear ? 'noYear' : 'noDate')
  }
  if (whole === null) return doubtfulValue(deadline.date, 'severalDates')
  return deadlineDoubt(deadline) === null ? sureValue(deadline.date) : doubtfulValue(deadline.date, 'monthOpen')
}
