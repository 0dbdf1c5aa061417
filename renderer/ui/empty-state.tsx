import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  /** What is not there. */
  readonly title: string
  /** What to do next. */
  readonly hint?: ReactNode
  readonly actions?: ReactNode
}

/** Stands where a list has nothing to show, and says what to do next. */
export function EmptyState({ title, hint, actions }: EmptyStateProps): ReactNode {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
