import type { IsoDate } from '../iso-date.ts'
import { isDay } from '../period/is-day.ts'
import type { HolidayYear } from './holiday-years.ts'

/** What was read from a notice, and the words of days in it that cannot be: no day of the calendar, or another weekday. */
export interface HolidayReading extends Pick<HolidayYear, 'notice' | 'off' | 'worked'> {
  readonly doubts: readonly string[]
}

const dayPattern =
  '(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:（(?:[^（）]*?(?:周|星期)([一二三四五六日天]))?[^（）]*）)?'
const days = new RegExp(`${dayPattern}(?:\\s*[至—-]\\s*${dayPattern})?`, 'g')
const weekdays = '日一二三四五六'

/**
 * Reads the State Council's notice of a year's holidays as it is published: `一、元旦：1月1日（周四）至3日（周六）放假调休，
 * 共3天。1月4日（周日）上班。` Days before 放假 are off, days before 上班 are worked; a day in December of a sentence that goes
 * on in January is of the year before. What else the notice says is passed over.
 *
 * @param year the year it is for, which days without one have
 */
export function readHolidayNotice(text: string, year: number): HolidayReading {
  const off: (readonly [IsoDate, IsoDate])[] = []
  const worked: IsoDate[] = []
  const doubts: string[] = []
  for (const sentence of text.split(/[。；\n]/)) {
    const isOff = sentence.includes('放假')
    if (!isOff && !sentence.includes('上班')) continue
    let month: string | undefined
    for (const found of sentence.matchAll(days)) {
      const [words, fromYear, fromMonth, fromDay, fromWeekday, toYear, toMonth, toDay, toWeekday] = found
      month = fromMonth ?? month
      const lastMonth = toMonth ?? month
      // 12月30日至1月1日 begins in the year before.
      const firstYear = fromYear ?? (toMonth && Number(toMonth) < Number(month) ? String(year - 1) : String(year))
      const first = isoDay(firstYear, month, fromDay)
      const last = toDay === undefined ? first : isoDay(toYear ?? String(year), lastMonth, toDay)
      month = lastMonth
      const isSure = isTheDay(first, fromWeekday) && isTheDay(last, toWeekday ?? (toDay ? undefined : fromWeekday))
      if (!isSure || first > last) doubts.push(words)
      else if (isOff) off.push([first, last])
      else worked.push(first)
    }
  }
  return { notice: /国办发明电〔\d{4}〕\d+号/.exec(text)?.[0] ?? '', off, worked, doubts }
}

function isoDay(year: string, month = '', day = ''): IsoDate {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A notice prints the weekday of each day: one that does not fit it is a slip, or the notice is of another year. */
function isTheDay(day: IsoDate, weekday: string | undefined): boolean {
  if (!isDay(day)) return false
  if (weekday === undefined) return true
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] === weekday.replace('天', '日')
}
