import type { ReactNode } from 'react'
import { JobList } from './job-list.tsx'
import styles from './top-bar.module.css'

/** Plan and period that hold for every screen, search, undo and redo, and the jobs that run. */
export function TopBar(): ReactNode {
  return (
    <header className={styles.bar}>
      <div className={styles.space} />
      <JobList />
    </header>
  )
}
