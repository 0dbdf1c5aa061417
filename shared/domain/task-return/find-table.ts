import { noteMark } from '../form/columns.ts'
import { readRowMark } from '../form/mark.ts'
import { cellText, type Grid, type GridCell } from './grid.ts'
import { isTooLong, type ReturnField } from './headings.ts'
import type { ReturnLayout } from './layout.ts'
import { unitLabel } from './return-head.ts'

/** Where the table of a returned sheet stands and what its columns hold. */
export interface ReturnTable {
  readonly grid: Grid
  readonly layout: ReturnLayout
  /** The rows of its heading, first and last. */
  readonly headingTop: number
  readonly headingBottom: number
  readonly columns: ReadonlyMap<ReturnField, number>
  /** Columns that stand beside them and are none of ours: column → heading. */
  readonly otherColumns: ReadonlyMap<number, string>
  /** The first words of rows that the office said are no tasks; absent where the table is a form. */
  readonly leftOut?: ReadonlySet<string>
}

/** The columns of the form that a table does not have; absent itself where it has them all. */
export function absentColumns({ layout, columns }: ReturnTable): { readonly absent?: readonly ReturnField[] } {
  const absent = layout.filled.filter((field) => !columns.has(field))
  return absent.length === 0 ? {} : { absent }
}

/** The rows with content below the heading. */
export function bodyRows({ grid, headingBottom }: Pick<ReturnTable, 'grid' | 'headingBottom'>): readonly number[] {
  return grid.rows.filter((row) => row > headingBottom)
}

/** With so many of its columns named there is no use in looking for a better heading below. */
const plainlyATable = 6

/** How far down a heading is looked for: title rows are few, and a sheet without a table must not cost time. */
const headingDepth = 100

/**
 * Finds the tables of a sheet: one, or one below the other where forms of several units were put into one sheet, each with
 * the name of its unit over it. Empty where the sheet has none.
 */
export function findTables(grid: Grid, layout: ReturnLayout): readonly ReturnTable[] {
  if (isNarrow(grid)) return []
  const readLine = makeLineReader(grid, layout)
  return cutAtUnitLines(grid, layout, readLine).flatMap((part) => findTable(part, layout, readLine) ?? [])
}

/** A sheet of fewer columns than a table has, as those of instructions and marks are. */
function isNarrow({ rows, cellsOf, sheet }: Grid): boolean {
  const isWithin = (column: number) => column < fewestColumns
  return (
    rows.every((row) => isWithin(cellsOf(row).at(-1)?.column ?? 0)) &&
    sheet.merges.every(({ right }) => isWithin(right))
  )
}

/** What a line of a sheet would be as a heading. */
type LineReader = (row: number) => Candidate

/** Looks at each line once: it is asked for below a unit's name, as a heading, and as the lower line of one. */
function makeLineReader(grid: Grid, layout: ReturnLayout): LineReader {
  const known = new Map<number, Candidate>()
  return (row) => {
    const line = known.get(row) ?? readColumns(grid, row, row, layout)
    known.set(row, line)
    return line
  }
}

/**
 * Finds the table by its heading words, wherever it was moved to, also over two lines (a wide heading over narrow ones, or
 * one heading written over two cells). Null where the sheet has none.
 */
function findTable(grid: Grid, layout: ReturnLayout, readLine: LineReader): ReturnTable | null {
  let best: (Candidate & { readonly top: number }) | null = null
  for (const [at, row] of grid.rows.slice(0, headingDepth).entries()) {
    if (best && best.columns.size >= plainlyATable && row > best.bottom) break
    const words = grid.cellsOf(row).length
    const one = words < fewestColumns ? null : readLine(row)
    if (one && isBetter(one, best, layout)) best = { ...one, top: row }
    const next = grid.rows[at + 1]
    if (next !== row + 1 || words + grid.cellsOf(next).length < fewestColumns || isBodyRow(grid, next)) continue
    // A line of sentences adds nothing to the one it stands by.
    if (isProse(grid, row) || isProse(grid, next)) continue
    const two = readColumns(grid, row, next, layout)
    if (!isBetter(two, best, layout)) continue
    // A title just above a heading is no line of it: both lines together must tell more than the lower one alone.
    const lower = readLine(next)
    if (two.weight > lower.weight) best = { ...two, top: row }
  }
  if (!best || !isTable(best.columns, layout)) return null
  return {
    grid: withoutNotes(grid, best.columns.get('mark')),
    layout,
    headingTop: best.top,
    headingBottom: best.bottom,
    columns: best.columns,
    otherColumns: best.otherColumns,
  }
}

/** Without the rows below a form's table that hold words of the office. */
function withoutNotes(grid: Grid, markColumn: number | undefined): Grid {
  if (markColumn === undefined) return grid
  const rows = grid.rows.filter((row) => cellText(grid.cell(row, markColumn)) !== noteMark)
  return rows.length === grid.rows.length ? grid : { ...grid, rows }
}

