import { maxRowHeight } from '../form/row-height.ts'

/** A row of a sheet as its pages are composed, in points. */
export interface RowOnPage {
  readonly height: number
  /** Stands over the rows that follow, and so not at the end of a page. */
  readonly isHeading: boolean
}

/** What the first page and each further one hold below the rows that are repeated, in points. */
export interface PageRoom {
  readonly first: number
  readonly further: number
}

/**
 * Programs that print a sheet disagree by so much on what a page holds, in points: rounding to a printer's dots may make it
 * less, and LibreOffice now and then prints a sheet that is fitted to a page's width two in a hundred smaller than it would fit.
 */
const disagreement = { less: 8, more: 20 } as const

/** What a row may take of a page's room at most. */
export const roomForRow = ({ first, further }: PageRoom) => Math.min(first, further) - disagreement.less

/** How the rows of a sheet stand on its pages. */
export interface KeptHeadings {
  readonly heights: readonly number[]
  /**
   * The row below a heading that would end its page all the same, since Excel takes no taller rows above it; and the room
   * there is for that row's beginning. Null where there is none.
   */
  readonly short: { readonly row: number; readonly room: number } | null
}

/**
 * Heights with which no heading ends a page: where one would, the rows above it on its page take what is left there, and it
 * goes over with its rows. Excel passes over page breaks that are set where a sheet is fitted to a page's width
 * (docs/papers.md), so the rows themselves have to fill the page. For the same reason a row that would only just fit, or
 * only just not, is given its page for certain.
 */
export function keepHeadings(rows: readonly RowOnPage[], room: PageRoom): KeptHeadings {
  const heights = rows.map(({ height }) => height)
  let start = 0
  for (let page = room.first; start < rows.length; page = room.further) {
    const next = pageEnd(rows, start, page)
    if (next >= rows.length) break
    const used = sum(heights.slice(start, next))
    const isFilled = fillPage(heights, rows, start, next, page)
    const row = belowHeadings(rows, next)
    if (!isFilled && row > next && row < rows.length) {
      return { heights, short: { row, room: page - disagreement.less - used - sum(heights.slice(next, row)) } }
    }
    start = next
  }
  return { heights, short: null }
}

const sum = (heights: readonly number[]) => heights.reduce((all, height) => all + height, 0)

/** The first row from one on that is no heading. */
function belowHeadings(rows: readonly RowOnPage[], from: number): number {
  let row = from
  while (rows[row]?.isHeading === true) row++
  return row
}

/** The row that begins the next page. */
function pageEnd(rows: readonly RowOnPage[], start: number, page: number): number {
  let used = 0
  let end = start
  for (; end < rows.length; end++) {
    used += rows[end]?.height ?? 0
    if (used > page - disagreement.less) break
  }
  if (end >= rows.length) return end
  let next = end
  while (next > start && rows[next - 1]?.isHeading === true) next--
  // A page always takes a row, and headings alone never fill one.
  return next > start ? next : Math.max(end, start + 1)
}

/**
 * Shares among a page's rows by their heights, headings left as they are, what the row that begins the next page must not find:
 * a row of one line would look empty with as much as one of ten. False where they cannot take all of it.
 */
function fillPage(heights: number[], rows: readonly RowOnPage[], start: number, next: number, page: number): boolean {
  let missing = page + disagreement.more - (heights[next] ?? 0) - sum(heights.slice(start, next))
  const sharing = rows.slice(start, next).flatMap(({ isHeading }, at) => (isHeading ? [] : [start + at]))
  // The tallest first: what they cannot take the others do.
  const tallestFirst = sharing.toSorted((a, b) => (heights[b] ?? 0) - (heights[a] ?? 0))
  let whole = sum(sharing.map((at) => heights[at] ?? 0))
  for (const at of tallestFirst) {
    if (missing <= 0) break
    const height = heights[at] ?? 0
    const share = Math.min(Math.ceil((missing * height) / whole), maxRowHeight - height)
    heights[at] = height + share
    missing -= share
    whole -= height
  }
  return missing <= 0
}
