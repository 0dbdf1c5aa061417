import type { ReactNode } from 'react'
import { UndoButtons } from '../features/history/index.ts'
import { PaletteButton } from '../features/palette/index.ts'
import { JobList } from './job-list.tsx'
import { ScopePickers } from './scope-pickers.tsx'
import styles from './top-bar.module.css'

/** Plan and period that hold for every screen, search, undo and redo, and the jobs that run. */
export function TopBar(): ReactNode {
  return (
    <header className={styles.bar}>
      <ScopePickers />
      <div className={styles.space} />
      <JobList />
      <PaletteButton />
      <UndoButtons />
    </header>
  )
}
