import { Modal } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { pastDays, pastOn } from '../../../shared/domain/supervision-notice/printed-days.ts'
import type { NoticeRow } from '../../../shared/domain/supervision-notice/view.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { WarningNotes } from '../../ui/warning-notes.tsx'
import styles from './notice.module.css'
import { today } from './today.ts'

interface IssueDialogProps {
  readonly notices: readonly Pick<NoticeRow, 'id' | 'unitName' | 'days'>[]
  readonly onClose: (isDone: boolean) => void
}

/** 签发: asks for the day; numbers are given in official order, and from then on nothing changes. */
export function IssueDialog({ notices, onClose }: IssueDialogProps): ReactNode {
  const t = useText()
  const id = useId()
  const issue = useCall('supervisionNotice.issue')
  const [issuedOn, setIssuedOn] = useState(today)
  const notes = pastDays.flatMap((day) => {
    const units = notices.filter(({ days }) => pastOn(days, issuedOn).includes(day)).map(({ unitName }) => unitName)
    if (units.length === 0) return []
    return [{ id: day, text: t(`notice.issue.past.${day}`, { count: units.length, units: units.join('、') }) }]
  })
  const submit = async () => {
    const done = await issue.run(
      { noticeIds: notices.map(({ id: own }) => own), issuedOn },
      { job: { title: t('notice.issue.job') } },
    )
    if (done) onClose(true)
  }
  return (
    <Modal
      open
      title={t('notice.issue.title')}
      okText={t('notice.issue.action')}
      cancelText={t('notice.cancel')}
      confirmLoading={issue.isRunning}
      okButtonProps={{ disabled: issuedOn === '' }}
      onOk={() => void submit()}
      onCancel={() => onClose(false)}
    >
      <div className={styles.form}>
        <p className={styles.hint}>{t('notice.issue.hint', { count: notices.length })}</p>
        <label htmlFor={id}>{t('notice.issue.date')}</label>
        <DateField id={id} value={issuedOn} onChange={setIssuedOn} />
        <WarningNotes notes={notes} />
        <ErrorNote error={issue.error} onClose={issue.clearError} />
        {issue.isRunning && <JobProgress progress={issue.progress} onCancel={issue.cancel} />}
      </div>
    </Modal>
  )
}
