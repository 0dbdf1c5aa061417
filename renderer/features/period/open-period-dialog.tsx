import { Input, Modal, Segmented } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import { isDay } from '../../../shared/domain/period/is-day.ts'
import { cadences, type PeriodProposal } from '../../../shared/domain/period/propose-period.ts'
import type { Cadence, PeriodPurpose } from '../../../shared/domain/period/types.ts'
import { mostStages, stagesOf } from '../../../shared/domain/undertaking/stages.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './open-period-dialog.module.css'

interface OpenPeriodDialogProps {
  readonly planId: PlanId
  readonly onOpened: (periodId: PeriodId) => void
  readonly onClose: () => void
}

/** 新建调度期 — begins the next round, of progress or of 办理方案; what is proposed can be changed. */
export function OpenPeriodDialog({ planId, onOpened, onClose }: OpenPeriodDialogProps): ReactNode {
  const t = useText()
  const proposals = useBackend('period.propose', { planId })
  const undertaking = useBackend('period.proposeUndertaking', { planId })
  const open = useCall('period.open')
  const ids = useId()
  const [purpose, setPurpose] = useState<PeriodPurpose>('progress')
  const [cadence, setCadence] = useState<Cadence>('month')
  const [typed, setTyped] = useState<Partial<PeriodProposal>>({})
  const proposed =
    purpose === 'undertaking' ? undertaking.data : proposals.data?.find((proposal) => proposal.cadence === cadence)
  const draft = proposed && { ...proposed, ...typed }
  const begin = async () => {
    if (!draft) return
    const opened = await open.run({ planId, purpose, ...draft })
    if (opened) onOpened(opened.periodId)
  }
  const date = (name: 'from' | 'to' | 'due') => (
    <div className={styles.field}>
      <label htmlFor={`${ids}-${name}`}>{t(`period.open.${name}`)}</label>
      <DateField
        id={`${ids}-${name}`}
        value={draft?.[name] ?? ''}
        onChange={(day) => setTyped({ ...typed, [name]: day })}
      />
    </div>
  )
  return (
    <Modal
      open
      title={t('period.open.title')}
      okText={t('period.open.begin')}
      cancelText={t('period.open.cancel')}
      confirmLoading={open.isRunning}
      okButtonProps={{ disabled: !draft }}
      onOk={() => void begin()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <Segmented<PeriodPurpose>
          aria-label={t('period.open.purpose')}
          value={purpose}
          options={purposes.map((value) => ({ value, label: t(`period.open.purposes.${value}`) }))}
          onChange={(value) => {
            setPurpose(value)
            setTyped({})
          }}
        />
        {purpose === 'progress' ? (
          <Segmented<Cadence>
            aria-label={t('period.open.cadence')}
            value={cadence}
            options={cadences.map((value) => ({ value, label: t(`period.open.cadences.${value}`) }))}
            onChange={(value) => {
              setCadence(value)
              setTyped({})
            }}
          />
        ) : (
          <UndertakingNote draft={draft} onCadence={(value) => setTyped({ ...typed, cadence: value })} />
        )}
        <div className={styles.field}>
          <label htmlFor={`${ids}-label`}>{t('period.open.label')}</label>
          <Input
            id={`${ids}-label`}
            value={draft?.label ?? ''}
            onChange={(event) => setTyped({ ...typed, label: event.target.value })}
            onPressEnter={() => void begin()}
          />
        </div>
        <div className={styles.dates}>
          {date('from')}
          {date('to')}
          {date('due')}
        </div>
        <ErrorNote error={open.error ?? proposals.error ?? undertaking.error} />
      </div>
    </Modal>
  )
}

const purposes: readonly PeriodPurpose[] = ['progress', 'undertaking']
/** A year by weeks is more than a form holds. */
const goalCadences: readonly Cadence[] = ['month', 'quarter', 'half', 'year']

interface UndertakingNoteProps {
  readonly draft: PeriodProposal | undefined
  readonly onCadence: (cadence: Cadence) => void
}

/** What a round of 办理方案 asks for, and how often within its time a stage target. */
function UndertakingNote({ draft, onCadence }: UndertakingNoteProps): ReactNode {
  const t = useText()
  if (!draft) return null
  const isWhole = isDay(draft.from) && isDay(draft.to) && draft.from <= draft.to
  const stages = isWhole ? stagesOf(draft) : []
  return (
    <>
      <p className={styles.hint}>{t('period.open.undertakingHint')}</p>
      <Segmented<Cadence>
        aria-label={t('period.open.goalCadence')}
        value={draft.cadence}
        options={goalCadences.map((value) => ({ value, label: t(`period.open.goalCadences.${value}`) }))}
        onChange={onCadence}
      />
      {stages.length > 0 && stages.length <= mostStages && (
        <p className={styles.hint}>
          {t('period.open.stages', { stages: stages.map(({ label }) => label).join('、') })}
        </p>
      )}
    </>
  )
}
