import { BarChart, HeatmapChart, LineChart } from 'echarts/charts'
import {
  CalendarComponent,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// What the program's charts are made of, nothing else; a file of its own, so that it is loaded with the first chart.
use([
  BarChart,
  LineChart,
  HeatmapChart,
  GridComponent,
  CalendarComponent,
  TooltipComponent,
  MarkLineComponent,
  VisualMapComponent,
  SVGRenderer,
])

/** Begins a chart in an element. */
export const beginChart = (element: HTMLElement) => init(element, null, { renderer: 'svg' })
