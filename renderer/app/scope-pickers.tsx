import { Select } from 'antd'
import { type ReactNode, useEffect } from 'react'
import type { PeriodId, PlanId } from '../../shared/domain/id.ts'
import { useBackend } from '../backend/use-backend.ts'
import { useText } from '../text/use-text.ts'
import { fittingScope } from './fitting-scope.ts'
import { chooseScope, useScope } from './scope.ts'
import styles from './top-bar.module.css'

/** Chooses the plan and the period that hold for every screen. */
export function ScopePickers(): ReactNode {
  const t = useText()
  const { planId, periodId } = useScope()
  const plans = useBackend('plan.list', {})
  const periods = useBackend('period.listByPlan', planId && { planId })
  const periodsOfPlan = periods.isPlaceholderData ? undefined : periods.data
  useEffect(() => {
    if (plans.data) chooseScope(fittingScope({ planId, periodId }, plans.data, periodsOfPlan))
  }, [plans.data, periodsOfPlan, planId, periodId])
  return (
    <>
      <div className={styles.picker}>
        <span className={styles.label} aria-hidden>
          {t('app.bar.plan')}
        </span>
        <Select<PlanId>
          className={styles.plan ?? ''}
          aria-label={t('app.bar.plan')}
          value={planId}
          options={(plans.data ?? []).map(({ id, title }) => ({ value: id, label: title, title }))}
          placeholder={t('app.bar.noPlan')}
          disabled={plans.data?.length === 0}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          onChange={(chosen) => chooseScope({ planId: chosen, periodId: null })}
        />
      </div>
      <div className={styles.picker}>
        <span className={styles.label} aria-hidden>
          {t('app.bar.period')}
        </span>
        <Select<PeriodId>
          className={styles.period ?? ''}
          aria-label={t('app.bar.period')}
          value={periodId}
          options={(periodsOfPlan ?? []).toReversed().map(({ id, label }) => ({ value: id, label }))}
          placeholder={t('app.bar.noPeriod')}
          disabled={planId === null || periodsOfPlan?.length === 0}
          popupMatchSelectWidth={false}
          onChange={(chosen) => chooseScope({ planId, periodId: chosen })}
        />
      </div>
    </>
  )
}
