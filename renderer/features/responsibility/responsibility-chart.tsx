import { type ReactNode, useCallback } from 'react'
import { useNavigate } from 'react-router'
import type { Responsibility } from '../../../shared/domain/responsibility/types.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import { useText } from '../../text/use-text.ts'
import { Chart } from '../../ui/chart.tsx'
import type { ChartLook } from '../../ui/chart-look.ts'
import { CountLink, statusSigns, useStatusWords } from '../signs/index.ts'
import { statusFilter, statusWords } from './responsibility-columns.tsx'
import { countOf, type StatusColumn, statusColumns, statusColumnTitle } from './status-columns.ts'

interface ResponsibilityChartProps {
  readonly label: string
  /** In the order of the list. */
  readonly rows: readonly Responsibility[]
}

/** Who leads how much, and how it stands, beside each other; a part of a bar opens its tasks. */
export function ResponsibilityChart({ label, rows }: ResponsibilityChartProps): ReactNode {
  const t = useText()
  const navigate = useNavigate()
  const statusWord = useStatusWords()
  const columnWord = useCallback((column: StatusColumn) => statusColumnTitle(column, t, statusWord), [t, statusWord])
  const makeOption = useCallback((look: ChartLook) => chartOption(look, rows, columnWord), [rows, columnWord])
  return (
    <Chart
      label={label}
      makeOption={makeOption}
      height={3 + rows.length * 1.9}
      legend={statusColumns.map((column) => ({ ...signOf(column), word: columnWord(column) }))}
      table={{
        columns: [t('responsibility.column.name'), ...statusColumns.map(columnWord)],
        rows: rows.map((row) => ({
          key: row.name,
          cells: [
            row.name,
            ...statusColumns.map((column) => {
              const count = countOf(row.leadByStatus, column.statuses)
              const words = statusWords(t, row, columnWord(column), count)
              return count === 0 ? (
                '0'
              ) : (
                <CountLink key={column.id} count={count} to={taskListPlace(statusFilter(row, column))} label={words} />
              )
            }),
          ],
        })),
      }}
      onChoose={({ seriesIndex, dataIndex }) => {
        const [row, column] = [rows[dataIndex], statusColumns[seriesIndex]]
        if (row && column) void navigate(taskListPlace(statusFilter(row, column)))
      }}
    />
  )
}

/** Of several statuses the first one's; nothing reported has a sign of its own here, for bars need one. */
function signOf({ statuses: [status] }: StatusColumn): { readonly sign: string; readonly colour: string } {
  return status === null ? { sign: '?', colour: 'var(--line-strong)' } : statusSigns[status]
}

function chartOption(look: ChartLook, rows: readonly Responsibility[], columnWord: (column: StatusColumn) => string) {
  const most = Math.max(...rows.map(({ lead }) => lead))
  return {
    animation: false,
    grid: { left: 4, right: look.rem(1.5), top: look.rem(1.8), bottom: 4, containLabel: true },
    tooltip: { ...look.tooltip, trigger: 'axis', axisPointer: { type: 'none' } },
    xAxis: { type: 'value', position: 'top', minInterval: 1, axisLabel: look.words, splitLine: look.line },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLabel: { ...look.words, color: look.colour('--text'), interval: 0, width: look.rem(14), overflow: 'break' },
      axisLine: look.line,
      axisTick: { show: false },
    },
    series: statusColumns.map((column, at) => {
      const { sign, colour } = signOf(column)
      return {
        type: 'bar',
        stack: 'tasks',
        name: `${sign} ${columnWord(column)}`,
        barWidth: look.rem(1.3),
        itemStyle: {
          color: look.colour(colour),
          // What most bars are, 达到和超序时, is plain.
          decal: look.decals[(at + 3) % look.decals.length],
          borderColor: look.colour('--ground'),
          borderWidth: 0.5,
        },
        label: {
          ...look.label,
          show: true,
          formatter: ({ value }: { readonly value: number }) => (value >= most / 16 ? `${sign} ${value}` : ''),
        },
        data: rows.map(({ leadByStatus }) => countOf(leadByStatus, column.statuses)),
      }
    }),
  }
}
