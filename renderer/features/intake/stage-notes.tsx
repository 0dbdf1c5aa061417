import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import styles from './stage-notes.module.css'
import type { Staging } from './use-stage.ts'

interface StageNotesProps {
  readonly staging: Staging
  /** Where the files are listed it is also said what became of them. */
  readonly showsResult?: boolean
}

/** What files that were put in are doing: copied, read; then what became of them, or what went wrong. */
export function StageNotes({ staging, showsResult = false }: StageNotesProps): ReactNode {
  const t = useText()
  const { error } = staging
  const { copied, isRunning, progress, staged } = staging.state
  if (copied) {
    return (
      <div className={styles.note} role="status">
        <span>{t('intake.copying', copied)}</span>
        <Button size="small" onClick={staging.cancel}>
          {t('app.jobs.cancel')}
        </Button>
      </div>
    )
  }
  if (isRunning) return <JobProgress progress={progress} onCancel={staging.cancel} />
  return (
    <>
      <ErrorNote error={error} onRetry={staging.retry} onClose={staging.clear} />
      {showsResult && staged && <StagedNote staging={staging} />}
    </>
  )
}

function StagedNote({ staging }: { readonly staging: Staging }): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const { staged } = staging.state
  if (!staged) return null
  const { added, known, skipped } = staged
  return (
    <div className={styles.note} role="status">
      <div className={styles.words}>
        <p>{known > 0 ? t('intake.stagedKnown', { added, known }) : t('intake.staged', { added })}</p>
        {skipped.map(({ name, problem }) => (
          <p key={name} className={styles.skipped}>
            {t('intake.skipped', { name })}
            {sentences.ofCode('returnProblems', problem.code, problem.params)}
          </p>
        ))}
      </div>
      <Button size="small" onClick={staging.clear}>
        {t('app.error.close')}
      </Button>
    </div>
  )
}
