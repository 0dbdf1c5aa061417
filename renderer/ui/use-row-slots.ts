import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { type RowHeights, watchHeights } from './row-heights.ts'

/** Slots are added so many at a time: another number of them gives every line another element. */
const step = 24

/** Elements of a table's body that take up one line after another while it scrolls. */
export interface RowSlots {
  /** The key of the element that shows a line. */
  keyOf(line: number): string
  /**
   * Lines in the order in which their elements stand. While the table scrolls that is the order of the slots, as moving an
   * element costs as much as making it; at rest it is that of the lines, for those who go through them one by one.
   */
  inOrder(lines: readonly VirtualItem[]): readonly VirtualItem[]
}

/**
 * Lets the elements of lines that scrolled out of sight show those that came into sight: to make a row's cells anew costs
 * more than all the rest of a frame. Heights are measured at rest, and when a field opens in a row; while the table scrolls
 * they come with the layout of the frame, see `RowHeights`.
 */
export function useRowSlots(
  virtual: Virtualizer<HTMLDivElement, Element>,
  body: RefObject<HTMLTableSectionElement | null>,
  lines: readonly VirtualItem[],
  scale: number,
): RowSlots {
  const count = useRef(step)
  if (lines.length > count.current) count.current = Math.ceil(lines.length / step) * step
  const measuredAt = useRef(scale)
  const heights = useRef<RowHeights>(null)

  useLayoutEffect(() => {
    heights.current ??= watchHeights(virtual)
    if (measuredAt.current !== scale) {
      measuredAt.current = scale
      virtual.measure()
    }
    const rows = body.current?.rows ?? []
    if (virtual.isScrolling) heights.current.expect(rows)
    else heights.current.measure(rows)
  })
  useLayoutEffect(
    () => () => {
      heights.current?.end()
      heights.current = null
    },
    [],
  )
  return {
    keyOf: (line) => `${count.current}-${line % count.current}`,
    inOrder: (shown) =>
      virtual.isScrolling ? shown.toSorted((a, b) => (a.index % count.current) - (b.index % count.current)) : shown,
  }
}
