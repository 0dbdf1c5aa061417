import type { ReturnTable } from '../task-return/find-table.ts'
import type { Grid } from '../task-return/grid.ts'
import type { ReturnField } from '../task-return/headings.ts'
import type { ReturnLayout } from '../task-return/layout.ts'
import { type HeadingRows, headingKeys } from './heading-keys.ts'
import { fieldsOf, type TableMapping } from './types.ts'

/** How far down a heading is looked for, in rows with content. */
const headingDepth = 100

/**
 * The table of a sheet that a mapping is for: where all headings of the columns it takes stand in one line, or in two. Null
 * where the sheet has none, also where a single one of them is called otherwise: the office is asked again then.
 */
export function findMappedTable(grid: Grid, layout: ReturnLayout, mapping: TableMapping): ReturnTable | null {
  for (const [at, row] of grid.rows.slice(0, headingDepth).entries()) {
    const next = grid.rows[at + 1]
    const lines: HeadingRows[] = [{ top: row, bottom: row }]
    if (next === row + 1) lines.push({ top: row, bottom: next })
    for (const rows of lines) {
      const table = readAt(grid, layout, mapping, rows)
      if (table) return table
    }
  }
  return null
}

/** A mapping whose columns all go by their letters would fit any table. */
const hasHeading = (key: string) => !key.startsWith('(')

function readAt(grid: Grid, layout: ReturnLayout, mapping: TableMapping, rows: HeadingRows): ReturnTable | null {
  const wanted = mapping.columns.filter(({ field }) => field !== null)
  const fields = fieldsOf(layout)
  // A mapping of progress is for no table of 办理方案, nor one with the stages of another round.
  if (!wanted.every(({ field }) => field !== null && fields.includes(field))) return null
  const found = new Map(headingKeys(grid, rows).map((column) => [column.key, column]))
  if (!wanted.some(({ key }) => hasHeading(key)) || !wanted.every(({ key }) => found.has(key))) return null
  const columns = new Map<ReturnField, number>()
  for (const { key, field } of wanted) {
    const column = found.get(key)?.column
    if (field !== null && column !== undefined) columns.set(field, column)
  }
  const taken = new Set(columns.values())
  const others = [...found.values()].filter(({ column }) => !taken.has(column))
  return {
    grid,
    layout,
    headingTop: rows.top,
    headingBottom: rows.bottom,
    columns,
    otherColumns: new Map(others.map(({ column, heading }) => [column, heading])),
    leftOut: new Set(mapping.leftOut),
  }
}
