import { readRowMark } from '../form/mark.ts'
import { cellText, type Grid } from './grid.ts'
import { filledFields, type ReturnField, readHeading } from './headings.ts'

/** Where the table of a returned sheet stands and what its columns hold. */
export interface ReturnTable {
  readonly grid: Grid
  /** The rows of its heading, first and last. */
  readonly headingTop: number
  readonly headingBottom: number
  readonly columns: ReadonlyMap<ReturnField, number>
  /** Columns that stand beside them and are none of ours: column → heading. */
  readonly otherColumns: ReadonlyMap<number, string>
}

/** The rows with content below the heading. */
export function bodyRows({ grid, headingBottom }: ReturnTable): readonly number[] {
  return grid.rows.filter((row) => row > headingBottom)
}

/** With so many of its columns named there is no use in looking for a better heading below. */
const plainlyATable = 6

/** How far down a heading is looked for: title rows are few, and a sheet without a table must not cost time. */
const headingDepth = 100

/**
 * Finds the table by its heading words, wherever it was moved to, also over two lines (a wide heading over narrow ones, or
 * one heading written over two cells). Null where the sheet has none.
 */
export function findTable(grid: Grid): ReturnTable | null {
  let best: (Candidate & { readonly top: number }) | null = null
  for (const [at, row] of grid.rows.slice(0, headingDepth).entries()) {
    if (best && best.columns.size >= plainlyATable && row > best.bottom) break
    const one = readColumns(grid, row, row)
    if (isBetter(one, best)) best = { ...one, top: row }
    const next = grid.rows[at + 1]
    if (next !== row + 1 || isBodyRow(grid, next)) continue
    const two = readColumns(grid, row, next)
    // A title just above a heading is no line of it: both lines together must tell more than the lower one alone.
    if (two.weight > readColumns(grid, next, next).weight && isBetter(two, best)) best = { ...two, top: row }
  }
  if (!best || !isTable(best.columns)) return null
  return {
    grid,
    headingTop: best.top,
    headingBottom: best.bottom,
    columns: best.columns,
    otherColumns: best.otherColumns,
  }
}

interface Candidate {
  readonly bottom: number
  readonly columns: ReadonlyMap<ReturnField, number>
  readonly otherColumns: ReadonlyMap<number, string>
  readonly weight: number
}

function isBetter(candidate: Candidate, best: Candidate | null): boolean {
  return isTable(candidate.columns) && candidate.weight > (best?.weight ?? 0)
}

function isTable(columns: ReadonlyMap<ReturnField, number>): boolean {
  const namesTask = columns.has('number') || columns.has('text') || columns.has('mark')
  return columns.size >= 3 && namesTask && filledFields.some((field) => columns.has(field))
}

/** A row that has a mark, or a number where numbers stand, is no second line of a heading. */
function isBodyRow(grid: Grid, row: number): boolean {
  return grid
    .cellsOf(row)
    .some((cell, at) => readRowMark(cellText(cell)) !== null || (at === 0 && /^[\d０-９]/.test(cellText(cell))))
}

function readColumns(grid: Grid, top: number, bottom: number): Candidate {
  const found = new Map<ReturnField, { column: number; weight: number }>()
  const words = headingWords(grid, top, bottom)
  let weight = 0
  for (const [column, alternatives] of words) {
    const heading = alternatives.map(readHeading).find((reading) => reading !== null)
    if (!heading) continue
    const rival = found.get(heading.field)
    if (rival && rival.weight >= heading.weight) continue
    weight += heading.weight - (rival?.weight ?? 0)
    found.set(heading.field, { column, weight: heading.weight })
  }
  const columns = new Map([...found].map(([field, { column }]) => [field, column]))
  const taken = new Set(columns.values())
  const otherColumns = new Map<number, string>()
  for (const [column, [heading]] of words) if (!taken.has(column)) otherColumns.set(column, heading ?? '')
  return { bottom, columns, otherColumns, weight }
}

/** The words over each column, the most telling first: both lines together (`本期` over `进展`), the lower, the upper. */
function headingWords(grid: Grid, top: number, bottom: number): ReadonlyMap<number, readonly string[]> {
  const upper = lineWords(grid, top)
  if (top === bottom) return new Map([...upper].map(([column, words]) => [column, [words]]))
  const lower = new Map(grid.cellsOf(bottom).map((cell) => [cell.column, cellText(cell)]))
  const words = new Map<number, readonly string[]>()
  for (const column of [...new Set([...upper.keys(), ...lower.keys()])].sort((a, b) => a - b)) {
    const above = upper.get(column) ?? ''
    const below = lower.get(column) ?? ''
    words.set(
      column,
      [above + below, below, above].filter((text) => text !== ''),
    )
  }
  return words
}

/** A heading merged over several columns stands over each of them. */
function lineWords(grid: Grid, row: number): ReadonlyMap<number, string> {
  const words = new Map<number, string>()
  for (const cell of grid.cellsOf(row)) {
    const area = grid.sheet.merges.find(({ top, left }) => top === row && left === cell.column)
    const right = Math.min(area?.right ?? cell.column, cell.column + 30)
    for (let column = cell.column; column <= right; column++) words.set(column, cellText(cell))
  }
  return words
}
