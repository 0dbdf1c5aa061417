import { ExclamationCircleFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import styles from './warning-notes.module.css'

interface WarningNotesProps {
  readonly notes: readonly { readonly id: string; readonly text: ReactNode }[]
}

/** What the user should look at and may pass over, a line each; nothing where there is none. */
export function WarningNotes({ notes }: WarningNotesProps): ReactNode {
  return (
    <div role="status">
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map(({ id, text }) => (
            <li key={id} className={styles.note}>
              <ExclamationCircleFilled className={styles.sign ?? ''} aria-hidden />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
