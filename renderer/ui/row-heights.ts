import type { Virtualizer } from '@tanstack/react-virtual'

/** Keeps the heights of lines as their elements have them. */
export interface RowHeights {
  /** Measures now, which makes the browser lay out at once: for a table at rest, where no wrong place may be seen. */
  measure(rows: Iterable<HTMLTableRowElement>): void
  /**
   * Lets the heights come with the frame's own layout. Until then a line never measured counts as high as what its element
   * showed before; it is put right beyond the edge of the view, where lines are drawn ahead.
   */
  expect(rows: Iterable<HTMLTableRowElement>): void
  end(): void
}

/** Begins to watch; each row that was measured or expected is watched until `end`. */
export function watchHeights(virtual: Virtualizer<HTMLDivElement, Element>): RowHeights {
  const lines = new WeakMap<Element, number>()
  const heights = new WeakMap<Element, number>()
  const known = new Set<number>()

  const note = (row: HTMLTableRowElement, height: number) => {
    const line = Number(row.dataset.index)
    lines.set(row, line)
    heights.set(row, height)
    known.add(line)
    virtual.resizeItem(line, height)
  }
  const observer = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      const height = borderBoxSize[0]?.blockSize
      if (target instanceof HTMLTableRowElement && target.isConnected && height !== undefined) {
        note(target, Math.round(height))
      }
    }
  })

  return {
    measure(rows) {
      for (const row of rows) {
        if (!lines.has(row)) observer.observe(row)
        note(row, row.offsetHeight)
      }
    },
    expect(rows) {
      for (const row of rows) {
        const line = Number(row.dataset.index)
        if (lines.get(row) === line) continue
        lines.set(row, line)
        const before = heights.get(row)
        if (before !== undefined && !known.has(line)) virtual.resizeItem(line, before)
        // Observing anew tells the height even where it stayed the same.
        observer.unobserve(row)
        observer.observe(row)
      }
    },
    end: () => observer.disconnect(),
  }
}
