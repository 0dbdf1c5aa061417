import type { CheckFinding } from '../backup/types.ts'
import type { IsoDate } from '../iso-date.ts'
import { isDay } from '../period/is-day.ts'
import type { HolidayYear } from './holiday-years.ts'
import { isWeekend } from './workday.ts'

/** What is wrong with the holidays an office entered: each day must be of its year, each worked one a weekend day not off. */
export function checkHolidays(years: readonly HolidayYear[]): readonly CheckFinding[] {
  return years.flatMap((own, at): readonly CheckFinding[] => {
    const { year, off, worked } = own
    const isTwice = years.findIndex((other) => other.year === year) < at
    return [
      ...(isTwice ? [{ code: 'holidayYearTwice', params: { year } } as const] : []),
      ...(off.length === 0 ? [{ code: 'holidayYearEmpty', params: { year } } as const] : []),
      ...off.flatMap(([from, to]): readonly CheckFinding[] =>
        isOfYear(from, year, true) && isOfYear(to, year) && from <= to
          ? []
          : [{ code: 'holidayNotOfYear', params: { year, day: from === to ? from : `${from}—${to}` } }],
      ),
      ...worked.flatMap((day) => checkWorked(day, own)),
    ]
  })
}

function checkWorked(day: IsoDate, { year, off }: HolidayYear): readonly CheckFinding[] {
  if (!isOfYear(day, year, true)) return [{ code: 'holidayNotOfYear', params: { year, day } }]
  if (!isWeekend(day)) return [{ code: 'workedNoWeekend', params: { year, day } }]
  return off.some(([from, to]) => from <= day && day <= to) ? [{ code: 'workedWhileOff', params: { year, day } }] : []
}

/** 元旦 may begin, and be worked for, in the December before. */
function isOfYear(day: IsoDate, year: number, mayBeDecember = false): boolean {
  return isDay(day) && (day.startsWith(`${year}-`) || (mayBeDecember && day.startsWith(`${year - 1}-12-`)))
}
