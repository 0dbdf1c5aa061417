import type { ReactNode } from 'react'
import type { TaskId } from '../../../shared/domain/id.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './task.module.css'

/** 修改记录 — what was done to a task, by whom and when. */
export function TaskHistory({ taskId }: { readonly taskId: TaskId }): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const moment = useMoment()
  const { data: entries = [], error } = useBackend('task.history', { taskId })
  return (
    <>
      <ErrorNote error={error} />
      <ol className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className={entry.isUndone ? styles.retired : undefined}>{sentences.ofStep(entry)}</span>{' '}
            <span className={styles.source}>
              {t('app.history.by', { operator: entry.operator, at: moment(entry.at) })}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
