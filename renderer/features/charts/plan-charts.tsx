import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import { useText } from '../../text/use-text.ts'
import styles from './charts.module.css'
import { DeadlineCalendar } from './deadline-calendar.tsx'
import { LightsChart } from './lights-chart.tsx'

interface PlanChartsProps {
  readonly planId: PlanId
  /** Null before the first round. */
  readonly periodId: PeriodId | null
}

/** 图表 of a plan, below what is read first: nothing of it is counted or loaded before it is scrolled to. */
export function PlanCharts({ planId, periodId }: PlanChartsProps): ReactNode {
  const t = useText()
  const frame = useRef<HTMLElement>(null)
  const [isSeen, setIsSeen] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setIsSeen(true)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <section ref={frame} className={styles.charts} aria-labelledby="plan-charts">
      <h2 className={styles.heading} id="plan-charts">
        {t('charts.title')}
      </h2>
      <div className={styles.sides}>
        <div className={styles.chart}>
          <h3 className={styles.subheading}>{t('charts.lights')}</h3>
          {isSeen && <LightsChart planId={planId} />}
        </div>
        <div className={styles.chart}>
          <h3 className={styles.subheading}>{t('charts.calendar')}</h3>
          {isSeen && <DeadlineCalendar planId={planId} periodId={periodId} />}
        </div>
      </div>
    </section>
  )
}
