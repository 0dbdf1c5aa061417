import { CheckOutlined, WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { PlanId } from '../../../shared/domain/id.ts'
import type { PlanPageWarning } from '../../../shared/domain/plan/page.ts'
import { taskPlace } from '../../app/places.ts'
import { useCall } from '../../backend/use-call.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './plan.module.css'

interface PlanWarningsProps {
  readonly planId: PlanId
  readonly warnings: readonly PlanPageWarning[]
}

/** 识别疑点 — what the reader was not sure of when the plan came in, until somebody has looked at it. */
export function PlanWarnings({ planId, warnings }: PlanWarningsProps): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const settle = useCall('plan.settleWarning')
  const open = warnings.filter(({ state }) => state === 'open').length
  return (
    <section aria-labelledby="plan-warnings">
      <h2 className={styles.heading} id="plan-warnings">
        {t('plan.page.warnings')}
      </h2>
      <p className={styles.hint}>
        {warnings.length === 0
          ? t('plan.page.warningsNone')
          : t('plan.page.warningsOpen', { open, all: warnings.length })}
      </p>
      <ErrorNote error={settle.error} onClose={settle.clearError} />
      <ul className={styles.warnings}>
        {warnings.map(({ id, code, words, taskNumber, taskId, state }) => {
          const isOpen = state === 'open'
          const short = words.slice(0, 120)
          return (
            <li key={id} className={classes(styles.warning, !isOpen && styles.accepted)}>
              {isOpen ? <WarningFilled aria-hidden /> : <CheckOutlined aria-hidden />}
              <span className={styles.sentence}>
                {taskNumber !== null && taskId !== null && (
                  <>
                    <Link to={taskPlace(taskId)}>{t('plan.page.warningTask', { number: taskNumber })}</Link>{' '}
                  </>
                )}
                {sentences.ofCode('planWarnings', code, { words: short })}
              </span>
              <Button
                size="small"
                type="text"
                aria-label={t(isOpen ? 'plan.page.acceptNamed' : 'plan.page.reopenNamed', { words: short })}
                onClick={() => void settle.run({ planId, warningId: id, isAccepted: isOpen })}
              >
                {t(isOpen ? 'plan.page.accept' : 'plan.page.reopen')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
