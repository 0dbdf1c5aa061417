import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { DueDay } from '../../../shared/domain/chart/types.ts'
import { unfinishedStatuses } from '../../../shared/domain/home/overview.ts'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import type { IsoDate } from '../../../shared/domain/iso-date.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { Chart } from '../../ui/chart.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { CountLink } from '../signs/index.ts'
import { calendarOption, type DayKind, dayKinds, dayOf, kindOfDay } from './calendar-option.ts'
import styles from './charts.module.css'

interface DeadlineCalendarProps {
  readonly planId: PlanId
  readonly periodId: PeriodId | null
}

/** 时限日历 — a year, each day with what is due on it; a day opens its tasks. */
export function DeadlineCalendar({ planId, periodId }: DeadlineCalendarProps): ReactNode {
  const t = useText()
  const navigate = useNavigate()
  const { data, error } = useBackend('chart.deadlines', { planId, periodId })
  const [chosen, setChosen] = useState<string | null>(null)
  const years = useMemo(() => [...new Set(data?.days.map(({ on }) => on.slice(0, 4)))], [data])
  const asOf = data?.asOf ?? ''
  const now = asOf.slice(0, 4)
  const year = chosen ?? (years.includes(now) ? now : years.at(0)) ?? now
  const days = useMemo(() => (data?.days ?? []).filter(({ on }) => on.startsWith(year)), [data, year])
  const kindWord = useCallback((kind: DayKind) => t(`charts.day.${kind}`), [t])
  const dayWords = useCallback(
    (day: DueDay) => t('charts.dayWords', { day: day.on, unfinished: day.unfinished, done: day.done }),
    [t],
  )
  const monthNames = useMemo(() => Array.from({ length: 12 }, (_, at) => t('charts.month', { month: at + 1 })), [t])
  const weekdays = useMemo(() => t('charts.weekdays').split(' '), [t])
  const makeOption = useCallback(
    (look: Parameters<typeof calendarOption>[0]) =>
      calendarOption(look, { year, days, asOf, dayWords, monthNames, weekdays }),
    [year, days, asOf, dayWords, monthNames, weekdays],
  )
  if (error) return <ErrorNote error={error} />
  if (!data) return null
  if (years.length === 0) return <p className={styles.none}>{t('charts.noDeadline')}</p>
  const at = years.indexOf(year)
  const turn = (to: number, word: string, icon: ReactNode) => (
    <Button
      type="text"
      size="small"
      icon={icon}
      aria-label={word}
      disabled={years[to] === undefined}
      onClick={() => setChosen(years[to] ?? null)}
    />
  )
  return (
    <Chart
      label={t('charts.deadlines', { year })}
      makeOption={makeOption}
      height={15}
      legend={dayKinds.map((kind) => ({ ...dayOf[kind], word: kindWord(kind) }))}
      controls={
        <>
          {turn(at - 1, t('charts.yearBefore'), <LeftOutlined aria-hidden />)}
          <span>{year}</span>
          {turn(at + 1, t('charts.yearAfter'), <RightOutlined aria-hidden />)}
        </>
      }
      table={{
        columns: [t('charts.deadline'), t('charts.unfinished'), t('charts.done'), t('charts.state')],
        rows: days.map((day) => ({
          key: day.on,
          cells: [
            day.on,
            countCell(day.unfinished, t('charts.openUnfinished', { day: day.on, tasks: day.unfinished }), day.on),
            countCell(day.done, t('charts.openDone', { day: day.on, tasks: day.done }), day.on, 'done'),
            kindWord(kindOfDay(day, asOf)),
          ],
        })),
      }}
      onChoose={({ dataIndex }) => {
        const day = days[dataIndex]
        if (day) void navigate(dayPlace(day.on, day.unfinished > 0 ? 'unfinished' : 'done'))
      }}
    />
  )
}

function countCell(count: number, label: string, on: IsoDate, which: 'unfinished' | 'done' = 'unfinished'): ReactNode {
  return count === 0 ? '0' : <CountLink count={count} to={dayPlace(on, which)} label={label} />
}

function dayPlace(on: IsoDate, which: 'unfinished' | 'done'): string {
  const status = which === 'done' ? ['done'] : unfinishedStatuses.map((one) => one ?? 'none')
  return taskListPlace({ from: on, to: on, status })
}
