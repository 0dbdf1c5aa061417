import { type ReactNode, useCallback } from 'react'
import { Chart, type ChartLook } from '../../ui/chart.tsx'

interface LineChartProps {
  /** What it shows, for those who do not see it. */
  readonly label: string
  /** Places along the time, the oldest first. */
  readonly periods: readonly string[]
  readonly values: readonly (number | null)[]
  /** A level line with its name; none where null. */
  readonly target: { readonly name: string; readonly value: number } | null
}

/** A small line over the periods. */
export function LineChart({ label, periods, values, target }: LineChartProps): ReactNode {
  const makeOption = useCallback(
    ({ colour, words, line }: ChartLook) => ({
      animation: false,
      grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: [...periods], axisLabel: words, axisLine: line },
      yAxis: { type: 'value', axisLabel: words, splitLine: line },
      series: [
        {
          type: 'line',
          data: [...values],
          connectNulls: true,
          symbolSize: 7,
          lineStyle: { color: colour('--accent') },
          itemStyle: { color: colour('--accent') },
          label: { show: true, position: 'top', ...words },
          ...(target && {
            markLine: {
              symbol: 'none',
              lineStyle: { color: colour('--text-faint'), type: 'dashed' },
              label: { formatter: target.name, position: 'insideEndTop', ...words },
              data: [{ yAxis: target.value }],
            },
          }),
        },
      ],
    }),
    [periods, values, target],
  )
  return <Chart label={label} makeOption={makeOption} height={7} />
}
