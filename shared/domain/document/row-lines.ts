import { cellLines } from './cell-lines.ts'
import { printedWidths } from './column-widths.ts'
import { landscapeTextWidth, textWidth } from './page-setup.ts'
import type { PaperSettings } from './paper-settings.ts'
import type { DocumentCell, DocumentRow, DocumentTable } from './types.ts'

/**
 * The lines of a row's fullest cell. Cells that reach over several rows are left out.
 *
 * @param capacityOf the Chinese characters that a line holds in a cell of a width in twips
 */
export function rowLines(
  row: DocumentRow,
  columns: readonly { readonly width: number }[],
  capacityOf: (width: number) => number,
): number {
  const spanOf = ({ columnSpan = 1 }: DocumentCell) => (row.isSection ? columns.length : columnSpan)
  // Cells that reach down from above stand at the left: those of the row itself end at its right edge.
  let column = columns.length - row.cells.reduce((sum, cell) => sum + spanOf(cell), 0)
  let lines = 1
  for (const cell of row.cells) {
    const columnSpan = spanOf(cell)
    let width = 0
    for (let at = column; at < column + columnSpan; at++) width += columns[at]?.width ?? 0
    if ((cell.rowSpan ?? 1) === 1) lines = Math.max(lines, cellLines(cell.text, capacityOf(width)))
    column += columnSpan
  }
  return lines
}

/** The size and the pitch of a list's lines, and what its cells have at their sides, in twips. */
const dense = { size: 210, pitch: 360 }
const plain = { size: 240, pitch: 440 }
const cellSides = 114

/** What a row has above and below its lines, its rule among them, in twips. */
export const rowEdges = 66

/** Of the height of a page below the heading rows: what is nearly as high as a page is parted as well, and loses nothing. */
const nearlyAll = 0.9
/**
 * The lines that a list's first row has on its first page with the chapter rows above it, where it is not known what stands
 * above the list: a title and words of two lines each. Kept whole it would leave these alone.
 */
const belowTitle = 13
/** What is measured may be less than what is drawn by this, in twips. */
const leeway = 60
/** Of a page: as much of it the last two rows take together at most that stay so. */
const lastTwo = 1 / 3
/** Of a page: as much of it a row and what stays with it above take at most to stay with one that goes on overleaf. */
const mostAbove = 1 / 3

interface MeasuredList {
  readonly columns: DocumentTable['columns']
  readonly isDense: boolean
  readonly lines: readonly number[]
}

/** A list is measured when its pages are gone through and when it is written. By its rows, which are never changed in place. */
const measuredLists = new WeakMap<readonly DocumentRow[], MeasuredList>()

/** The lines that each of a list's rows takes at most, chapter rows included. */
export function listRowLines({ rows, columns, ...table }: DocumentTable): readonly number[] {
  const isDense = table.isDense === true
  const known = measuredLists.get(rows)
  if (known?.columns === columns && known.isDense === isDense) return known.lines
  const { size } = isDense ? dense : plain
  const printed = printedWidths(columns).map((width) => ({ width }))
  const lines = rows.map((row) => rowLines(row, printed, (width) => (width - cellSides) / size))
  measuredLists.set(rows, { columns, isDense, lines })
  return lines
}

/** How the rows of a list stand to the ends of pages, by their places. */
export interface RowBreaks {
  /**
   * Rows that take nearly a page or more, with the chapter rows above them, which stand on the same page. Rows are kept whole; one that no page holds would leave the page before it empty, and LibreOffice
   * would print its last lines outside the page, so it goes on over the page as text does.
   */
  readonly parted: ReadonlySet<number>
  /**
   * Rows that stand on one page with the row below, or with its beginning where that is parted: those of `keepsNext`, and the
   * last but one, so that no page holds the last one alone.
   */
  readonly kept: ReadonlySet<number>
}

/** Forms are kept whole by their composition. */
export function rowBreaks(table: DocumentTable): RowBreaks {
  const parted = new Set<number>()
  const kept = new Set<number>()
  if (table.isForm) return { parted, kept }
  const { rows } = table
  const lines = listRowLines(table)
  const { pitch } = table.isDense ? dense : plain
  const height = pageHeightOf(table)
  const page = height / pitch - headLines(table)
  /** The lines that so many rows below the title have among them. */
  const roomBelowTitle = (count: number) => {
    if (table.above === undefined) return belowTitle
    const free = height - table.above - leeway - headLines(table) * pitch - (table.header.length + count) * rowEdges
    return free / pitch
  }
  const linesOf = (at: number) => lines[at] ?? 1
  const goesOver = (at: number) => linesOf(at) > page * nearlyAll
  let above = 0
  let isBelowTitle = true
  for (const [at, row] of rows.entries()) {
    const own = above + linesOf(at)
    const both = own + linesOf(at + 1)
    // What is kept with the first row would go overleaf with it and leave title and line alone.
    const roomOf = (last: number) => Math.min(page * nearlyAll, isBelowTitle ? roomBelowTitle(last + 1) : page)
    const isFitting = both <= roomOf(at + 1)
    if (!row.isSection && row.leastHeight === undefined && own > roomOf(at)) parted.add(at)
    else if (row.keepsNext && (isFitting || (goesOver(at + 1) && own <= page * mostAbove))) kept.add(at)
    else if (!row.isSection && at === rows.length - 2 && both - above <= page * lastTwo && isFitting) kept.add(at)
    above = row.isSection || kept.has(at) ? own : 0
    isBelowTitle &&= above > 0
  }
  return { parted, kept }
}

/** The height of a list's lines in twips, those of 小四 as the office chose them. */
export function listPitch({ isDense }: DocumentTable, { tablePitch }: PaperSettings): number {
  return isDense ? dense.pitch : tablePitch * 20
}

/** The lines that the heading rows take, which every page repeats. */
export function headLines(table: DocumentTable): number {
  return listRowLines({ ...table, rows: table.header }).reduce((sum, own) => sum + own, 0)
}

/** The height of the type area that a list stands on, in twips: those wider than an upright page stand on turned ones. */
export function pageHeightOf({ columns }: DocumentTable): number {
  return columns.reduce((sum, { width }) => sum + width, 0) > textWidth ? textWidth : landscapeTextWidth
}
