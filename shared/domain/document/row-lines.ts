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

/** The lines of a list's rows. Each is measured once, and only if it is asked for: a list may have thousands. */
class MeasuredRows {
  readonly columns: DocumentTable['columns']
  readonly isDense: DocumentTable['isDense']
  readonly #rows: readonly DocumentRow[]
  readonly #printed: readonly { readonly width: number }[]
  readonly #lines: number[] = []

  constructor({ columns, rows, isDense }: DocumentTable) {
    this.columns = columns
    this.isDense = isDense
    this.#rows = rows
    this.#printed = printedWidths(columns).map((width) => ({ width }))
  }

  /** The lines a row takes at most, by its place; 1 beyond the last. */
  linesOf(at: number): number {
    const row = this.#rows[at]
    if (row === undefined) return 1
    const own = this.#lines[at] ?? rowLines(row, this.#printed, (width) => this.#capacityOf(width))
    this.#lines[at] = own
    return own
  }

  /**
   * Whether the lengths of its texts alone tell that a row takes no more than so many lines, as they do of nearly every row:
   * two lines of a cell hold more than the width of one, and no character is wider than one.
   */
  isSurelyWithin(most: number, { cells }: DocumentRow): boolean {
    if (cells.length !== this.#printed.length) return false
    for (const [at, { text }] of cells.entries()) {
      // As `cellLines` has it: a line holds a character in any case.
      const capacity = Math.max(1, Math.floor(this.#capacityOf(this.#printed[at]?.width ?? 0)))
      if (text.length > capacity && ((2 * text.length) / capacity + 1 > most || text.includes('\n'))) return false
    }
    return true
  }

  #capacityOf(width: number): number {
    return (width - cellSides) / (this.isDense ? dense : plain).size
  }
}

/** A list is measured when its pages are gone through and when it is written. By its rows, which are never changed in place. */
const measuredLists = new WeakMap<readonly DocumentRow[], MeasuredRows>()

function measuredRows(table: DocumentTable): MeasuredRows {
  const known = measuredLists.get(table.rows)
  if (known?.columns === table.columns && known.isDense === table.isDense) return known
  const measured = new MeasuredRows(table)
  measuredLists.set(table.rows, measured)
  return measured
}

/** The lines that each of a list's rows takes at most, chapter rows included. */
export function listRowLines(table: DocumentTable): readonly number[] {
  const measured = measuredRows(table)
  return table.rows.map((_, at) => measured.linesOf(at))
}

/** The list with some of its rows at least so high, by their places, in twips. What they say is not measured again. */
export function raiseRows(table: DocumentTable, heights: ReadonlyMap<number, number>): DocumentTable {
  if (heights.size === 0) return table
  const rows = table.rows.map((row, at) => {
    const leastHeight = heights.get(at)
    return leastHeight === undefined ? row : { ...row, leastHeight }
  })
  const measured = measuredLists.get(table.rows)
  if (measured !== undefined) measuredLists.set(rows, measured)
  return { ...table, rows }
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
  const measured = measuredRows(table)
  const linesOf = (at: number) => measured.linesOf(at)
  const { pitch } = table.isDense ? dense : plain
  const height = pageHeightOf(table)
  const page = height / pitch - headLines(table)
  /** The lines that so many rows below the title have among them. */
  const roomBelowTitle = (count: number) => {
    if (table.above === undefined) return belowTitle
    const free = height - table.above - leeway - headLines(table) * pitch - (table.header.length + count) * rowEdges
    return free / pitch
  }
  const goesOver = (at: number) => linesOf(at) > page * nearlyAll
  let above = 0
  let isBelowTitle = true
  for (const [at, row] of rows.entries()) {
    const isUsual = !isBelowTitle && above === 0 && !row.isSection && !row.keepsNext && at < rows.length - 2
    if (isUsual && measured.isSurelyWithin(page * nearlyAll, row)) continue
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
