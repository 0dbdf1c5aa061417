import { useQueries } from '@tanstack/react-query'
import { type ReactNode, useCallback } from 'react'
import { useNavigate } from 'react-router'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import type { PeriodSummary } from '../../../shared/domain/period/summary.ts'
import { statuses } from '../../../shared/domain/status/types.ts'
import { unitPlace } from '../../app/places.ts'
import { callBackend } from '../../backend/backend-client.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { Chart, type ChartLook } from '../../ui/chart.tsx'
import { lightSigns, statusSigns, useStatusWords } from '../signs/index.ts'
import styles from './home.module.css'

/** So many periods stand beside each other. */
const shownPeriods = 12

interface ChartsProps {
  readonly planId: PlanId
  readonly periodId: PeriodId
}

/** 图表 — the lights over the periods, and the units of this period beside each other. */
export function Charts({ planId, periodId }: ChartsProps): ReactNode {
  const t = useText()
  const periods = useBackend('period.listByPlan', { planId })
  const summary = useBackend('period.summary', { periodId })
  const summaries = useQueries({
    queries: (periods.data ?? []).slice(-shownPeriods).map(({ id }) => ({
      queryKey: ['period.summary', { periodId: id }],
      queryFn: () => callBackend('period.summary', { periodId: id }),
    })),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  })
  return (
    <>
      <h3 className={styles.subheading}>{t('home.charts.lights')}</h3>
      <LightsChart summaries={summaries} />
      <h3 className={styles.subheading}>{t('home.charts.units')}</h3>
      {summary.data && <UnitsChart summary={summary.data} />}
    </>
  )
}

function LightsChart({ summaries }: { readonly summaries: readonly PeriodSummary[] }): ReactNode {
  const t = useText()
  const makeOption = useCallback(
    ({ colour, words, line }: ChartLook) => ({
      animation: false,
      grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis' },
      legend: { top: 0, textStyle: words },
      xAxis: { type: 'category', data: summaries.map(({ period }) => period.label), axisLabel: words, axisLine: line },
      yAxis: { type: 'value', minInterval: 1, axisLabel: words, splitLine: line },
      series: (['green', 'yellow', 'red'] as const).map((light) => ({
        type: 'bar',
        stack: 'lights',
        barMaxWidth: 44,
        name: t(`app.signs.light.${light}`),
        itemStyle: { color: colour(nameOf(lightSigns[light].colour)) },
        data: summaries.map(({ byLight }) => byLight[light]),
      })),
    }),
    [summaries, t],
  )
  return <Chart label={t('home.charts.lights')} makeOption={makeOption} height={11} />
}

function UnitsChart({ summary: { byUnit } }: { readonly summary: PeriodSummary }): ReactNode {
  const t = useText()
  const navigate = useNavigate()
  const statusWord = useStatusWords()
  const makeOption = useCallback(
    ({ colour, words, line }: ChartLook) => ({
      animation: false,
      grid: { left: 8, right: 16, top: 56, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      legend: { top: 0, textStyle: words },
      yAxis: {
        type: 'category',
        inverse: true,
        data: byUnit.map(({ name }) => name),
        axisLabel: words,
        axisLine: line,
      },
      xAxis: { type: 'value', minInterval: 1, axisLabel: words, splitLine: line },
      series: statuses
        .filter((status) => byUnit.some(({ reports }) => reports.some((report) => report.status === status)))
        .map((status) => ({
          type: 'bar',
          stack: 'reports',
          name: statusWord(status),
          itemStyle: { color: colour(nameOf(statusSigns[status].colour)) },
          data: byUnit.map(({ reports }) => reports.find((report) => report.status === status)?.count ?? 0),
        })),
    }),
    [byUnit, statusWord],
  )
  return (
    <Chart
      label={t('home.charts.units')}
      makeOption={makeOption}
      height={5 + byUnit.length}
      onChoose={({ dataIndex }) => {
        const unit = byUnit[dataIndex]
        if (unit) void navigate(unitPlace(unit.unitId))
      }}
    />
  )
}

/** `var(--light-red)` → `--light-red`: a chart needs the colour itself. */
const nameOf = (variable: string) => variable.slice('var('.length, -1)
