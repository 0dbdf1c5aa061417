import { WarningOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import type { TaskPeriod, TaskReport } from '../../../shared/domain/task/task-story.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { OpenOriginal } from '../original/index.ts'
import { StatusSign, UnitChip } from '../signs/index.ts'
import styles from './task.module.css'

interface TaskTimelineProps {
  readonly timeline: readonly TaskPeriod[]
}

/** 各期进展 — each period with the office's text, and who said what, from which file and row. */
export function TaskTimeline({ timeline }: TaskTimelineProps): ReactNode {
  const t = useText()
  if (timeline.length === 0) return <p className={styles.soft}>{t('task.detail.noTimeline')}</p>
  return (
    <ol className={styles.list}>
      {timeline.map((period) => (
        <li key={period.periodId} className={styles.period}>
          <div className={styles.periodHead}>
            <strong>{period.label}</strong>
            <StatusSign status={period.status} />
            {period.percent !== null && t('task.detail.percent', { percent: period.percent })}
            <Tag>{t(period.isConfirmed ? 'task.detail.confirmed' : 'task.detail.draft')}</Tag>
          </div>
          <p className={styles.periodText}>{period.text ?? t('task.detail.noText')}</p>
          {period.reports.map((report) => (
            <Report key={report.id} report={report} />
          ))}
        </li>
      ))}
    </ol>
  )
}

function Report({ report }: { readonly report: TaskReport }): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const moment = useMoment()
  const { source } = report
  return (
    <div className={styles.report}>
      <div className={styles.periodHead}>
        <UnitChip name={report.unitName} unitId={report.unitId} part="lead" />
        <StatusSign status={report.status} />
        {report.percent !== null && t('task.detail.percent', { percent: report.percent })}
      </div>
      <p className={styles.reportText}>{report.progress}</p>
      <Words label={t('task.detail.problem')} words={report.problem} />
      <Words label={t('task.detail.nextStep')} words={report.nextStep} />
      <Words label={t('task.detail.note')} words={report.note} />
      {report.doubts.map(({ code, words }) => (
        <p key={code} className={styles.doubt}>
          <WarningOutlined aria-hidden /> {sentences.ofCode('reportDoubts', code, { words })}
        </p>
      ))}
      {report.reviews.map((review) => (
        <p key={review.id} className={styles.source}>
          {t(`task.detail.review.${review.outcome}`, { reason: review.reason })}
        </p>
      ))}
      <p className={styles.source}>
        {source
          ? t('task.detail.source', {
              file: source.fileName,
              sheet: source.sheet,
              row: source.row,
              at: moment(source.receivedAt),
            })
          : t('task.detail.typed')}
        {source?.isLate && <span className={styles.late}> · {t('task.detail.late')}</span>}
      </p>
    </div>
  )
}

function Words({ label, words }: { readonly label: string; readonly words: string }): ReactNode {
  if (words === '') return null
  return (
    <p className={styles.reportText}>
      <span className={styles.soft}>{label}</span> {words}
    </p>
  )
}

/** 存在问题 and the files that the reports came in, gathered over all periods. */
export function TaskProblems({ timeline }: TaskTimelineProps): ReactNode {
  const t = useText()
  const problems = timeline.flatMap((period) =>
    period.reports.filter(({ problem }) => problem !== '').map((report) => ({ period, report })),
  )
  if (problems.length === 0) return <p className={styles.soft}>{t('task.detail.noProblems')}</p>
  return (
    <ul className={styles.list}>
      {problems.map(({ period, report }) => (
        <li key={report.id} className={styles.row}>
          <span className={styles.soft}>{period.label}</span>
          <UnitChip name={report.unitName} unitId={report.unitId} part="support" />
          <span className={styles.grow}>{report.problem}</span>
        </li>
      ))}
    </ul>
  )
}

/** The files that the reports came in, each once. */
export function TaskFiles({ timeline }: TaskTimelineProps): ReactNode {
  const t = useText()
  const moment = useMoment()
  const sources = timeline.flatMap(({ reports }) => reports.flatMap(({ source }) => source ?? []))
  const files = [...new Map(sources.map((source) => [source.returnId, source])).values()]
  if (files.length === 0) return <p className={styles.soft}>{t('task.detail.noFiles')}</p>
  return (
    <ul className={styles.list}>
      {files.map((file) => (
        <li key={file.returnId}>
          <OpenOriginal original={{ kind: 'taskReturn', returnId: file.returnId }} name={file.fileName}>
            {t('task.detail.file', { file: file.fileName, at: moment(file.receivedAt) })}
          </OpenOriginal>
        </li>
      ))}
    </ul>
  )
}
