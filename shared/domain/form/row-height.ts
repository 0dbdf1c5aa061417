import { linesNeeded } from '../text/text-width.ts'

/** Excel takes no taller row, in points. */
export const maxRowHeight = 409

/** The height in points that shows all of a row's text: max(28, lines × pt × 1.4 + 6), not limited above (docs/papers.md). */
function neededRowHeight(texts: readonly string[], widths: readonly number[], points: number): number {
  let lines = 1
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] ?? ''
    const capacity = charactersOfLine(widths[at] ?? 0, points)
    if (mayNeedMore(text, capacity, lines)) lines = Math.max(lines, linesNeeded(text, capacity))
  }
  return Math.max(28, Math.ceil(heightOfLines(lines, points)))
}

/** Whether a text may take more lines than these, told by its length: long tables have many cells that are not the tallest. */
function mayNeedMore(text: string, capacity: number, lines: number): boolean {
  return text.length > Math.max(1, capacity - 0.5) * lines || text.includes('\n')
}

/** How many Chinese characters of a type size a column holds in a line. */
export const charactersOfLine = (width: number, points: number) => Math.floor((width * 7 + 0.01) / ((points * 4) / 3))

/** Lines of a type size with what stands above and below them, in points. */
export const heightOfLines = (lines: number, points: number) => lines * points * 1.4 + 6

/** How many lines of a type size a row of some points shows. */
export const linesOfHeight = (height: number, points: number) => Math.floor((height - 6) / (points * 1.4))

/**
 * The largest type size at which a row's text is seen whole, and its height. Where even the smallest needs more than the
 * tallest row, the smallest is taken and `isCut` says so: the cell holds all of the text, the page does not show it.
 * @param texts of the row's cells
 * @param widths of their columns, in characters of Excel's default font
 * @param sizes in points, largest first
 * @param tallest the tallest row there is room for, in points
 */
export function fitRow(
  texts: readonly string[],
  widths: readonly number[],
  sizes: readonly [number, ...number[]],
  tallest: number = maxRowHeight,
): { readonly size: number; readonly height: number; readonly isCut: boolean } {
  let last: number = sizes[0]
  for (const size of sizes) {
    const height = neededRowHeight(texts, widths, size)
    if (height <= tallest) return { size, height, isCut: false }
    last = size
  }
  return { size: last, height: tallest, isCut: true }
}
