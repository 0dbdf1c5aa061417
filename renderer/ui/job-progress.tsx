import { Button, Progress as ProgressBar } from 'antd'
import type { ReactNode } from 'react'
import type { Progress } from '../backend/use-call.ts'
import { useSentences } from '../text/use-sentences.ts'
import { useText } from '../text/use-text.ts'
import styles from './job-progress.module.css'

interface JobProgressProps {
  /** Of `useCall`; null while nothing was said yet. */
  readonly progress: Progress | null
  readonly onCancel: () => void
}

/** Phase, count and a cancel button of long work, on the screen that began it: `{save.isRunning && <JobProgress …/>}`. */
export function JobProgress({ progress, onCancel }: JobProgressProps): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const percent = progress?.total ? Math.round((100 * progress.done) / progress.total) : null
  const sentence = sentences.ofProgress(progress)
  return (
    <div className={styles.job} role="status">
      <span className={styles.phase}>{sentence}</span>
      <ProgressBar
        className={styles.bar ?? ''}
        percent={percent ?? 100}
        status={percent === null ? 'active' : 'normal'}
        showInfo={percent !== null}
        size="small"
        aria-label={sentence}
      />
      <Button size="small" onClick={onCancel}>
        {t('app.jobs.cancel')}
      </Button>
    </div>
  )
}
