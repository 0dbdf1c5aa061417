import { headingWords } from '../task-return/find-table.ts'
import { columnLetters, type Grid } from '../task-return/grid.ts'
import { foldHeading } from '../task-return/headings.ts'

/** The rows of a heading, first and last: one, or two where a wide heading stands over narrow ones. */
export interface HeadingRows {
  readonly top: number
  readonly bottom: number
}

/** A column of a table with what tells it from the others. */
export interface KeyedColumn {
  readonly column: number
  /** The heading as it reads, both its lines; empty where the column has none. */
  readonly heading: string
  /**
   * The heading as it is compared: without white space, punctuation and what is in brackets; the second of two columns headed
   * alike has `#2` behind it, and one without a heading goes by its letters (`(D)`).
   */
  readonly key: string
}

/** The columns of a table that have a heading or anything below it, from the left. */
export function headingKeys(grid: Grid, { top, bottom }: HeadingRows): readonly KeyedColumn[] {
  const words = headingWords(grid, top, bottom)
  const columns = new Set(words.keys())
  for (const row of grid.rows) if (row > bottom) for (const { column } of grid.cellsOf(row)) columns.add(column)
  const used = new Map<string, number>()
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const heading = words.get(column)?.[0] ?? ''
      const folded = foldHeading(heading)
      if (folded === '') return { column, heading, key: `(${columnLetters(column)})` }
      const count = (used.get(folded) ?? 0) + 1
      used.set(folded, count)
      return { column, heading, key: count === 1 ? folded : `${folded}#${count}` }
    })
}
