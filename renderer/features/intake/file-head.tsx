import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { IntakeId } from '../../../shared/domain/id.ts'
import type { IntakeDetail } from '../../../shared/domain/task-return/intake.ts'
import { isNotice } from '../../../shared/domain/task-return/severity.ts'
import { places } from '../../app/places.ts'
import { useCall } from '../../backend/use-call.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import styles from './file-view.module.css'
import { problemSentence } from './problem-place.ts'
import { SendBackDialog } from './send-back-dialog.tsx'
import { shortTime } from './short-time.ts'

interface FileHeadProps {
  readonly detail: IntakeDetail
  readonly intakeId: IntakeId
  /** Takes the file and goes on to the next one. */
  readonly onAccept: () => void
  /** Goes on, for the file is settled. */
  readonly onSettled: () => void
}

/** Whose file it is, what is in it, and what can be done with the whole of it. */
export function FileHead({ detail: { summary, problems }, intakeId, onAccept, onSettled }: FileHeadProps): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const sendBack = useCall('taskReturn.sendBack')
  const remove = useCall('taskReturn.remove')
  const [isSendingBack, setIsSendingBack] = useState(false)
  const isOpen = summary.standing !== 'taken' && summary.standing !== 'sentBack'
  const canTake = isOpen && !['refused', 'waiting', 'unmapped'].includes(summary.standing)
  const reason = problems
    .filter(({ code }) => !isNotice(code))
    .map((problem) => problemSentence(problem, t, sentences))
    .join('\n')
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h2>{summary.unitName ?? t('intake.unknownUnit')}</h2>
        <p className={styles.sub}>
          {summary.fileName}
          {'　'}
          <span className={styles.moment}>{t('intake.receivedAt', { time: shortTime(summary.receivedAt) })}</span>
          {summary.isLate && <span className={styles.late}>{t('intake.late')}</span>}
        </p>
        <p className={styles.sub}>{t('intake.counts', summary)}</p>
        {summary.standing === 'sentBack' && summary.unitId !== null && (
          <Link to={`${places.period}?tab=sentBack&open=${summary.unitId}`}>{t('intake.toSlip')}</Link>
        )}
      </div>
      {isOpen && (
        <div className={styles.actions}>
          <Button onClick={() => setIsSendingBack(true)} disabled={summary.unitId === null}>
            {t('intake.sendBack')}
          </Button>
          <Button
            onClick={() => void remove.run({ intakeIds: [intakeId] }).then((done) => done !== undefined && onSettled())}
          >
            {t('intake.remove')}
          </Button>
          <Button type="primary" disabled={!canTake} onClick={onAccept}>
            {t('intake.acceptNext')}
            <KeyHint keys="Ctrl+Enter" />
          </Button>
        </div>
      )}
      <ErrorNote error={remove.error} />
      {isSendingBack && (
        <SendBackDialog
          title={t('intake.sendBackTitle', { file: summary.unitName ?? summary.fileName })}
          initialReason={reason}
          isSaving={sendBack.isRunning}
          error={sendBack.error}
          onClose={() => setIsSendingBack(false)}
          onSendBack={(words) =>
            void sendBack.run({ intakeId, reason: words }).then((done) => {
              if (done === undefined) return
              setIsSendingBack(false)
              onSettled()
            })
          }
        />
      )}
    </header>
  )
}
