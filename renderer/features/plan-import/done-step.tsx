import { CheckCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { AcceptedPlan } from '../../../shared/domain/plan-draft/outcome.ts'
import type { DraftOverview } from '../../../shared/domain/plan-draft/view-draft.ts'
import { places } from '../../app/places.ts'
import { chooseScope } from '../../app/scope.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import styles from './done-step.module.css'

interface DoneStepProps {
  readonly overview: DraftOverview
  readonly onBack: () => void
}

const planPlace = (plan: AcceptedPlan) => `${places.plan}?open=${plan.planId}`

/** ④ 完成 — what will come into the ledger, and then what came. */
export function DoneStep({ overview, onBack }: DoneStepProps): ReactNode {
  const accept = useCall('planDraft.accept')
  const t = useText()
  const [accepted, setAccepted] = useState<readonly AcceptedPlan[] | null>(null)
  const take = async () => {
    const job = {
      title: t('planImport.done.job'),
      to: ([first]: readonly AcceptedPlan[]) => (first ? planPlace(first) : null),
    }
    const plans = await accept.run({ draftId: overview.id }, { job })
    const [first] = plans ?? []
    if (!plans || !first) return
    chooseScope({ planId: first.planId, periodId: null })
    setAccepted(plans)
  }
  if (accepted) return <Accepted plans={accepted} />
  return (
    <div className={styles.step}>
      <Ready overview={overview} />
      <ErrorNote error={accept.error} onClose={accept.clearError} />
      {accept.isRunning && <JobProgress progress={accept.progress} onCancel={accept.cancel} />}
      <div className={styles.actions}>
        <Button onClick={onBack} disabled={accept.isRunning}>
          {t('planImport.check.back')}
        </Button>
        <Button type="primary" autoFocus disabled={accept.isRunning} onClick={() => void take()}>
          {t('planImport.done.accept')}
        </Button>
      </div>
    </div>
  )
}

function Ready({ overview }: Pick<DoneStepProps, 'overview'>): ReactNode {
  const t = useText()
  const { data } = useBackend('planDraft.units', { draftId: overview.id })
  const plans = overview.documents.filter(({ isChosen, planId }) => isChosen && planId === null)
  const names = data?.names ?? []
  return (
    <section aria-labelledby="import-ready">
      <h2 className={styles.heading} id="import-ready">
        {t('planImport.done.ready')}
      </h2>
      <ul className={styles.plans}>
        {plans.map(({ part, facts, tasks, indicators, openWarnings }) => (
          <li key={part}>
            <div className={styles.title}>{t('planImport.done.plan', { title: facts.title })}</div>
            {t('planImport.done.planCounts', { tasks, indicators, open: openWarnings })}
          </li>
        ))}
      </ul>
      <p>
        {t('planImport.done.names', {
          names: names.length,
          decided: names.filter(({ decision }) => decision !== null).length,
        })}
      </p>
      <p className={styles.note}>{t('planImport.done.openNote')}</p>
      <p className={styles.note}>{t('planImport.done.undoNote')}</p>
    </section>
  )
}

function Accepted({ plans }: { readonly plans: readonly AcceptedPlan[] }): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const navigate = useNavigate()
  return (
    <div className={styles.step} role="status">
      <ul className={styles.plans}>
        {plans.map((plan) => (
          <li key={plan.planId}>
            <div className={styles.title}>
              <CheckCircleOutlined className={styles.good ?? ''} aria-hidden />{' '}
              {plan.state === 'imported'
                ? t('planImport.done.imported', { title: plan.title, tasks: plan.tasks })
                : t('planImport.done.unchanged', { title: plan.title })}
            </div>
            {plan.openWarnings > 0 && <p>{t('planImport.done.openWarnings', { count: plan.openWarnings })}</p>}
            {plan.importWarnings.map(({ code, params }) => (
              <p key={`${code} ${JSON.stringify(params)}`} className={styles.warning}>
                {sentences.ofCode('importWarnings', code, params)}
              </p>
            ))}
            <Link to={planPlace(plan)}>{t('planImport.done.toPlan')}</Link>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button type="primary" autoFocus onClick={() => navigate(places.task)}>
          {t('planImport.done.toLedger')}
        </Button>
        <Button onClick={() => navigate(places.planImport)}>{t('planImport.done.again')}</Button>
      </div>
    </div>
  )
}
