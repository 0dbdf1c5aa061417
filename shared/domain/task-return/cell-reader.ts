import { maxCellText } from '../form/columns.ts'
import { isNothing, isSameAs, isSameAsAbove } from '../value/read-nothing.ts'
import type { ReturnTable } from './find-table.ts'
import { cellText, columnLetters, type GridCell } from './grid.ts'
import type { ReturnField } from './headings.ts'
import { short } from './match-row.ts'
import type { ReturnProblem, ReturnProblemCode } from './types.ts'

/** 无, /, 同上 are short: a longer text need not be looked at. */
const longestEmptyWords = 20

/** Whether a cell says that there is nothing to say. */
function saysNothing(text: string): boolean {
  return text.length <= longestEmptyWords && isNothing(text)
}

const refersElsewhere = (text: string) => text.length <= longestEmptyWords && isSameAs(text)
/** Whether it is the row above that is meant, and not the last period or the cell beside. */
const saysAbove = (text: string) => text.length <= longestEmptyWords && isSameAsAbove(text)

/** Cells that hold something which cannot be read. */
const lostCells: ReadonlySet<ReturnProblemCode> = new Set<ReturnProblemCode>(['cell.error', 'cell.uncalculated'])

/** The filled cells of one row; one that cannot be taken is named by a problem. */
export class CellReader {
  /** Whether the unit wrote anything in the row at all; 无 and / alone are nothing. */
  readonly hasContent: boolean
  /** The first words it wrote, in the order of the form; empty where there are none. */
  readonly words: string
  readonly #table: ReturnTable
  readonly #row: number
  readonly #headings: ReadonlyMap<ReturnField, string>
  /** Those that say anything and can be taken. */
  readonly #cells = new Map<ReturnField, GridCell>()
  readonly #problems: ReturnProblem[] = []

  /** @param headings the columns to be read with their headings, in the order of the form */
  constructor(table: ReturnTable, row: number, headings: ReadonlyMap<ReturnField, string>) {
    this.#table = table
    this.#row = row
    this.#headings = headings
    let words = ''
    for (const [field, heading] of headings) {
      const column = table.columns.get(field)
      if (column === undefined) continue
      const cell = table.grid.cell(row, column)
      if (!cell) this.#reportMerged(field, column)
      else if (cell.isError) this.report(field, 'cell.error', { heading, words: cell.text })
      else if (cell.isUncalculated) this.report(field, 'cell.uncalculated', { heading })
      else if (!saysNothing(cell.text)) {
        this.#cells.set(field, cell)
        words ||= cell.text
      }
    }
    this.words = words
    this.hasContent = words !== '' || this.#problems.some(({ code }) => lostCells.has(code))
  }

  get problems(): readonly ReturnProblem[] {
    return this.#problems
  }

  /** The cell of a column; undefined where it says nothing or cannot be taken. */
  cell(field: ReturnField): GridCell | undefined {
    return this.#cells.get(field)
  }

  /** A cell's text; empty where it says nothing or cannot be taken. */
  readText(field: ReturnField): string {
    const text = cellText(this.#cells.get(field))
    if (text === '') return ''
    if (refersElsewhere(text)) return this.#readAbove(field, text)
    if (text.length >= maxCellText) {
      this.report(field, 'cell.tooLong', { heading: this.#headingOf(field), length: text.length, words: short(text) })
    }
    return text
  }

  report(field: ReturnField, code: ReturnProblemCode, params: ReturnProblem['params']): void {
    const sheet = this.#table.grid.sheet.name
    this.#problems.push({ sheet, row: this.#row, column: this.#lettersOf(field), code, params })
  }

  /** Whether a problem was told of a column, besides those named. */
  isTold(field: ReturnField, except?: ReturnProblemCode): boolean {
    return this.#problems.some(({ column, code }) => code !== except && column === this.#lettersOf(field))
  }

  #headingOf(field: ReturnField): string {
    return this.#headings.get(field) ?? ''
  }

  #lettersOf(field: ReturnField): string | null {
    const column = this.#table.columns.get(field)
    return column === undefined ? null : columnLetters(column)
  }

  #reportMerged(field: ReturnField, column: number): void {
    const { grid } = this.#table
    const area = grid.coveringMerge(this.#row, column)
    if (!area || area.top === this.#row) return
    const words = cellText(grid.cell(area.top, area.left))
    if (words === '') return
    const rows = `${area.top}—${area.bottom}`
    this.report(field, 'cell.merged', { heading: this.#headingOf(field), rows, words: short(words) })
  }

  /** What a cell that says 同上 refers to: the nearest one above it in its column that says anything itself. */
  #readAbove(field: ReturnField, words: string): string {
    const heading = this.#headingOf(field)
    const above = saysAbove(words) ? this.#findAbove(field) : null
    if (above === null) {
      this.report(field, 'cell.sameAsAbove', { heading, words })
      return ''
    }
    this.report(field, 'cell.takenFromAbove', { heading, words, above: above.row, value: short(above.text) })
    return above.text
  }

  #findAbove(field: ReturnField): { readonly row: number; readonly text: string } | null {
    const { grid, columns, headingBottom } = this.#table
    const column = columns.get(field)
    if (column === undefined) return null
    // The rows of the sheet, not only those of the unit: what stands above may be another one's.
    for (let above = this.#row - 1; above > headingBottom; above--) {
      if (grid.cellsOf(above).length === 0) continue
      const cell = grid.cell(above, column)
      const text = cell?.isError || cell?.isUncalculated ? '' : cellText(cell)
      if (saysAbove(text)) continue
      return saysNothing(text) || refersElsewhere(text) ? null : { row: above, text }
    }
    return null
  }
}