/** Between the line with a unit's name and its heading stand at most who filled it in and how to. */
const linesBelowUnit = 4

/** The sheet, cut above each line that names a unit and has a heading below it, from the second such line on. */
function cutAtUnitLines(grid: Grid, layout: ReturnLayout, readLine: LineReader): readonly Grid[] {
  const starts: number[] = []
  let heading = 0
  for (const [at, row] of grid.rows.entries()) {
    // Of several such lines over one heading (填报单位, 单位：万元) the first begins the form.
    if (row <= heading || !namesUnit(grid.cellsOf(row))) continue
    const below = grid.rows.slice(at + 1, at + 1 + linesBelowUnit)
    const found = below.find((line) => isTable(readLine(line).columns, layout))
    if (found === undefined) continue
    heading = found
    starts.push(row)
  }
  if (starts.length < 2) return [grid]
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? Number.POSITIVE_INFINITY
    return { ...grid, rows: grid.rows.filter((row) => (at === 0 || row >= start) && row < end) }
  })
}

/** Whether a cell of a line begins a form: asked of every cell of a file. */
function namesUnit(cells: readonly GridCell[]): boolean {
  for (const { text } of cells) if (text.includes('单位') && unitLabel.test(text)) return true
  return false
}

interface Candidate {
  readonly bottom: number
  readonly columns: ReadonlyMap<ReturnField, number>
  readonly otherColumns: ReadonlyMap<number, string>
  readonly weight: number
}

function isBetter(candidate: Candidate, best: Candidate | null, layout: ReturnLayout): boolean {
  return isTable(candidate.columns, layout) && candidate.weight > (best?.weight ?? 0)
}

/** Lines of fewer words, as those of a title or of instructions, are no heading: a merged one names one column only. */
const fewestColumns = 3

function isTable(columns: ReadonlyMap<ReturnField, number>, layout: ReturnLayout): boolean {
  const namesTask = columns.has('number') || columns.has('text') || columns.has('mark')
  const known = columns.has('unit') ? columns.size - 1 : columns.size
  return known >= fewestColumns && namesTask && layout.filled.some((field) => columns.has(field))
}

/** A row that has a mark, or a number where numbers stand, is no second line of a heading. */
function isBodyRow(grid: Grid, row: number): boolean {
  return grid
    .cellsOf(row)
    .some((cell, at) => readRowMark(cellText(cell)) !== null || (at === 0 && /^[\d０-９]/.test(cellText(cell))))
}

/** A line of nothing but words that are too long for a heading, as a title or instructions. */
function isProse(grid: Grid, row: number): boolean {
  return grid.cellsOf(row).every(({ text }) => isTooLong(text))
}

function readColumns(grid: Grid, top: number, bottom: number, layout: ReturnLayout): Candidate {
  const found = new Map<ReturnField, { column: number; weight: number }>()
  const words = headingWords(grid, top, bottom)
  let weight = 0
  if (words.size < fewestColumns) return { bottom, columns: new Map(), otherColumns: new Map(), weight }
  let last: readonly string[] = []
  let heading: ReturnType<ReturnLayout['readHeading']> = null
  for (const [column, alternatives] of words) {
    if (alternatives !== last) heading = readAlternatives(alternatives, layout)
    last = alternatives
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

/** The column that the first of some words names which name one at all; null where they are of another period. */
function readAlternatives(words: readonly string[], layout: ReturnLayout): ReturnType<ReturnLayout['readHeading']> {
  for (const word of words) {
    const heading = layout.readHeading(word)
    if (heading) return words.some((other) => layout.isOfOtherPeriod(other)) ? null : heading
  }
  return null
}

/** The words over each column, the most telling first: both lines together (`本期` over `进展`), the lower, the upper. */
export function headingWords(grid: Grid, top: number, bottom: number): ReadonlyMap<number, readonly string[]> {
  const upper = lineWords(grid, top)
  const words = new Map<number, readonly string[]>()
  if (top === bottom) {
    for (const [column, above] of upper) words.set(column, [above])
    return words
  }
  const lower = new Map(grid.cellsOf(bottom).map((cell) => [cell.column, cellText(cell)]))
  let last = { above: '', below: '', alternatives: [] as readonly string[] }
  for (const column of [...new Set([...upper.keys(), ...lower.keys()])].sort((a, b) => a - b)) {
    const above = upper.get(column) ?? ''
    const below = lower.get(column) ?? ''
    // Under a merged title the same words stand over one column after the other.
    if (last.above !== above || last.below !== below) {
      last = { above, below, alternatives: [above + below, below, above].filter((text) => text !== '') }
    }
    words.set(column, last.alternatives)
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
