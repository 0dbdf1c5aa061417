import type { IsoDate } from '../iso-date.ts'
import { chineseNumeralCharacters, parseChineseNumber } from '../text/chinese-number.ts'
import { foldTraditional } from '../text/traditional.ts'
import { foldWidth } from '../text/width.ts'
import { endOfMonth, toIsoDate } from './calendar.ts'

/** A point in time as words name it; `date` is null where no year is known or the words name no exact day. */
export interface PointInTime {
  readonly date: IsoDate | null
  /** The year it lies in, as far as it is known: a range hands it from its beginning to its end. */
  readonly year: number | null
  /** How many characters of the text it took. */
  readonly length: number
  /** The words leave the day open (`6月前`: before June, or before its end). */
  readonly isVague: boolean
}

const numerals = new RegExp(`[${chineseNumeralCharacters}]+(?=[年月日号]|个?季度?|半年)`, 'g')

/**
 * Half-width, Chinese numerals before 年 月 日 季 as digits (`二〇二五年十二月` → `2025年12月`); what follows a number is kept.
 * 半 and 年 of 半年 are left alone.
 */
export function normaliseTimeWords(text: string): string {
  return foldTraditional(foldWidth(text))
    .replace(/[\u201c\u201d"「」]/g, '')
    .replace(numerals, (run) => String(parseChineseNumber(run) ?? run))
}

const yearPattern = /^(?:(\d{4})年|(今|本|当|明|次)年度?)/
const dottedPattern = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)/
const monthPattern = /^(\d{1,2})月份?(?:(\d{1,2})(?:日|号)?(?!\d|月)|(上|中|下)旬|(底|末)|(初|中(?!旬)))?/
const quarterPattern = /^(?:第?(\d)季度?|(?:前|1至|1-|1~)(\d)个?季度)(?:底|末|内)?/
const halfPattern = /^(上|下)半年(?:底|末|内)?/
/** The whole year, with the 年 already taken by a year before it (`2025年|底`, `2025年|年底`), or with its own (`年底`). */
const restOfYear = /^年?(?:底|末|终|(?:度)?内|全年|度)/
const wholeYear = /^(?:本|全)?年(?:底|末|终|(?:度)?内|度)|^全年/
const fiveYearPattern = /^(1\d|2\d|十[一二三四五六七八九]|二十)五(?:末|期末|期间|时期)/
/** Days of the lunar or the farming year, which no calendar rule of ours turns into a date. */
const seasonPattern =
  /^(?:元旦|春节|元宵|清明|五一|劳动节|端午|七一|中秋|国庆|十一|汛期|主汛期|入汛|供暖季|采暖季|采暖期|冬季|春季|夏季|秋季|春耕|三夏|秋收|秋冬季|学期|高考|中考)(?:节|期间|假期|开学|来临|结束|到来)*/

/**
 * Reads the point in time a normalised text begins with.
 * @param year the year that words without one mean; null when none is known
 */
export function readPointInTime(text: string, year: number | null): PointInTime | null {
  const dotted = dottedPattern.exec(text)
  if (dotted !== null) {
    const [words, y, , m, d] = dotted
    const date = d === undefined ? endOfMonth(Number(y), Number(m)) : toIsoDate(Number(y), Number(m), Number(d))
    return date === null ? null : { date, year: Number(y), length: words.length, isVague: false }
  }
  const fiveYear = fiveYearPattern.exec(text)
  if (fiveYear !== null) {
    // The 14th five-year plan runs from 2021 to 2025, and each follows the one before.
    const ordinal = parseChineseNumber(fiveYear[1] ?? '') ?? Number(fiveYear[1])
    const last = 2025 + 5 * (ordinal - 14)
    return { date: endOfMonth(last, 12), year: last, length: fiveYear[0].length, isVague: false }
  }
  const named = yearPattern.exec(text)
  const start = named?.[0].length ?? 0
  const inYear = named === null ? year : yearMeant(named, year)
  const rest = text.slice(start, start + 24)
  const within = readWithinYear(rest, inYear)
  if (within !== null) return { ...within, year: inYear, length: start + within.length }
  const end = (named === null ? wholeYear : restOfYear).exec(rest)
  if (end !== null) return { ...endOfYear(inYear), length: start + end[0].length }
  return named === null ? null : { ...endOfYear(inYear), length: start }
}

function yearMeant(named: RegExpExecArray, year: number | null): number | null {
  if (named[1] !== undefined) return Number(named[1])
  if (year === null) return null
  return named[2] === '明' || named[2] === '次' ? year + 1 : year
}

const endOfYear = (year: number | null) => ({
  date: year === null ? null : endOfMonth(year, 12),
  year,
  isVague: false,
})

function readWithinYear(text: string, year: number | null): Omit<PointInTime, 'year'> | null {
  const month = monthPattern.exec(text)
  if (month !== null) return readMonth(month, text, year)
  const quarter = quarterPattern.exec(text)
  if (quarter !== null) {
    const ordinal = Number(quarter[1] ?? quarter[2])
    if (ordinal < 1 || ordinal > 4) return null
    return { date: year === null ? null : endOfMonth(year, ordinal * 3), length: quarter[0].length, isVague: false }
  }
  const half = halfPattern.exec(text)
  if (half !== null) {
    return {
      date: year === null ? null : endOfMonth(year, half[1] === '上' ? 6 : 12),
      length: half[0].length,
      isVague: false,
    }
  }
  const season = seasonPattern.exec(text)
  return season === null ? null : { date: null, length: season[0].length, isVague: true }
}

function readMonth(found: RegExpExecArray, text: string, year: number | null): Omit<PointInTime, 'year'> | null {
  const [words, month, day, third, end, loose] = found
  if (toIsoDate(2000, Number(month), Number(day ?? 1)) === null) return null
  const length = words.length
  if (loose !== undefined) return { date: null, length, isVague: true }
  const isVague =
    day === undefined && third === undefined && end === undefined && /^(?:之|以)?前/.test(text.slice(length))
  if (year === null) return { date: null, length, isVague }
  const lastDay = third === '上' ? 10 : third === '中' ? 20 : day === undefined ? null : Number(day)
  const date = lastDay === null ? endOfMonth(year, Number(month)) : toIsoDate(year, Number(month), lastDay)
  return { date, length, isVague }
}
