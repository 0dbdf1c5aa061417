import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'

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

/** Slots are added so many at a time: another number of them gives every line another element. */
const step = 24

/**
 * Lets the elements of lines that scrolled out of sight show those that came into sight: to make a row's cells anew costs
 * more than all the rest of a frame. Heights are measured after each drawing, and when a field opens in a row.
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

  useLayoutEffect(() => {
    if (measuredAt.current !== scale) {
      measuredAt.current = scale
      virtual.measure()
    }
    measureLines(virtual, body.current)
  })
  useLayoutEffect(() => {
    const shown = body.current
    if (!shown) return
    const resized = new ResizeObserver(() => measureLines(virtual, shown))
    const watch = () => {
      for (const row of shown.rows) resized.observe(row)
    }
    const added = new MutationObserver(watch)
    added.observe(shown, { childList: true })
    watch()
    return () => {
      resized.disconnect()
      added.disconnect()
    }
  }, [virtual, body])
  return {
    keyOf: (line) => `${count.current}-${line % count.current}`,
    inOrder: (shown) =>
      virtual.isScrolling ? shown.toSorted((a, b) => (a.index % count.current) - (b.index % count.current)) : shown,
  }
}

function measureLines(virtual: Virtualizer<HTMLDivElement, Element>, body: HTMLTableSectionElement | null): void {
  for (const row of body?.rows ?? []) {
    virtual.resizeItem(Number(row.dataset.index), row.offsetHeight)
  }
}
