import { Select } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { paperKindOf } from '../../../shared/domain/bulletin/types.ts'
import type { BulletinSummary } from '../../../shared/domain/bulletin/view.ts'
import type { BulletinId, PeriodId } from '../../../shared/domain/id.ts'
import { places } from '../../app/places.ts'
import { useScope } from '../../app/scope.ts'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { BulletinEditor } from './bulletin-editor.tsx'
import { type ComposeChoice, ComposeForm } from './compose-form.tsx'

/** 通报 — the bulletins of the period: drafted, worked on, issued. */
export function BulletinScreen(): ReactNode {
  const t = useText()
  const { periodId } = useScope()
  if (periodId === null) {
    return (
      <Screen title={t('bulletin.title')}>
        <EmptyState
          title={t('bulletin.noPeriod')}
          hint={t('bulletin.noPeriodHint')}
          actions={<Link to={places.period}>{t('period.toBoard')}</Link>}
        />
      </Screen>
    )
  }
  return <PeriodBulletins key={periodId} periodId={periodId} />
}

function PeriodBulletins({ periodId }: { readonly periodId: PeriodId }): ReactNode {
  const t = useText()
  const place = usePlace()
  const { data, error, refetch } = useBackend('bulletin.listByPeriod', { periodId })
  const { planId } = useScope()
  const periods = useBackend('period.listByPlan', planId && { planId })
  const period = periods.data?.find(({ id }) => id === periodId)
  const compose = useCall('bulletin.compose')
  const wanted = place.get('bulletin')
  const shown = data?.find((bulletin) => bulletin.id === wanted) ?? data?.[0]
  const drafted = data?.flatMap(({ state, kind }) => (state === 'draft' ? [kind] : [])) ?? []

  const start = async (choice: ComposeChoice) => {
    const made = await compose.run({ periodId, ...choice }, { job: { title: t('bulletin.compose') } })
    if (made !== undefined) place.set({ bulletin: made.bulletinId })
  }
  const form = (label: string, isPrimary: boolean) => (
    <ComposeForm
      periodId={periodId}
      drafted={drafted}
      label={label}
      isPrimary={isPrimary}
      isRunning={compose.isRunning}
      onCompose={(choice) => void start(choice)}
    />
  )
  const notes = (
    <>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      <ErrorNote error={compose.error} onClose={compose.clearError} />
    </>
  )
  if (shown === undefined) {
    return (
      <Screen title={t('bulletin.title')} notes={notes}>
        {data !== undefined && period?.purpose === 'undertaking' && (
          <EmptyState title={t('period.notProgress')} hint={t('period.notProgressHint')} />
        )}
        {data !== undefined && period?.purpose === 'progress' && (
          <EmptyState
            title={t('bulletin.none')}
            hint={t('bulletin.noneHint')}
            actions={form(t('bulletin.compose'), true)}
          />
        )}
      </Screen>
    )
  }
  const choice = (
    <BulletinChoice
      bulletins={data ?? []}
      chosen={shown.id}
      onChoose={(bulletin) => place.set({ bulletin, number: null })}
      another={form(t('bulletin.composeAnother'), false)}
    />
  )
  return <BulletinEditor key={shown.id} bulletinId={shown.id} choice={choice} notes={notes} />
}

interface BulletinChoiceProps {
  readonly bulletins: readonly BulletinSummary[]
  readonly chosen: BulletinId
  readonly onChoose: (bulletin: BulletinId) => void
  /** Drafts another one. */
  readonly another: ReactNode
}

/** Which of the period's bulletins is shown, and another to draft. */
function BulletinChoice({ bulletins, chosen, onChoose, another }: BulletinChoiceProps): ReactNode {
  const t = useText()
  return (
    <>
      {bulletins.length > 1 && (
        <Select
          aria-label={t('bulletin.choose')}
          value={chosen}
          onChange={onChoose}
          popupMatchSelectWidth={false}
          options={bulletins.map((bulletin) => ({
            value: bulletin.id,
            label:
              bulletin.documentNumber ??
              t('bulletin.draftOf', {
                kind: t(`preset.kinds.${paperKindOf[bulletin.kind]}`),
                date: bulletin.createdAt.slice(0, 10),
              }),
          }))}
        />
      )}
      {another}
    </>
  )
}
