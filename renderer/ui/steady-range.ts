import type { Range } from '@tanstack/react-virtual'

/** Which lines are drawn: always the same number of them, so that while a table scrolls no element is made or taken away. */
export interface SteadyRange {
  /** How many lines are drawn, and so how many elements there are: as many as were ever needed. */
  size(): number
  /** The lines to draw, those in sight among them: a `rangeExtractor`. */
  linesOf(range: Range): number[]
}

/**
 * Rows are of different heights: the number in sight changes with nearly every frame. Lines beyond the lower edge make up
 * for it; they cost nothing more, as in the end each line is drawn once.
 */
export function steadyRange(): SteadyRange {
  let size = 0
  return {
    size: () => size,
    linesOf({ startIndex, endIndex, overscan, count }) {
      const from = Math.max(0, startIndex - overscan)
      size = Math.max(size, Math.min(count - 1, endIndex + overscan) - from + 1)
      const first = Math.max(0, Math.min(from, count - size))
      return Array.from({ length: Math.min(size, count) }, (_, at) => first + at)
    },
  }
}
