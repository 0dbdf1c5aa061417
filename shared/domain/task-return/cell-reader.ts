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
export function saysNothing(text: string): boolean {
  return text.length <= longestEmptyWords && isNothing(text)
}

const refersElsewhere = (text: string) => text.length <= longestEmptyWords && isSameAs(text)
/** Whether it is the row above that is meant, and not the last period or the cell beside. */
const saysAbove = (text: string) => text.length <= longestEmptyWords && isSameAsAbove(text)

/** Cells that hold something which cannot be read. */
const lostCells: ReadonlySet<ReturnProblemCode> = new Set<ReturnProblemCode>(['cell.error', 'cell.uncalculated'])

/** The filled cells of one row, each named by a problem where it cannot be taken. */
export interface CellReader {
  readonly problems: readonly ReturnProblem[]
  /** The texts that say anything, in the order of the form. */
  readonly texts: readonly string[]
  /** Whether the unit wrote anything in the row at all; 无 and / alone are nothing. */
  readonly hasContent: boolean
  cell(field: ReturnField): GridCell | undefined
  /** A cell's text; empty where it says nothing or cannot be taken. */
  readText(field: ReturnField): string
  report(field: ReturnField, code: ReturnProblemCode, params: ReturnProblem['params']): void
  /** Whether a problem was told of a column, besides those named. */
  isTold(field: ReturnField, except?: ReturnProblemCode): boolean
}

/** @param headings the columns to be read with their headings, in the order of the form */
export function readCells(table: ReturnTable, row: number, headings: ReadonlyMap<ReturnField, string>): CellReader {
  const { grid, columns } = table
  const sheet = grid.sheet.name
  const problems: ReturnProblem[] = []
  const written = new Map<ReturnField, GridCell>()
  const headingOf = (field: ReturnField) => headings.get(field) ?? ''
  const lettersOf = (field: ReturnField) => {
    const column = columns.get(field)
    return column === undefined ? null : columnLetters(column)
  }
  const report: CellReader['report'] = (field, code, params) => {
    problems.push({ sheet, row, column: lettersOf(field), code, params })
  }
  for (const field of headings.keys()) {
    const column = columns.get(field)
    const cell = column === undefined ? undefined : grid.cell(row, column)
    if (cell?.isError) report(field, 'cell.error', { heading: headingOf(field), words: cellText(cell) })
    else if (cell?.isUncalculated) report(field, 'cell.uncalculated', { heading: headingOf(field) })
    else if (cell) written.set(field, cell)
    else if (column !== undefined) reportMerged(field, column)
  }
  const texts = [...headings.keys()].map((field) => cellText(written.get(field))).filter((text) => !saysNothing(text))

  function reportMerged(field: ReturnField, column: number): void {
    const area = grid.coveringMerge(row, column)
    if (!area || area.top === row) return
    const words = cellText(grid.cell(area.top, area.left))
    if (words === '') return
    const rows = `${area.top}—${area.bottom}`
    report(field, 'cell.merged', { heading: headingOf(field), rows, words: short(words) })
  }

  /** What a cell that says 同上 refers to: the nearest one above it in its column that says anything itself. */
  function readAbove(field: ReturnField, words: string): string {
    const heading = headingOf(field)
    const above = saysAbove(words) ? findAbove(field) : null
    if (above === null) {
      report(field, 'cell.sameAsAbove', { heading, words })
      return ''
    }
    report(field, 'cell.takenFromAbove', { heading, words, above: above.row, value: short(above.text) })
    return above.text
  }

  function findAbove(field: ReturnField): { readonly row: number; readonly text: string } | null {
    const column = columns.get(field)
    if (column === undefined) return null
    // The rows of the sheet, not only those of the unit: what stands above may be another one's.
    for (let above = row - 1; above > table.headingBottom; above--) {
      if (grid.cellsOf(above).length === 0) continue
      const cell = grid.cell(above, column)
      const text = cell?.isError || cell?.isUncalculated ? '' : cellText(cell)
      if (saysAbove(text)) continue
      return saysNothing(text) || refersElsewhere(text) ? null : { row: above, text }
    }
    return null
  }

  return {
    problems,
    texts,
    hasContent: texts.length > 0 || problems.some(({ code }) => lostCells.has(code)),
    cell: (field) => written.get(field),
    readText(field) {
      const text = cellText(written.get(field))
      if (saysNothing(text)) return ''
      if (refersElsewhere(text)) return readAbove(field, text)
      if (text.length >= maxCellText) {
        report(field, 'cell.tooLong', { heading: headingOf(field), length: text.length, words: short(text) })
      }
      return text
    },
    report,
    isTold: (field, except) => problems.some(({ column, code }) => code !== except && column === lettersOf(field)),
  }
}
