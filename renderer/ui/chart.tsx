import type { EChartsCoreOption } from 'echarts/core'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './chart.module.css'

/** Colours and words of the window, for a chart's option. */
export interface ChartLook {
  /** The colour of a variable: `colour('--accent')`. */
  readonly colour: (name: string) => string
  readonly words: { readonly color: string; readonly fontSize: number; readonly fontFamily: string }
  readonly line: { readonly lineStyle: { readonly color: string } }
}

interface ChartProps {
  /** What it shows, for those who do not see it. */
  readonly label: string
  /** Kept by useMemo or useCallback: another one draws the chart anew. */
  readonly makeOption: (look: ChartLook) => EChartsCoreOption
  /** In lines of text. */
  readonly height: number
  /** A click on a part: its series and its place on the axis. */
  readonly onChoose?: (part: { readonly seriesIndex: number; readonly dataIndex: number }) => void
}

/** A chart. ECharts is loaded when the first one is shown. */
export function Chart({ label, makeOption, height, onChoose }: ChartProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const choose = useRef(onChoose)
  choose.current = onChoose
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    let isGone = false
    let end: (() => void) | null = null
    void loadCharts().then(({ init }) => {
      if (isGone) return
      const chart = init(element, null, { renderer: 'svg' })
      chart.setOption(makeOption(lookOf(element)))
      chart.on('click', ({ seriesIndex = 0, dataIndex }) => choose.current?.({ seriesIndex, dataIndex }))
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
  }, [makeOption])
  return (
    <div ref={frame} className={styles.chart} style={{ height: `${height * 1.6}rem` }} role="img" aria-label={label} />
  )
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
    charts.BarChart,
    parts.GridComponent,
    parts.TooltipComponent,
    parts.LegendComponent,
    parts.MarkLineComponent,
    renderers.SVGRenderer,
  ])
  return core
}

function lookOf(element: HTMLElement): ChartLook {
  const look = getComputedStyle(element)
  const colour = (name: string) => look.getPropertyValue(name).trim()
  const words = {
    color: colour('--text-soft'),
    fontSize: Number.parseFloat(look.fontSize) * 0.857,
    fontFamily: look.fontFamily,
  }
  return { colour, words, line: { lineStyle: { color: colour('--line') } } }
}
