import { Input, Modal } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import type { BulletinView } from '../../../shared/domain/bulletin/view.ts'
import { useCall } from '../../backend/use-call.ts'
import { FontNote } from '../../list/font-note.tsx'
import { GapNotes } from '../../list/gap-notes.tsx'
import { useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import styles from './bulletin.module.css'

interface IssueDialogProps {
  readonly bulletin: BulletinView
  readonly onClose: () => void
}

/** 印发: asks for number and date; from then on nothing changes. */
export function IssueDialog({ bulletin, onClose }: IssueDialogProps): ReactNode {
  const t = useText()
  const issue = useCall('bulletin.issue')
  const [documentNumber, setDocumentNumber] = useState(bulletin.proposedNumber.replace(/\s+/g, ''))
  const [issueDate, setIssueDate] = useState(bulletin.proposedDate)
  const numberId = useId()
  const dateId = useId()
  const submit = async () => {
    const request = { bulletinId: bulletin.id, documentNumber, issueDate }
    const isDone = (await issue.run(request, { job: { title: t('bulletin.issue.job') } })) !== undefined
    if (isDone) onClose()
  }
  return (
    <Modal
      open
      title={t('bulletin.issue.title')}
      okText={t('bulletin.issue.action')}
      cancelText={t('bulletin.dialog.cancel')}
      confirmLoading={issue.isRunning}
      okButtonProps={{ disabled: issueDate === '' }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p>{t('bulletin.issue.hint')}</p>
      <div className={styles.form}>
        <label htmlFor={numberId}>{t('bulletin.issue.number')}</label>
        <Input
          id={numberId}
          value={documentNumber}
          autoFocus
          onChange={(event) => setDocumentNumber(event.target.value)}
          onPressEnter={() => void submit()}
        />
        <label htmlFor={dateId}>{t('bulletin.issue.date')}</label>
        <DateField id={dateId} value={issueDate} onChange={setIssueDate} />
      </div>
      <GapNotes gaps={bulletin.gaps.filter((gap) => gap !== 'series')} />
      <FontNote />
      <ErrorNote error={issue.error} onClose={issue.clearError} />
      {issue.isRunning && <JobProgress progress={issue.progress} onCancel={issue.cancel} />}
    </Modal>
  )
}
