import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { Link, useNavigate } from 'react-router'
import type { PlanId } from '../../../shared/domain/id.ts'
import type { PlanPage } from '../../../shared/domain/plan/page.ts'
import { places } from '../../app/places.ts'
import { chooseScope, useScope } from '../../app/scope.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { RecordHistory } from '../history/index.ts'
import { PapersButton } from '../plan-paper/index.ts'
import styles from './plan.module.css'
import { usePlanExport } from './plan-export.tsx'
import { PlanFactsList } from './plan-facts.tsx'
import { PlanOutline, PlanStatus } from './plan-outline.tsx'
import { PlanWarnings } from './plan-warnings.tsx'

interface PlanPageProps {
  readonly planId: PlanId
  readonly onClose: () => void
}

/** A plan's page: what it is, its outline with counts that open the ledger, doubts of the reader, other versions. */
export function PlanPageScreen({ planId, onClose }: PlanPageProps): ReactNode {
  const t = useText()
  const navigate = useNavigate()
  const { data, error, refetch } = useBackend('plan.page', { planId })
  const page = data?.plan.id === planId ? data : undefined
  const scope = useScope()
  const exporting = usePlanExport(planId, page?.plan.title ?? '')
  const isThere = page !== undefined
  useEffect(() => {
    // the plan that is looked at is the one all screens are about
    if (isThere) chooseScope({ planId, periodId: null })
  }, [isThere, planId])
  const openLedger = () => {
    if (scope.planId !== planId) chooseScope({ planId, periodId: null })
    navigate(places.task)
  }
  return (
    <Screen
      title={page?.plan.title ?? t('plan.title')}
      summary={page && t('plan.page.counts', page)}
      actions={
        <>
          <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={onClose}>
            {t('plan.page.back')}
          </Button>
          {exporting.button}
          <PapersButton kind="planNotice" />
          <Button type="primary" onClick={openLedger}>
            {t('plan.page.openLedger')}
          </Button>
        </>
      }
      notes={
        <>
          <ErrorNote error={error} onRetry={() => void refetch()} />
          {exporting.note}
        </>
      }
      isScrolling
    >
      {page && (
        <div className={styles.page}>
          <div className={styles.column}>
            <PlanFactsList plan={page.plan} />
            <PlanStatus page={page} />
            <PlanOutline page={page} />
          </div>
          <div className={styles.column}>
            <PlanWarnings planId={planId} warnings={page.warnings} />
            <Versions page={page} />
            <Members page={page} />
            <section>
              <h2 className={styles.heading}>{t('app.history.ofRecord')}</h2>
              <RecordHistory table="plan" id={planId} />
            </section>
          </div>
        </div>
      )}
    </Screen>
  )
}

function Versions({ page: { versions } }: { readonly page: PlanPage }): ReactNode {
  const t = useText()
  const moment = useMoment()
  return (
    <section aria-labelledby="plan-versions">
      <h2 className={styles.heading} id="plan-versions">
        {t('plan.page.versions')}
      </h2>
      {versions.length === 0 && <p className={styles.hint}>{t('plan.page.versionsNone')}</p>}
      <ul className={styles.plain}>
        {versions.map(({ id, title, originalName, importedAt, isSameNumber }) => (
          <li key={id}>
            <Link to={`${places.plan}?open=${id}`}>{title}</Link>
            <div className={styles.hint}>
              {t(isSameNumber ? 'plan.page.sameNumber' : 'plan.page.sameTitle')}　{originalName}　{moment(importedAt)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Members({ page: { plan } }: { readonly page: PlanPage }): ReactNode {
  const t = useText()
  if (plan.members.length === 0) return null
  return (
    <section aria-labelledby="plan-members">
      <h2 className={styles.heading} id="plan-members">
        {t('plan.page.members')}
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('plan.page.memberRole')}</th>
            <th scope="col">{t('plan.page.memberName')}</th>
            <th scope="col">{t('plan.page.memberPost')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.members.map(({ role, name, post }) => (
            <tr key={`${role} ${name} ${post}`}>
              <td>{role}</td>
              <td>{name}</td>
              <td>{post}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
