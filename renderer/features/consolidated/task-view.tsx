import type { ReactNode, RefObject } from 'react'
import type { PeriodId, TaskId } from '../../../shared/domain/id.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { OfficeText } from './office-text.tsx'
import { ReportCard } from './report-card.tsx'
import styles from './task-view.module.css'

interface TaskViewProps {
  readonly periodId: PeriodId
  readonly taskId: TaskId
  /** Is told how to confirm what is shown, for the key. */
  readonly confirmRef: RefObject<() => Promise<void>>
  readonly onConfirm: () => Promise<void>
}

/** One task: the office's text above what the units say, who has not reported, and the text of last time. */
export function TaskView({ periodId, taskId, confirmRef, onConfirm }: TaskViewProps): ReactNode {
  const t = useText()
  const shown = useBackend('consolidated.show', { periodId, taskId })
  const adopt = useCall('consolidated.adopt')
  const data = shown.data
  if (shown.isPending) return <Waiting />
  if (!data) return <ErrorNote error={shown.error} onRetry={() => void shown.refetch()} />
  const { item, reports, missing, consolidated, lastText } = data
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>
        <span className={styles.number}>{item.number}</span>
        {item.text}
      </h2>
      <OfficeText
        periodId={periodId}
        taskId={taskId}
        consolidated={consolidated}
        confirmRef={confirmRef}
        onConfirm={onConfirm}
      />
      {lastText !== null && <p className={styles.soft}>{t('consolidated.last', { text: lastText })}</p>}
      <section aria-label={t('consolidated.unitReports')}>
        <h3 className={styles.heading}>
          {t('consolidated.unitReports')}
          {item.isDisputed && <span className={styles.warning}>⚠ {t('consolidated.disputed')}</span>}
        </h3>
        <ErrorNote error={adopt.error} />
        {reports.map((entry) => (
          <ReportCard
            key={entry.report.id}
            entry={entry}
            isStart={consolidated?.fromReportId === entry.report.id}
            onAdopt={() => void adopt.run({ reportId: entry.report.id })}
          />
        ))}
        {missing.length > 0 && (
          <p className={styles.warning}>
            {t('consolidated.missing', { units: missing.map(({ name }) => name).join('、') })}
          </p>
        )}
      </section>
    </div>
  )
}
