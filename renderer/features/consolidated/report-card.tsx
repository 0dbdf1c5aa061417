import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ReportForReview } from '../../../shared/domain/report/consolidation.ts'
import type { Review } from '../../../shared/domain/report/types.ts'
import { useCall } from '../../backend/use-call.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { SendBackDialog, shortTime } from '../intake/index.ts'
import { StatusSign, UnitChip } from '../signs/index.ts'
import styles from './report-card.module.css'

interface ReportCardProps {
  readonly entry: ReportForReview
  /** Whether the office's text was started from it. */
  readonly isStart: boolean
  readonly onAdopt: () => void
}

/** What one unit says of a task, where it stands, what is doubtful in it; 采用 takes its words over. */
export function ReportCard({ entry, isStart, onAdopt }: ReportCardProps): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const { report, unitId, unitName, doubts, reviews } = entry
  return (
    <article className={styles.card} aria-label={unitName}>
      <header className={styles.head}>
        <UnitChip name={unitName} unitId={unitId} part={report.reporterOrder === 0 ? 'lead' : 'support'} />
        <StatusSign status={report.status} />
        {report.percent !== null && <span>{t('consolidated.percent', { value: report.percent })}</span>}
        {isStart && <span className={styles.soft}>{t('consolidated.startedFrom')}</span>}
        <span className={styles.space} />
        <Button size="small" aria-label={t('consolidated.adoptOf', { unit: unitName })} onClick={onAdopt}>
          {t('consolidated.adopt')}
        </Button>
        <SendBack entry={entry} />
      </header>
      <p className={styles.text}>{report.progress === '' ? t('consolidated.noText') : report.progress}</p>
      {report.problem !== '' && <p className={styles.text}>{t('consolidated.problem', { text: report.problem })}</p>}
      {report.nextStep !== '' && <p className={styles.text}>{t('consolidated.nextStep', { text: report.nextStep })}</p>}
      {report.note !== '' && <p className={styles.text}>{t('consolidated.note', { text: report.note })}</p>}
      {doubts.map(({ code, words }) => (
        <p key={code} className={styles.doubt}>
          ◇ {sentences.ofCode('reportDoubts', code, { words })}
        </p>
      ))}
      {reviews.map((review) => (
        <p key={review.id} className={review.outcome === 'sentBack' ? styles.doubt : styles.soft}>
          {reviewSentence(review, t)}
        </p>
      ))}
      <p className={styles.soft}>{originWords(entry, t)}</p>
    </article>
  )
}

function SendBack({ entry: { report, unitName } }: { readonly entry: ReportForReview }): ReactNode {
  const t = useText()
  const sendBack = useCall('consolidated.sendBack')
  const [isAsking, setIsAsking] = useState(false)
  const title = t('consolidated.sendBackTitle', { unit: unitName })
  return (
    <>
      <Button
        size="small"
        type="text"
        aria-label={t('consolidated.sendBackOf', { unit: unitName })}
        onClick={() => setIsAsking(true)}
      >
        {t('consolidated.sendBack')}
      </Button>
      {isAsking && (
        <SendBackDialog
          title={title}
          initialReason=""
          isSaving={sendBack.isRunning}
          error={sendBack.error}
          onClose={() => setIsAsking(false)}
          onSendBack={(reason) =>
            void sendBack.run({ reportId: report.id, reason }).then((done) => done !== undefined && setIsAsking(false))
          }
        />
      )}
    </>
  )
}

function reviewSentence({ outcome, by, at, reason }: Review, t: Text): string {
  const who = { by, at: shortTime(at) }
  return outcome === 'sentBack'
    ? t('consolidated.reviews.sentBack', { ...who, reason })
    : t(`consolidated.reviews.${outcome}`, who)
}

function originWords({ origin }: ReportForReview, t: Text): string {
  if (!origin) return t('consolidated.typed')
  const { fileName: file, sheet, row, receivedAt, isLate } = origin
  const words = t('consolidated.origin', { file, sheet, row, at: shortTime(receivedAt) })
  return isLate ? `${words}　${t('consolidated.late')}` : words
}
