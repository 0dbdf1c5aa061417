import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import styles from './bulk-bar.module.css'

interface BulkBarProps {
  /** How many are selected; the bar is only there from 1 on. */
  readonly count: number
  readonly onClear: () => void
  /** What can be done with all of them. */
  readonly children: ReactNode
}

/** Stands above a table while rows are selected. */
export function BulkBar({ count, onClear, children }: BulkBarProps): ReactNode {
  const t = useText()
  if (count === 0) return null
  return (
    <section className={styles.bar} aria-label={t('app.bulk.label')}>
      <strong>{t('app.table.selected', { selected: count })}</strong>
      {children}
      <Button type="text" size="small" onClick={onClear}>
        {t('app.bulk.clear')}
      </Button>
    </section>
  )
}
