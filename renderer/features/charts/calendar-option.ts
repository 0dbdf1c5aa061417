import type { DueDay } from '../../../shared/domain/chart/types.ts'
import type { IsoDate } from '../../../shared/domain/iso-date.ts'
import type { ChartLook } from '../../ui/chart-look.ts'

/** How a day stands: something is past its deadline, something is to come, all is done. */
export const dayKinds = ['overdue', 'open', 'done'] as const
export type DayKind = (typeof dayKinds)[number]

/** Sign and colour of each, those of the statuses they are like. */
export const dayOf: Readonly<Record<DayKind, { readonly sign: string; readonly colour: string }>> = {
  overdue: { sign: '■', colour: 'var(--status-overdue)' },
  open: { sign: '○', colour: 'var(--status-not-started)' },
  done: { sign: '✓', colour: 'var(--status-done)' },
}

export function kindOfDay({ on, unfinished }: DueDay, asOf: IsoDate): DayKind {
  if (unfinished === 0) return 'done'
  return on < asOf ? 'overdue' : 'open'
}

interface CalendarContent {
  readonly year: string
  readonly days: readonly DueDay[]
  readonly asOf: IsoDate
  readonly dayWords: (day: DueDay) => string
  readonly monthNames: readonly string[]
  readonly weekdays: readonly string[]
}

/** A year of days, Monday first; in each day how many are unfinished, or that all is done. */
export function calendarOption(look: ChartLook, content: CalendarContent) {
  const { year, days, asOf, dayWords, monthNames, weekdays } = content
  const ground = look.colour('--ground')
  return {
    animation: false,
    tooltip: {
      ...look.tooltip,
      formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
        const day = days[dataIndex]
        return day ? dayWords(day) : ''
      },
    },
    calendar: {
      range: year,
      top: look.rem(1.6),
      left: look.rem(1.8),
      right: 4,
      bottom: 4,
      cellSize: ['auto', 'auto'],
      itemStyle: { color: ground, borderColor: look.colour('--line'), borderWidth: 1 },
      splitLine: { lineStyle: { color: look.colour('--line-strong'), width: 1 } },
      dayLabel: { ...look.words, firstDay: 1, nameMap: [...weekdays] },
      monthLabel: { ...look.words, nameMap: [...monthNames] },
      yearLabel: { show: false },
    },
    series: [
      {
        type: 'heatmap',
        coordinateSystem: 'calendar',
        label: {
          show: true,
          fontFamily: look.words.fontFamily,
          fontSize: look.words.fontSize * 0.9,
          fontWeight: 600,
          color: ground,
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
            const day = days[dataIndex]
            return day && day.unfinished > 0 ? String(day.unfinished) : dayOf.done.sign
          },
        },
        data: days.map((day) => ({
          value: [day.on, day.unfinished],
          itemStyle: { color: look.colour(dayOf[kindOfDay(day, asOf)].colour) },
        })),
      },
    ],
  }
}
