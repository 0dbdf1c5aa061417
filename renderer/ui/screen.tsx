import { type ReactNode, useEffect } from 'react'
import { Gradually } from './gradually.tsx'
import styles from './screen.module.css'

interface ScreenProps {
  readonly title: string
  /** What it counts, as a sentence: `133 项任务，222 个子项`. */
  readonly summary?: ReactNode
  /** Buttons at the right of the title; one of them primary. */
  readonly actions?: ReactNode
  /** Filter chips, saved views, columns, print. */
  readonly toolbar?: ReactNode
  /** Stands between toolbar and body: an ErrorNote, a JobProgress, a BulkBar. */
  readonly notes?: ReactNode
  /** Rows shown, selected, saved. */
  readonly status?: ReactNode
  /** A DetailPane, at the side. */
  readonly detail?: ReactNode
  /** Whether the body scrolls by itself (text, cards); a DataTable scrolls on its own. */
  readonly isScrolling?: boolean
  readonly children: ReactNode
}

/** As the page came, before a screen put its own name there: what windows of the system are told apart by. */
const programName = document.title

/**
 * What every screen is made of: title with what it counts and its actions, toolbar, body, detail at the side, status line.
 *
 *     <Screen title={t('task.title')} summary={…} toolbar={<FilterChips …/>} detail={openId && <TaskDetail …/>}>
 *       <DataTable …/>
 *     </Screen>
 */
export function Screen(props: ScreenProps): ReactNode {
  const { title, summary, actions, toolbar, notes, status, detail, isScrolling = false, children } = props
  useEffect(() => {
    document.title = `${title} - ${programName}`
  }, [title])
  return (
    <div className={styles.screen}>
      <section className={styles.main} aria-labelledby="screen-title">
        <header className={styles.head}>
          <h1 className={styles.title} id="screen-title">
            {title}
          </h1>
          {summary !== undefined && <p className={styles.summary}>{summary}</p>}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </header>
        {toolbar !== undefined && (
          <div className={styles.toolbar}>
            <Gradually>{toolbar}</Gradually>
          </div>
        )}
        {notes}
        <div className={isScrolling ? styles.scrollingBody : styles.body}>{children}</div>
        {status !== undefined && <footer className={styles.status}>{status}</footer>}
      </section>
      {detail}
    </div>
  )
}
