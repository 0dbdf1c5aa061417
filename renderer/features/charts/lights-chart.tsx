import { type ReactNode, useCallback } from 'react'
import { useNavigate } from 'react-router'
import type { PeriodLights } from '../../../shared/domain/chart/types.ts'
import type { PlanId } from '../../../shared/domain/id.ts'
import type { Light } from '../../../shared/domain/progress/light.ts'
import { chooseScope } from '../../app/scope.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { Chart } from '../../ui/chart.tsx'
import type { ChartLook } from '../../ui/chart-look.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { lightSigns } from '../signs/index.ts'
import styles from './charts.module.css'

/** From the ground up. */
const lights = ['green', 'yellow', 'red'] as const

/** 各期亮灯 — the lights at the end of each period; a part opens its tasks in that period. */
export function LightsChart({ planId }: { readonly planId: PlanId }): ReactNode {
  const t = useText()
  const navigate = useNavigate()
  const { data: periods = [], error } = useBackend('chart.lights', { planId })
  const lightWord = useCallback((light: Light) => t(`app.signs.light.${light}`), [t])
  const makeOption = useCallback((look: ChartLook) => lightsOption(look, periods, lightWord), [periods, lightWord])
  // A light is that of a period: the list is opened in it.
  const open = ({ periodId }: PeriodLights, light: Light) => {
    chooseScope({ planId, periodId })
    void navigate(taskListPlace({ light }))
  }
  if (error) return <ErrorNote error={error} />
  if (periods.length === 0) return <p className={styles.none}>{t('charts.noPeriod')}</p>
  return (
    <Chart
      label={t('charts.lights')}
      makeOption={makeOption}
      height={15}
      legend={lights.map((light) => ({ ...lightSigns[light], word: lightWord(light) }))}
      table={{
        columns: [t('charts.period'), ...lights.map(lightWord)],
        rows: periods.map((period) => ({
          key: period.periodId,
          cells: [
            period.label,
            ...lights.map((light) => (
              <button
                key={light}
                type="button"
                className={styles.count}
                aria-label={t('charts.openLights', {
                  period: period.label,
                  light: lightWord(light),
                  tasks: period.byLight[light],
                })}
                onClick={() => open(period, light)}
              >
                {period.byLight[light]}
              </button>
            )),
          ],
        })),
      }}
      onChoose={({ seriesIndex, dataIndex }) => {
        const [period, light] = [periods[dataIndex], lights[seriesIndex]]
        if (period && light) open(period, light)
      }}
    />
  )
}

function lightsOption(look: ChartLook, periods: readonly PeriodLights[], lightWord: (light: Light) => string) {
  const most = Math.max(...periods.map(({ byLight }) => byLight.green + byLight.yellow + byLight.red))
  return {
    animation: false,
    grid: { left: 4, right: 4, top: look.rem(0.6), bottom: 4, containLabel: true },
    tooltip: { ...look.tooltip, trigger: 'axis', axisPointer: { type: 'none' } },
    xAxis: {
      type: 'category',
      data: periods.map(({ label }) => label),
      axisLabel: { ...look.words, interval: 0, hideOverlap: true },
      axisLine: look.line,
      axisTick: { show: false },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: look.words, splitLine: look.line },
    series: lights.map((light, at) => ({
      type: 'bar',
      stack: 'lights',
      name: `${lightSigns[light].sign} ${lightWord(light)}`,
      barMaxWidth: look.rem(4),
      itemStyle: {
        color: look.colour(lightSigns[light].colour),
        decal: look.decals[at],
        borderColor: look.colour('--ground'),
        borderWidth: 0.5,
      },
      label: {
        ...look.label,
        show: true,
        formatter: ({ value }: { readonly value: number }) =>
          value >= most / 12 ? `${lightSigns[light].sign} ${value}` : '',
      },
      data: periods.map(({ byLight }) => byLight[light]),
    })),
  }
}
