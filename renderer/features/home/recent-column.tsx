import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { places } from '../../app/places.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { stepWords, useUndo } from '../history/index.ts'
import styles from './home.module.css'

/** So many steps are shown; 操作历史 has all of them. */
const shownSteps = 12

/** 最近 — what changed last; the last step that stands can be taken back here. */
export function RecentColumn(): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const moment = useMoment()
  const steps = useBackend('history.list', { limit: shownSteps })
  const { undoable, undo, isRunning } = useUndo()
  return (
    <section className={styles.column} aria-labelledby="home-recent">
      <h2 className={styles.heading} id="home-recent">
        {t('home.recent.title')}
      </h2>
      <ErrorNote error={steps.error} />
      {steps.data?.length === 0 && <p className={styles.hint}>{t('home.recent.none')}</p>}
      <ol className={styles.list}>
        {steps.data?.map((step) => (
          <li key={step.id} className={styles.step}>
            <span className={classes(step.isUndone && step.kind === 'work' && styles.undone)}>
              {stepWords(step, t, sentences)}
            </span>
            <span className={styles.hint}>{t('app.history.by', { operator: step.operator, at: moment(step.at) })}</span>
            {step.id === undoable?.id && (
              <Button
                size="small"
                disabled={isRunning}
                aria-label={t('home.recent.undoLabel', { what: sentences.ofStep(step) })}
                onClick={() => void undo(step)}
              >
                {t('home.recent.undo')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Link className={styles.all} to={places.history}>
        {t('home.recent.all')}
      </Link>
    </section>
  )
}
