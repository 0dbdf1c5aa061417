import { CloseOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { CallError } from '../../shared/ipc/message.ts'
import { CallFailed } from '../backend/backend-client.ts'
import { useSentences } from '../text/use-sentences.ts'
import { useText } from '../text/use-text.ts'
import styles from './error-note.module.css'

interface ErrorNoteProps {
  /** Of `useBackend` or `useCall`; nothing is shown for null and for what the user cancelled. */
  readonly error: CallFailed | CallError | null
  readonly onRetry?: () => void
  readonly onClose?: () => void
}

/** What went wrong and what to do next, beside what failed. */
export function ErrorNote({ error, onRetry, onClose }: ErrorNoteProps): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const reason = error instanceof CallFailed ? error.error : error
  if (!reason || reason.kind === 'cancelled') return null
  return (
    <div className={styles.note} role="alert">
      <ExclamationCircleOutlined className={styles.sign} aria-hidden />
      <span className={styles.sentence}>{sentences.ofError(reason)}</span>
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('app.error.retry')}
        </Button>
      )}
      {onClose && (
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('app.error.close')}
          onClick={onClose}
        />
      )}
    </div>
  )
}
