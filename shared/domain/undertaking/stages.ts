import { daysInMonth } from '../deadline/calendar.ts'
import type { IsoDate } from '../iso-date.ts'
import { addDays } from '../period/add-days.ts'
import type { Cadence, Period } from '../period/types.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { foldWidth } from '../text/width.ts'
import type { Stage } from './types.ts'

/** A form holds so many stages beside what else it asks; a year by months. */
export const mostStages = 12

const monthsOf: Readonly<Record<Exclude<Cadence, 'week'>, number>> = { month: 1, quarter: 3, half: 6, year: 12 }

/** The ends of weeks, months, quarters or years within a round's time, and its last day where that is none. */
export function stagesOf({ cadence, from, to }: Pick<Period, 'cadence' | 'from' | 'to'>): readonly Stage[] {
  const days: IsoDate[] = []
  for (let end = endAround(cadence, from); end < to; end = endAround(cadence, addDays(end, 1))) days.push(end)
  days.push(to)
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  return days.map((on) => ({ on, label: labelOf(on, isOneYear) }))
}

function endAround(cadence: Cadence, day: IsoDate): IsoDate {
  if (cadence === 'week') return addDays(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7)
  const months = monthsOf[cadence]
  const year = Number(day.slice(0, 4))
  const month = Math.ceil(Number(day.slice(5, 7)) / months) * months
  return `${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`
}

function labelOf(on: IsoDate, isOneYear: boolean): string {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  const words = day === daysInMonth(year, month) ? `${month}月底` : `${month}月${day}日`
  return isOneYear ? words : `${year}年${words}`
}

const quarterEnds: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 }

/**
 * The stage that a heading names: 6月底目标, 二季度末, 上半年, 年底（全年）目标. Null where it names none, or one that two stages
 * could be.
 */
export function findStage(heading: string, stages: readonly Stage[]): Stage | null {
  const words = foldWidth(removeWhiteSpace(heading))
  const year = /(\d{4})年/.exec(words)?.[1]
  const rest = words.replace(/\d{4}年(?:度)?(?=.)/, '')
  const month = monthIn(rest)
  if (month === null) return null
  const day = /\d{1,2}月(\d{1,2})日/.exec(rest)?.[1]
  const found = stages.filter(
    ({ on }) =>
      (year === undefined || on.startsWith(year)) &&
      Number(on.slice(5, 7)) === month &&
      (day === undefined || Number(on.slice(8)) === Number(day)),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

function monthIn(words: string): number | null {
  const month = /(?<!\d)(\d{1,2})月/.exec(words)?.[1]
  if (month !== undefined) return Number(month)
  const quarter = /第?([一二三四1-4])季度/.exec(words)?.[1]
  if (quarter !== undefined) return quarterEnds[quarter] ?? null
  if (/上半年|半年末|年中/.test(words)) return 6
  return /下半年|年底|年末|全年|年终/.test(words) ? 12 : null
}
