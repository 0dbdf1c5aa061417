import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import styles from './waiting.module.css'

/** Stands where something is still to come, and says so where it takes longer than 0.2 s. */
export function Waiting(): ReactNode {
  const t = useText()
  return (
    <p className={styles.waiting} role="status" aria-busy="true">
      {t('app.screen.loading')}
    </p>
  )
}
