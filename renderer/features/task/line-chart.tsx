import { type ReactNode, useCallback } from 'react'
import { useText } from '../../text/use-text.ts'
import { Chart } from '../../ui/chart.tsx'
import type { ChartLook } from '../../ui/chart-look.ts'

interface LineChartProps {
  /** What it shows. */
  readonly label: string
  /** Places along the time, the oldest first. */
  readonly periods: readonly string[]
  readonly values: readonly number[]
  /** A level line with its name; none where null. */
  readonly target: { readonly name: string; readonly value: number } | null
}

/** A small line over the periods. */
export function LineChart({ label, periods, values, target }: LineChartProps): ReactNode {
  const t = useText()
  const makeOption = useCallback(
    (look: ChartLook) => ({
      animation: false,
      grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
      tooltip: { ...look.tooltip, trigger: 'axis' },
      xAxis: { type: 'category', data: [...periods], axisLabel: look.words, axisLine: look.line },
      yAxis: { type: 'value', axisLabel: look.words, splitLine: look.line },
      series: [
        {
          type: 'line',
          data: [...values],
          symbolSize: 7,
          lineStyle: { color: look.colour('--accent') },
          itemStyle: { color: look.colour('--accent') },
          label: { show: true, position: 'top', ...look.words },
          ...(target && {
            markLine: {
              symbol: 'none',
              lineStyle: { color: look.colour('--text-faint'), type: 'dashed' },
              label: { formatter: target.name, position: 'insideEndTop', ...look.words },
              data: [{ yAxis: target.value }],
            },
          }),
        },
      ],
    }),
    [periods, values, target],
  )
  const table = {
    columns: [t('charts.period'), t('charts.value')],
    rows: periods.map((period, at) => ({ key: period, cells: [period, values[at]] })),
  }
  return <Chart label={label} makeOption={makeOption} table={table} height={11} />
}
