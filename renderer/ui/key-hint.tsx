import type { ReactNode } from 'react'
import styles from './key-hint.module.css'

/** The keys that do the same, small and beside a label: `<KeyHint keys="Ctrl+Enter" />`. */
export function KeyHint({ keys }: { readonly keys: string }): ReactNode {
  return <kbd className={styles.key}>{keys}</kbd>
}
