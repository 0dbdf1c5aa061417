import { bodyRows } from '../task-return/find-table.ts'
import { cellText, type Grid, type GridCell, makeGrid } from '../task-return/grid.ts'
import { findNamedUnit } from '../task-return/identify.ts'
import type { ReturnLayout } from '../task-return/layout.ts'
import type { PreparedContext } from '../task-return/prepare.ts'
import type { Workbook } from '../workbook/types.ts'
import { type HeadingRows, headingKeys, type KeyedColumn } from './heading-keys.ts'
import { type ColumnContent, tellContent } from './tell-content.ts'
import { fieldsOf, type MappedField, type UnitSource } from './types.ts'

/** What a column seems to hold, and by what that was told; a field of null where nothing of ours. */
export interface ProposedColumn extends KeyedColumn {
  readonly field: MappedField | null
  readonly toldBy: 'heading' | 'content' | null
}

/** How a sheet seems to be read, for the office to confirm. */
export interface ProposedTable {
  readonly heading: HeadingRows
  readonly columns: readonly ProposedColumn[]
}

/** A heading is looked for among the first rows: what stands lower is a row. */
const headingDepth = 30
/** A longer text is no heading. */
const longestHeading = 20
/** Free text that is longer than this on average says how far a task is. */
const shortestProgress = 8

/** Whether a sheet has anything like a table: rows below each other with two cells and more. */
export function hasRows(grid: Grid): boolean {
  return grid.rows.filter((row) => grid.cellsOf(row).length >= 2).length >= 2
}

/** The sheets of a workbook that have a table, in its order. */
export function sheetsWithRows(workbook: Workbook): readonly Grid[] {
  return workbook.sheets.map(makeGrid).filter(hasRows)
}

/**
 * Proposes how a table that is no form of ours is to be read: each column by its heading, and by what is in its cells where the
 * heading says nothing or too many say the same.
 * @param heading where the heading stands, where the office said so
 */
export function proposeTable(grid: Grid, context: PreparedContext, heading?: HeadingRows): ProposedTable {
  const rows = heading ?? findHeading(grid, context.layout)
  const body = bodyRows({ grid, headingBottom: rows.bottom })
  const columns = headingKeys(grid, rows).map((column): Candidate => {
    const cells = body.flatMap((row) => grid.cell(row, column.column) ?? [])
    return { ...column, cells, named: fieldOf(column.heading, context.layout), content: tellContent(cells, context) }
  })
  return { heading: rows, columns: chooseFields(columns, context.layout) }
}

/** Whose the rows seem to be: what a column says, what the sheets are named after, else the file is of one unit. */
export function proposeUnitSource(
  columns: readonly ProposedColumn[],
  workbook: Workbook,
  context: PreparedContext,
): UnitSource {
  if (columns.some(({ field }) => field === 'unit')) return 'column'
  const named = sheetsWithRows(workbook).filter(({ sheet }) => findNamedUnit(sheet.name, context) !== undefined)
  return named.length >= 2 ? 'sheet' : 'file'
}

interface Candidate extends KeyedColumn {
  readonly cells: readonly GridCell[]
  readonly named: { readonly field: MappedField | 'other'; readonly weight: number } | null
  readonly content: ColumnContent | null
}

/** What a heading names; `other` for a column of a form that is not taken (时限, 上期进展, 责任单位). */
function fieldOf(heading: string, layout: ReturnLayout): Candidate['named'] {
  const read = layout.readHeading(heading)
  if (!read) return null
  const field = fieldsOf(layout).find((one) => one === read.field)
  return { field: field ?? 'other', weight: read.weight }
}

function findHeading(grid: Grid, layout: ReturnLayout): HeadingRows {
  let best = { rows: firstWide(grid), score: 0 }
  for (const row of grid.rows.slice(0, headingDepth)) {
    if (!isHeadingLine(grid, row)) continue
    for (const heading of headingsAt(grid, row)) {
      const score = headingKeys(grid, heading).filter((column) => fieldOf(column.heading, layout) !== null).length
      if (score > best.score) best = { rows: heading, score }
    }
  }
  return best.rows
}

function isHeadingLine(grid: Grid, row: number): boolean {
  const cells = grid.cellsOf(row)
  const isWords = ({ value, iso }: GridCell) => typeof value === 'string' && iso === undefined
  return cells.length >= 2 && cells.every((cell) => isWords(cell) && cellText(cell).length <= longestHeading)
}

/**
 * The headings that may begin in a row: of two lines where one of its cells goes over two rows, of one or two where one goes
 * over several columns, else of one.
 */
function headingsAt(grid: Grid, row: number): readonly HeadingRows[] {
  const one = { top: row, bottom: row }
  const two = { top: row, bottom: row + 1 }
  const merges = grid.sheet.merges.filter(({ top }) => top === row)
  if (!grid.rows.includes(row + 1) || merges.length === 0) return [one]
  if (merges.some(({ bottom }) => bottom === row + 1)) return [two]
  return isHeadingLine(grid, row + 1) ? [one, two] : [one]
}

/** Where no heading says anything: the first row that is as wide as a table. */
function firstWide(grid: Grid): HeadingRows {
  const row = grid.rows.find((candidate) => grid.cellsOf(candidate).length >= 2) ?? grid.rows[0] ?? 1
  return headingsAt(grid, row)[0] ?? { top: row, bottom: row }
}

/** Gives each field to one column: the one whose heading and cells say so, by the heading, by the cells, the longest text. */
function chooseFields(columns: readonly Candidate[], layout: ReturnLayout): readonly ProposedColumn[] {
  const fields = fieldsOf(layout)
  const chosen = new Map<Candidate, Pick<ProposedColumn, 'field' | 'toldBy'>>()
  const given = new Set<MappedField>()
  const give = (column: Candidate, field: MappedField, toldBy: 'heading' | 'content') => {
    if (chosen.has(column) || given.has(field)) return
    chosen.set(column, { field, toldBy })
    given.add(field)
  }
  for (const field of fields) {
    const named = columns.filter((column) => column.named?.field === field && fits(column, field))
    const [best] = named.toSorted((a, b) => rank(b, field) - rank(a, field))
    if (best) give(best, field, 'heading')
  }
  for (const column of columns) {
    const { content, named } = column
    if (content === null || content === 'date' || !fields.includes(content)) continue
    // 责任单位 is no column that is taken, unless it is the one that says whose a row is.
    if (named === null || content === 'unit') give(column, content, 'content')
  }
  const [longest] = columns
    .filter((column) => column.named === null && column.content === null && averageLength(column) >= shortestProgress)
    .toSorted((a, b) => averageLength(b) - averageLength(a))
  const main = fields.find((field) => field === layout.mainField)
  if (longest && main) give(longest, main, 'content')
  return columns.map((column) => {
    const { column: at, heading, key } = column
    return { column: at, heading, key, ...(chosen.get(column) ?? { field: null, toldBy: null }) }
  })
}

/** 单位 may be what is measured in: then its cells name no units. */
function fits({ content, cells }: Candidate, field: MappedField): boolean {
  return field !== 'unit' || content === 'unit' || cells.length === 0
}

function rank({ named, content, ...column }: Candidate, field: MappedField): number {
  return (named?.weight ?? 0) + (content === field ? 4 : 0) + Math.min(1, averageLength(column) / 1000)
}

function averageLength({ cells }: Pick<Candidate, 'cells'>): number {
  return cells.reduce((sum, cell) => sum + cellText(cell).length, 0) / Math.max(1, cells.length)
}
