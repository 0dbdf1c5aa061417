import { type ReactNode, useMemo } from 'react'
import type { TaskPeriod } from '../../../shared/domain/task/task-story.ts'
import { useText } from '../../text/use-text.ts'
import { LineChart } from './line-chart.tsx'

interface ChartProps {
  readonly label: string
  readonly points: readonly { readonly label: string; readonly value: number }[]
  readonly target: { readonly name: string; readonly value: number } | null
}

/** Nothing to look at without a value. */
export function PointsChart({ label, points, target }: ChartProps): ReactNode {
  const periods = useMemo(() => points.map((point) => point.label), [points])
  const values = useMemo(() => points.map((point) => point.value), [points])
  const targetName = target?.name ?? null
  const targetValue = target?.value ?? null
  const line = useMemo(
    () => (targetName === null || targetValue === null ? null : { name: targetName, value: targetValue }),
    [targetName, targetValue],
  )
  return points.length === 0 ? null : <LineChart label={label} periods={periods} values={values} target={line} />
}

/** 完成率 over the periods; a single one is said by its words. */
export function PercentChart({ timeline }: { readonly timeline: readonly TaskPeriod[] }): ReactNode {
  const t = useText()
  const points = useMemo(
    () => timeline.toReversed().flatMap(({ label, percent }) => (percent === null ? [] : [{ label, value: percent }])),
    [timeline],
  )
  return points.length < 2 ? null : <PointsChart label={t('task.detail.chartPercent')} points={points} target={null} />
}
