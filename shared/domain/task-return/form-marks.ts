import { formMarkName } from '../form/columns.ts'
import { type FormMark, readFormMark, readRowMark, rowChecksOf } from '../form/mark.ts'
import type { Workbook, WorkbookSheet } from '../workbook/types.ts'
import { bodyRows, type ReturnTable } from './find-table.ts'
import { cellText, textOfCell } from './grid.ts'
import { idsOf, type PreparedContext } from './prepare.ts'
import type { MatchUnit } from './reading.ts'

/** The marks of a workbook as a whole, and what its hidden sheet says in words. */
export interface WorkbookMarks {
  readonly marks: readonly FormMark[]
  readonly plan: string
  readonly period: string
  readonly unit: string
}

/** The marks in the hidden sheet, the defined name and the document property, each different one once. */
export function collectMarks(workbook: Workbook): WorkbookMarks {
  const texts = [
    ...Object.values(workbook.properties),
    ...workbook.definedNames.filter(({ name }) => name.includes(formMarkName)).map(({ refersTo }) => refersTo),
  ]
  let words: readonly string[] = []
  for (const sheet of workbook.sheets) {
    const lines = firstColumn(sheet)
    if (readFormMark(lines[0] ?? '') === null) continue
    texts.push(lines[0] ?? '')
    words = lines
  }
  const marks = new Map<string, FormMark>()
  for (const text of texts) {
    const mark = readFormMark(text)
    if (mark) marks.set(`${mark.planId}|${mark.periodId}|${mark.unitId}`, mark)
  }
  return { marks: [...marks.values()], plan: words[1] ?? '', period: words[2] ?? '', unit: words[3] ?? '' }
}

function firstColumn(sheet: WorkbookSheet): readonly string[] {
  return sheet.rows.slice(0, 4).map(({ cells }) => textOfCell(cells[0]))
}

/** Whose form and of which period the marks of a table's rows say it is. */
export type RowMarksSay =
  | { readonly kind: 'form'; readonly unit: MatchUnit; readonly periodLabel: string; readonly isThisPeriod: boolean }
  /** None of the tasks named is one of this plan. */
  | { readonly kind: 'otherPlan' }

/**
 * The unit and period under which most of the check digits of a table's rows are right, this period before all others: rows
 * copied in from another period are told one by one. Null where no row tells.
 */
export function readRowMarks(table: ReturnTable, context: PreparedContext): RowMarksSay | null {
  const column = table.columns.get('mark') ?? findMarkColumn(table)
  if (column === undefined) return null
  const marks = table.grid.rows.flatMap((row) => readRowMark(cellText(table.grid.cell(row, column))) ?? [])
  if (marks.length === 0) return null
  const known = marks.filter(({ taskId }) => context.taskById.has(taskId))
  if (known.length === 0) return { kind: 'otherPlan' }
  let best: (RowMarksSay & { kind: 'form' }) | null = null
  let most = 0
  for (const period of [context.period, ...context.otherPeriods]) {
    if (best?.isThisPeriod) break
    for (const unit of context.units) {
      for (const unitId of idsOf(unit)) {
        const checkOf = rowChecksOf({ planId: context.planId, periodId: period.id, unitId })
        const count = known.filter(({ taskId, check }) => checkOf(taskId) === check).length
        if (count <= most) continue
        most = count
        best = { kind: 'form', unit, periodLabel: period.label, isThisPeriod: period === context.period }
      }
    }
  }
  return best
}

/** The marks' column by what is in it, where its heading was lost. */
export function findMarkColumn(table: ReturnTable): number | undefined {
  for (const row of bodyRows(table)) {
    const cell = table.grid.cellsOf(row).find((candidate) => readRowMark(cellText(candidate)) !== null)
    if (cell) return cell.column
  }
  return undefined
}

/** How many rows of a table have a mark. */
export function countMarks(table: ReturnTable): number {
  const column = findMarkColumn(table)
  if (column === undefined) return 0
  return bodyRows(table).filter((row) => readRowMark(cellText(table.grid.cell(row, column))) !== null).length
}
