import { Input, Modal, Segmented } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import { cadences, type PeriodProposal } from '../../../shared/domain/period/propose-period.ts'
import type { Cadence } from '../../../shared/domain/period/types.ts'
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

/** 新建调度期 — begins the next round; what is proposed can be changed. */
export function OpenPeriodDialog({ planId, onOpened, onClose }: OpenPeriodDialogProps): ReactNode {
  const t = useText()
  const proposals = useBackend('period.propose', { planId })
  const open = useCall('period.open')
  const ids = useId()
  const [cadence, setCadence] = useState<Cadence>('month')
  const [typed, setTyped] = useState<Partial<PeriodProposal>>({})
  const proposed = proposals.data?.find((proposal) => proposal.cadence === cadence)
  const draft = proposed && { ...proposed, ...typed }
  const begin = async () => {
    if (!draft) return
    const opened = await open.run({ planId, ...draft })
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
        <Segmented<Cadence>
          aria-label={t('period.open.cadence')}
          value={cadence}
          options={cadences.map((value) => ({ value, label: t(`period.open.cadences.${value}`) }))}
          onChange={(value) => {
            setCadence(value)
            setTyped({})
          }}
        />
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
        <ErrorNote error={open.error ?? proposals.error} />
      </div>
    </Modal>
  )
}
