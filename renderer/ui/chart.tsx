import { BarChartOutlined, TableOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { EChartsCoreOption } from 'echarts/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '../text/use-text.ts'
import styles from './chart.module.css'
import { type ChartLook, readChartLook, watchChartLook } from './chart-look.ts'
import { ChartTable, type ChartTableContent } from './chart-table.tsx'

/** One kind of part of a chart, with the sign that stands beside its numbers. */
export interface ChartLegendItem {
  readonly sign: string
  readonly colour: string
  readonly word: string
}

/** A part of a chart: its series and its place in it. */
export interface ChartPart {
  readonly seriesIndex: number
  readonly dataIndex: number
}

interface ChartProps {
  /** What it shows. */
  readonly label: string
  /** Kept by useCallback: another one draws the chart anew. */
  readonly makeOption: (look: ChartLook) => EChartsCoreOption
  /** The same in numbers, for who would rather read, goes by keyboard or does not see it. */
  readonly table: ChartTableContent
  /** In rem. */
  readonly height: number
  readonly legend?: readonly ChartLegendItem[]
  /** Controls of its own, beside the switch to the table. */
  readonly controls?: ReactNode
  readonly onChoose?: ((part: ChartPart) => void) | undefined
}

/** A chart in the colours and the text size of the window, which can be read as a table. ECharts is loaded with the first one. */
export function Chart({ label, makeOption, table, height, legend, controls, onChoose }: ChartProps): ReactNode {
  const t = useText()
  const [isTable, setIsTable] = useState(false)
  return (
    <figure className={styles.figure} aria-label={label}>
      <figcaption className={styles.head}>
        {legend && (
          <ul className={styles.legend}>
            {legend.map(({ sign, colour, word }) => (
              <li key={word}>
                <span aria-hidden style={{ color: colour }}>
                  {sign}
                </span>{' '}
                {word}
              </li>
            ))}
          </ul>
        )}
        <span className={styles.controls}>
          {controls}
          <Button
            type="text"
            size="small"
            icon={isTable ? <BarChartOutlined aria-hidden /> : <TableOutlined aria-hidden />}
            aria-label={t(isTable ? 'charts.showChartOf' : 'charts.showTableOf', { label })}
            onClick={() => setIsTable(!isTable)}
          >
            {t(isTable ? 'charts.showChart' : 'charts.showTable')}
          </Button>
        </span>
      </figcaption>
      {isTable ? (
        <ChartTable label={label} content={table} />
      ) : (
        <Drawing label={label} makeOption={makeOption} height={height} onChoose={onChoose} />
      )}
    </figure>
  )
}

const afterTask = <T,>(value: T) => new Promise<T>((resolve) => setTimeout(resolve, 0, value))

type DrawingProps = Pick<ChartProps, 'label' | 'makeOption' | 'height' | 'onChoose'>

function Drawing({ label, makeOption, height, onChoose }: DrawingProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const choose = useRef(onChoose)
  useEffect(() => {
    choose.current = onChoose
  })
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    let isGone = false
    let end: (() => void) | null = null
    // Three tasks, between which the page answers: loading, beginning, and drawing with the next frame.
    void import('./chart-engine.ts').then(afterTask).then(({ beginChart }) => {
      if (isGone) return
      const chart = beginChart(element)
      const draw = () => chart.setOption(makeOption(readChartLook(element)), { notMerge: true, lazyUpdate: true })
      draw()
      chart.on('click', ({ seriesIndex, dataIndex }) => {
        if (seriesIndex !== undefined) choose.current?.({ seriesIndex, dataIndex })
      })
      // It tells the size at once, too, and a resize draws everything again.
      const size = new ResizeObserver(() => {
        const { clientWidth, clientHeight } = element
        if (clientWidth !== chart.getWidth() || clientHeight !== chart.getHeight()) chart.resize()
      })
      size.observe(element)
      const endLook = watchChartLook(draw)
      end = () => {
        endLook()
        size.disconnect()
        chart.dispose()
      }
    })
    return () => {
      isGone = true
      end?.()
    }
  }, [makeOption])
  return <div ref={frame} style={{ height: `${height}rem` }} role="img" aria-label={label} />
}
