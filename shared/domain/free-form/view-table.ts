import type { TableMappingId } from '../id.ts'
import { bodyRows } from '../task-return/find-table.ts'
import { cellText, columnLetters, type Grid, makeGrid } from '../task-return/grid.ts'
import type { PreparedContext } from '../task-return/prepare.ts'
import { firstWords, summary } from '../task-return/table-rows.ts'
import type { Stage } from '../undertaking/types.ts'
import type { Workbook } from '../workbook/types.ts'
import { findMappedTable } from './find-mapped-table.ts'
import type { HeadingRows } from './heading-keys.ts'
import { type ProposedColumn, proposeTable, proposeUnitSource, sheetsWithRows } from './propose-mapping.ts'
import { fieldsOf, isUsable, type MappedField, type NamedMapping, type TableMapping } from './types.ts'

/** Which table of a file is to be shown, and how it is to be looked at. */
export interface TableRequest {
  /** Null for the sheet that looks most like a report. */
  readonly sheet: string | null
  /** Where the office says that the heading stands; null to look for it. */
  readonly heading: HeadingRows | null
}

/** A column as it is shown for confirmation. */
export interface ShownColumn extends ProposedColumn {
  readonly letters: string
}

/** A row as it is shown for confirmation. */
export interface ShownRow {
  readonly row: number
  readonly kind: 'head' | 'heading' | 'summary' | 'task'
  /** Its first words, by which rows like it are left out. */
  readonly first: string
  /** The cells below the columns shown, cut off where they are long. */
  readonly cells: readonly string[]
}

/** A table that is no form of ours, with how it seems to be read. */
export interface FreeFormTable {
  /** All sheets with a table. */
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly heading: HeadingRows
  readonly columns: readonly ShownColumn[]
  /** What a column may hold in this round. */
  readonly fields: readonly MappedField[]
  /** The stages that goals are asked for; empty in a round of progress. */
  readonly stages: readonly Stage[]
  readonly mapping: TableMapping
  /** Kept mappings that are for this file, the newest first. */
  readonly fitting: readonly TableMappingId[]
  /** The first rows. */
  readonly rows: readonly ShownRow[]
  readonly totalRows: number
}

/** A screen has room for so many rows; which columns are which is seen in them. */
const shownRows = 60
const shownText = 60

/** Shows a table of a file for confirmation; null where the file has none. */
export function viewTable(
  workbook: Workbook,
  context: PreparedContext,
  request: TableRequest,
  known: readonly NamedMapping[],
): FreeFormTable | null {
  const grids = sheetsWithRows(workbook)
  const grid = grids.find(({ sheet }) => sheet.name === request.sheet) ?? mostLikely(grids, context)
  if (!grid) return null
  const { heading, columns } = proposeTable(grid, context, request.heading ?? undefined)
  const body = bodyRows({ grid, headingBottom: heading.bottom })
  const head = grid.rows.filter((row) => row <= heading.bottom)
  return {
    sheets: grids.map(({ sheet }) => sheet.name),
    sheet: grid.sheet.name,
    heading,
    columns: columns.map((column) => ({ ...column, letters: columnLetters(column.column) })),
    fields: fieldsOf(context.layout),
    stages: context.layout.stages ?? [],
    mapping: {
      columns: columns.map(({ key, field }) => ({ key, field })),
      unitSource: proposeUnitSource(columns, workbook, context),
      leftOut: [],
    },
    fitting: known.filter(({ mapping }) => fits(workbook, mapping, context)).map(({ id }) => id),
    rows: [...head, ...body].slice(0, shownRows).map((row) => showRow(grid, row, heading, columns)),
    totalRows: head.length + body.length,
  }
}

/** The sheet in which the most columns are told; of equals the first. */
function mostLikely(grids: readonly Grid[], context: PreparedContext): Grid | undefined {
  const told = grids.map((grid) => ({
    grid,
    told: proposeTable(grid, context).columns.filter(({ field }) => field !== null).length,
  }))
  return told.toSorted((a, b) => b.told - a.told)[0]?.grid
}

/** Whether a mapping is for any table of a workbook. */
function fits(workbook: Workbook, mapping: TableMapping, context: PreparedContext): boolean {
  if (!isUsable(mapping)) return false
  return workbook.sheets.some((sheet) => findMappedTable(makeGrid(sheet), context.layout, mapping) !== null)
}

function showRow(grid: Grid, row: number, { top, bottom }: HeadingRows, columns: readonly ProposedColumn[]): ShownRow {
  const first = firstWords(grid, row)
  const below = summary.test(first) ? 'summary' : 'task'
  return {
    row,
    kind: row < top ? 'head' : row <= bottom ? 'heading' : below,
    first,
    cells: columns.map(({ column }) => {
      const text = cellText(grid.cell(row, column))
      return text.length > shownText ? `${text.slice(0, shownText)}…` : text
    }),
  }
}
