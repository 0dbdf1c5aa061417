import styles from './drag-handle.module.css'
import { DragHandle } from './drag-handle.tsx'
import type { Column } from './table-types.ts'

/** 序 — the place in official order, with what the row is dragged by while it can be put elsewhere. */
export function orderColumn<Row extends { readonly number: number }>(
  title: string,
  dragHint: string | null,
): Column<Row> {
  return {
    id: 'order',
    title,
    width: 66,
    text: ({ number }) => String(number),
    draw: ({ number }) => (
      <span className={styles.place}>
        {dragHint !== null && <DragHandle hint={dragHint} />}
        {number}
      </span>
    ),
    compare: (a, b) => a.number - b.number,
  }
}
