import type { EChartsCoreOption } from 'echarts/core'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './task.module.css'

interface LineChartProps {
  /** What it shows, for those who do not see it. */
  readonly label: string
  /** Places along the time, the oldest first. */
  readonly periods: readonly string[]
  readonly values: readonly (number | null)[]
  /** A level line with its name; none where null. */
  readonly target: { readonly name: string; readonly value: number } | null
}

/** A small line over the periods. ECharts is loaded when the first one is shown. */
export function LineChart({ label, periods, values, target }: LineChartProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    let isGone = false
    let end: (() => void) | null = null
    void loadCharts().then(({ init }) => {
      if (isGone) return
      const chart = init(element, null, { renderer: 'svg' })
      chart.setOption(optionOf(element, { periods, values, target }))
      const watch = new ResizeObserver(() => chart.resize())
      watch.observe(element)
      end = () => {
        watch.disconnect()
        chart.dispose()
      }
    })
    return () => {
      isGone = true
      end?.()
    }
  }, [periods, values, target])
  return <div ref={frame} className={styles.chart} role="img" aria-label={label} />
}

async function loadCharts() {
  const [core, charts, parts, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ])
  core.use([
    charts.LineChart,
    parts.GridComponent,
    parts.TooltipComponent,
    parts.MarkLineComponent,
    renderers.SVGRenderer,
  ])
  return core
}

/** In the colours and the text size of the window. */
function optionOf(element: HTMLElement, { periods, values, target }: Omit<LineChartProps, 'label'>): EChartsCoreOption {
  const look = getComputedStyle(element)
  const colour = (name: string) => look.getPropertyValue(name).trim()
  const words = {
    color: colour('--text-soft'),
    fontSize: Number.parseFloat(look.fontSize) * 0.857,
    fontFamily: look.fontFamily,
  }
  const line = { lineStyle: { color: colour('--line') } }
  return {
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
  }
}
