import { HolderOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import styles from './drag-handle.module.css'

/** What a row of a DataTable with `moving` is dragged by; keys do the same (Alt+↑, Alt+↓), so it takes no focus. */
export function DragHandle({ hint }: { readonly hint: string }): ReactNode {
  return (
    <span className={styles.handle} draggable data-drag-handle title={hint}>
      <HolderOutlined aria-hidden />
    </span>
  )
}
