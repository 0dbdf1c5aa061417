import { isSlipSheet } from '../return-slip/slip-name.ts'
import type { Workbook } from '../workbook/types.ts'
import { bodyRows, findTables, type ReturnTable } from './find-table.ts'
import { cellText, type Grid, makeGrid } from './grid.ts'
import { findNamedUnit } from './identify.ts'
import type { PreparedContext } from './prepare.ts'

/** The rows of one table that are of one unit: mostly the whole table. */
export interface TableSlice {
  /** The table with only these rows below its heading. */
  readonly table: ReturnTable
  /** What the column 单位 says of them; null where the table has none. */
  readonly unitWords: string | null
  /** Rows with content that stand among them but name no unit. */
  readonly unnamedRows: readonly number[]
}

/** The tables of a workbook, each cut by its column 单位 where it has one; from the first sheet to the last, from the top down. */
export function sliceTables(workbook: Workbook, context: PreparedContext): readonly TableSlice[] {
  return workbook.sheets
    .filter(({ name }) => !isSlipSheet(name))
    .flatMap((sheet) => findTables(makeGrid(sheet), context.layout))
    .flatMap((table) => cutByUnit(table, context))
}

/** Whether a unit wrote anything in a table. */
export function hasFilledRows(table: ReturnTable): boolean {
  return bodyRows(table).some((row) =>
    table.layout.filled.some((field) => table.grid.cell(row, table.columns.get(field) ?? 0)),
  )
}

/** A table cut by its column 单位; whole where it has none, or where that column is of something else. */
export function cutByUnit(table: ReturnTable, context: PreparedContext): readonly TableSlice[] {
  const column = table.columns.get('unit')
  if (column === undefined) return [{ table, unitWords: null, unnamedRows: [] }]
  const wordsOf = (row: number) => readUnitCell(table.grid, row, column)
  const rows = bodyRows(table)
  const named = rows.map(wordsOf).filter((words) => words !== '')
  // 单位 may also be what is measured in (家, 亩): then it is a column like any other that is not the form's.
  const known = named.filter((words) => findNamedUnit(words, context) !== undefined)
  if (known.length * 2 <= named.length) {
    return [{ table: withoutUnitColumn(table, column), unitWords: null, unnamedRows: [] }]
  }
  const rowsByWords = new Map<string, { readonly named: number[]; readonly unnamed: number[] }>()
  let last = { named: [] as number[], unnamed: [] as number[] }
  for (const row of rows) {
    const words = wordsOf(row)
    if (words !== '') {
      const group = rowsByWords.get(words) ?? { named: [], unnamed: [] }
      rowsByWords.set(words, group)
      group.named.push(row)
      last = group
    } else last.unnamed.push(row)
  }
  return [...rowsByWords].map(([unitWords, group], at) => ({
    // Above the first row that names a unit stands at most a remark: it goes with the first group.
    table: narrow(table, at === 0 ? [...firstUnnamed(rows, wordsOf), ...group.named] : group.named),
    unitWords,
    unnamedRows: group.unnamed,
  }))
}

function firstUnnamed(rows: readonly number[], wordsOf: (row: number) => string): readonly number[] {
  const first = rows.findIndex((row) => wordsOf(row) !== '')
  return rows.slice(0, first)
}

/** A name merged over several rows is that of each of them. */
function readUnitCell(grid: Grid, row: number, column: number): string {
  const own = cellText(grid.cell(row, column))
  if (own !== '') return own
  const area = grid.coveringMerge(row, column)
  return area ? cellText(grid.cell(area.top, area.left)) : ''
}

function withoutUnitColumn(table: ReturnTable, column: number): ReturnTable {
  const columns = new Map(table.columns)
  columns.delete('unit')
  const heading = cellText(table.grid.cell(table.headingBottom, column))
  return { ...table, columns, otherColumns: new Map([...table.otherColumns, [column, heading]]) }
}

function narrow(table: ReturnTable, body: readonly number[]): ReturnTable {
  const head = table.grid.rows.filter((row) => row <= table.headingBottom)
  return { ...table, grid: { ...table.grid, rows: [...head, ...body].toSorted((a, b) => a - b) } }
}
