import type { ReactNode } from 'react'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import { useScope } from '../../app/scope.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { PlanCharts } from '../charts/index.ts'
import styles from './home.module.css'
import { RecentColumn } from './recent-column.tsx'
import { Sentence } from './sentence.tsx'
import { StartPage } from './start-page.tsx'
import { StateColumn } from './state-column.tsx'
import { TodayColumn } from './today-column.tsx'

/** 首页 — where the round stands, in a sentence, what is to be done, and what was done last; without a plan, how to begin. */
export function HomeScreen(): ReactNode {
  const t = useText()
  const plans = useBackend('plan.list', {})
  const { planId, periodId } = useScope()
  if (plans.data?.length === 0) return <StartPage />
  return (
    <Screen title={t('home.title')} isScrolling notes={<ErrorNote error={plans.error} />}>
      {planId !== null && <Overview planId={planId} periodId={periodId} />}
    </Screen>
  )
}

interface OverviewProps {
  readonly planId: PlanId
  /** Null before the first round. */
  readonly periodId: PeriodId | null
}

function Overview({ planId, periodId }: OverviewProps): ReactNode {
  const page = useBackend('plan.page', { planId })
  const overview = useBackend('home.overview', { planId, periodId })
  const asked = useBackend('period.board', periodId && { periodId })
  const board = periodId === null ? undefined : asked.data
  const error = page.error ?? overview.error ?? asked.error
  return (
    <div className={styles.home}>
      <ErrorNote error={error} />
      {page.data && <Sentence board={board ?? null} byStatus={page.data.byStatus} />}
      <div className={styles.columns}>
        <TodayColumn plan={page.data} overview={overview.data} board={board} hasPeriod={periodId !== null} />
        <StateColumn plan={page.data} overview={overview.data} periodId={periodId} />
        <RecentColumn />
      </div>
      {/* Not before what stands above has its height: charts load when they come into sight. */}
      {page.data && overview.data && <PlanCharts planId={planId} periodId={periodId} />}
    </div>
  )
}
