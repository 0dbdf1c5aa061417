import { readRowMark } from '../form/mark.ts'
import type { Workbook } from '../workbook/types.ts'
import { noAnswers, type ReturnAnswers } from './answers.ts'
import { bodyRows, findTable, type ReturnTable } from './find-table.ts'
import { cellText, makeGrid } from './grid.ts'
import { filledFields } from './headings.ts'
import { findMarkColumn, identifyReturn } from './identify.ts'
import type { PreparedContext } from './prepare.ts'
import type { MatchUnit, ReturnReading } from './reading.ts'
import { settleTasks } from './settle-tasks.ts'
import { readTableRows } from './table-rows.ts'
import type { ReturnProblem, ReturnProblemCode } from './types.ts'

/**
 * Reads a returned workbook against the round it is for: whose it is, which row is which task, what each cell says. Never
 * throws and never guesses silently: every row with content is either taken as a report or named by a problem, and every
 * task of the unit that got no report is named too.
 * @param fileName without its folder
 * @param answers what the office settled of this file before
 */
export function matchReturn(
  workbook: Workbook,
  fileName: string,
  context: PreparedContext,
  answers: ReturnAnswers = noAnswers,
): ReturnReading {
  const tables = workbook.sheets.flatMap((sheet) => findTable(makeGrid(sheet)) ?? [])
  const table = chooseTable(tables)
  if (!table) return refusal('file.noTable', {}, null)
  const identity = identifyReturn(workbook, table, fileName, context, answers.unitId)
  if (identity.kind === 'refused') {
    return { unitId: identity.unit?.id ?? null, isRefused: true, reports: [], problems: [identity.problem] }
  }
  const { unit, hasMark } = identity
  const rows = readTableRows(table, unit, hasMark, context, answers)
  const settled = settleTasks(rows.readings, unit, context, table.grid.sheet.name)
  const reading = { reports: settled.reports, problems: [...rows.problems, ...settled.problems].sort(byPlace) }
  if (reading.reports.length === 0) {
    const rest = reading.problems.filter(({ code }) => code !== 'row.blank' && code !== 'row.missing')
    return { ...refusal('file.nothingFilled', {}, unit), problems: [fileProblem('file.nothingFilled', {}), ...rest] }
  }
  const fileProblems = [
    ...(hasMark ? [] : [fileProblem('file.noMark', {})]),
    ...tables.filter((other) => other !== table && hasFilledRows(other)).map(notRead),
  ]
  return { unitId: unit.id, isRefused: false, ...reading, problems: [...fileProblems, ...reading.problems] }
}

/** From the top of the sheet down; what has no place comes last. */
function byPlace(a: ReturnProblem, b: ReturnProblem): number {
  return (a.row ?? Number.MAX_SAFE_INTEGER) - (b.row ?? Number.MAX_SAFE_INTEGER)
}

function refusal(code: ReturnProblemCode, params: ReturnProblem['params'], unit: MatchUnit | null): ReturnReading {
  return { unitId: unit?.id ?? null, isRefused: true, reports: [], problems: [fileProblem(code, params)] }
}

function fileProblem(code: ReturnProblemCode, params: ReturnProblem['params']): ReturnProblem {
  return { sheet: null, row: null, column: null, code, params }
}

function notRead({ grid }: ReturnTable): ReturnProblem {
  return { ...fileProblem('sheet.notRead', { words: grid.sheet.name }), sheet: grid.sheet.name }
}

/** The table with the most marked rows; without marks, the first on a sheet that is seen, with something filled in. */
function chooseTable(tables: readonly ReturnTable[]): ReturnTable | undefined {
  const rated = tables.map((table) => ({
    table,
    rank: [countMarks(table), table.grid.sheet.visibility === 'visible' ? 1 : 0, hasFilledRows(table) ? 1 : 0],
  }))
  rated.sort((a, b) => b.rank.map((value, at) => value - (a.rank[at] ?? 0)).find((gap) => gap !== 0) ?? 0)
  return rated[0]?.table
}

function countMarks(table: ReturnTable): number {
  const column = findMarkColumn(table)
  if (column === undefined) return 0
  return bodyRows(table).filter((row) => readRowMark(cellText(table.grid.cell(row, column))) !== null).length
}

function hasFilledRows(table: ReturnTable): boolean {
  return bodyRows(table).some((row) =>
    filledFields.some((field) => table.grid.cell(row, table.columns.get(field) ?? 0)),
  )
}
