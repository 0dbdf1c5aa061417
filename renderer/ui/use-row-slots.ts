import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { type RowHeights, watchHeights } from './row-heights.ts'

/** Elements of a table's body that take up one line after another while it scrolls. */
export interface RowSlots {
  /** The key of the element that shows a line. */
  keyOf(line: number): number
  /**
   * Lines in the order in which their elements stand. While the table scrolls that is the order of the slots, as moving an
   * element costs as much as making it; at rest it is that of the lines, for those who go through them one by one.
   */
  inOrder(lines: readonly VirtualItem[]): readonly VirtualItem[]
}

/**
 * Lets the elements of lines that scrolled out of sight show those that came into sight: to make a row's cells anew costs
 * more than all the rest of a frame. There are as many elements as lines are drawn (`count`, see `SteadyRange`). Heights are
 * measured at rest, and when a field opens in a row; while the table scrolls they come with the layout of the frame, see
 * `RowHeights`.
 */
export function useRowSlots(
  virtual: Virtualizer<HTMLDivElement, Element>,
  body: RefObject<HTMLTableSectionElement | null>,
  count: number,
  scale: number,
): RowSlots {
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
    keyOf: (line) => line % count,
    inOrder: (lines) => (virtual.isScrolling ? lines.toSorted((a, b) => (a.index % count) - (b.index % count)) : lines),
  }
}
