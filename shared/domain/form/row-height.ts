import { linesNeeded } from '../text/text-width.ts'

/** One cell as far as its height goes. */
export interface MeasuredCell {
  readonly text: string
  /** Column width in characters of Excel's default font. */
  readonly width: number
}

/** Excel takes no taller row, in points. */
export const maxRowHeight = 409

/** The height in points that shows all of a row's text: max(28, lines × pt × 1.4 + 6), not limited above (docs/papers.md). */
function neededRowHeight(cells: readonly MeasuredCell[], points: number): number {
  let lines = 1
  for (const { text, width } of cells) {
    const perLine = Math.floor((width * 7) / ((points * 4) / 3))
    if (text) lines = Math.max(lines, linesNeeded(text, perLine))
  }
  return Math.max(28, Math.ceil(lines * points * 1.4 + 6))
}

/**
 * The largest type size at which a row's text is seen whole, and its height. Where even the smallest needs more than Excel's
 * tallest row, the smallest is taken and `isCut` says so: the cell holds all of the text, the page does not show it.
 * @param sizes in points, largest first
 */
export function fitRow(
  cells: readonly MeasuredCell[],
  sizes: readonly [number, ...number[]],
): { readonly size: number; readonly height: number; readonly isCut: boolean } {
  let last: number = sizes[0]
  for (const size of sizes) {
    const height = neededRowHeight(cells, size)
    if (height <= maxRowHeight) return { size, height, isCut: false }
    last = size
  }
  return { size: last, height: maxRowHeight, isCut: true }
}
