import type { ReactNode } from 'react'
import type { ChangePreview, TaskChange } from '../../../shared/domain/task/task-edit.ts'
import { useText } from '../../text/use-text.ts'
import { PreviewDiff } from '../../ui/preview-diff.tsx'
import styles from './task.module.css'

interface ChangeTableProps {
  readonly preview: ChangePreview
  readonly change: TaskChange
}

/** What a change would do, task by task, before it is done. */
export function ChangeTable({ preview, change }: ChangeTableProps): ReactNode {
  const t = useText()
  if (preview.changed === 0) return <p role="status">{t('task.bulk.nothing')}</p>
  const say = (words: string) => {
    if (change.what === 'secret') return t(words === 'true' ? 'task.bulk.yes' : 'task.bulk.no')
    const isRetiring = change.what === 'retire' || change.what === 'restore'
    return isRetiring && words !== '' ? t('task.bulk.retired', { reason: words }) : words
  }
  return (
    <>
      <p role="status">
        {t('task.bulk.previewing', { changed: preview.changed, unchanged: preview.unchanged })}
        {preview.tasks.length < preview.changed && ` ${t('task.bulk.first', { shown: preview.tasks.length })}`}
      </p>
      <div className={styles.preview}>
        <table className={styles.previewTable}>
          <thead>
            <tr>
              <th>{t('task.column.number')}</th>
              <th>{t('task.bulk.task')}</th>
              <th>
                {t('task.bulk.before')} → {t('task.bulk.after')}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.tasks.map(({ taskId, number, text, before, after }) => (
              <tr key={taskId}>
                <td>{number}</td>
                <td>{text}</td>
                <td>
                  <PreviewDiff before={say(before)} after={say(after)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
