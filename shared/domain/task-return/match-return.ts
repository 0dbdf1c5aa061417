import { readRowMark } from '../form/mark.ts'
import type { TaskId } from '../id.ts'
import type { Workbook } from '../workbook/types.ts'
import { findTable, type ReturnTable } from './find-table.ts'
import { cellText, columnLetters, makeGrid } from './grid.ts'
import { type FilledField, filledFields } from './headings.ts'
import { findMarkColumn, identifyReturn } from './identify.ts'
import { makeRowMatcher, type RowMatch, short } from './match-row.ts'
import type { PreparedContext, PreparedTask } from './prepare.ts'
import { readFilledCells } from './read-cells.ts'
import type { MatchUnit, ReadReport, ReturnReading } from './reading.ts'
import type { ReturnProblem, ReturnProblemCode } from './types.ts'

/**
 * Reads a returned workbook against the round it is for: whose it is, which row is which task, what each cell says. Never
 * throws and never guesses silently: every row with content is either taken as a report or named by a problem, and every
 * task of the unit that got no report is named too.
 * @param fileName without its folder
 */
export function matchReturn(workbook: Workbook, fileName: string, context: PreparedContext): ReturnReading {
  const tables = workbook.sheets.flatMap((sheet) => findTable(makeGrid(sheet)) ?? [])
  const table = chooseTable(tables)
  if (!table) return refusal('file.noTable', {}, null)
  const identity = identifyReturn(workbook, table, fileName, context)
  if (identity.kind === 'refused') {
    return { unitId: identity.unit?.id ?? null, isRefused: true, reports: [], problems: [identity.problem] }
  }
  const { unit, hasMark } = identity
  const reading = readRows(table, unit, hasMark, context)
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

function bodyRows({ grid, headingBottom }: ReturnTable): readonly number[] {
  return grid.rows.filter((row) => row > headingBottom)
}

/** 合计, also letter-spaced. */
const summary = /^\s*(?:合\s*计|小\s*计|总\s*计|共\s*计|汇\s*总)/

interface RowReading {
  readonly row: number
  readonly task: PreparedTask
  readonly report: ReadReport | null
  readonly problems: readonly ReturnProblem[]
}

function readRows(
  table: ReturnTable,
  unit: MatchUnit,
  hasMark: boolean,
  context: PreparedContext,
): Pick<ReturnReading, 'reports' | 'problems'> {
  const { grid, columns } = table
  const sheet = grid.sheet.name
  const markColumn = columns.get('mark') ?? findMarkColumn(table)
  const readings: RowReading[] = []
  const problems: ReturnProblem[] = columnProblems(table, markColumn)
  const textOf = (row: number, column: number | undefined) =>
    column === undefined ? '' : cellText(grid.cell(row, column))
  const report = (
    row: number,
    code: ReturnProblemCode,
    params: ReturnProblem['params'],
    column: number | null = null,
  ) => problems.push({ sheet, row, column: column === null ? null : columnLetters(column), code, params })
  const rows = bodyRows(table).filter((row) => !isHeadingAgain(table, row))
  const numbers = rows
    .map((row) => textOf(row, columns.get('number')))
    .filter((text) => text !== '' && !summary.test(text))
  const matcher = makeRowMatcher(context, unit, hasMark ? numbers : [])
  const nameColumn = columns.get('text') ?? columns.get('number') ?? null
  for (const row of rows) {
    const words = {
      mark: textOf(row, markColumn),
      number: textOf(row, columns.get('number')),
      text: textOf(row, columns.get('text')),
    }
    const cells = readFilledCells(table, row, context)
    const first = short(
      grid
        .cellsOf(row)
        .map(cellText)
        .find((text) => readRowMark(text) === null) ?? '',
    )
    if (words.mark === '' && summary.test(first)) {
      report(row, 'row.summary', { words: first })
      continue
    }
    const above = findRowAbove(table, row, readings)
    if (above !== null && words.mark === '' && cells.hasContent) {
      report(row, 'row.secondRow', { above, words: short(cells.words) })
      continue
    }
    const match = matcher.match(words)
    if (match.kind === 'task') {
      const taken = cells.hasContent ? { taskId: match.task.id, sheet, row, ...cells.values } : null
      readings.push({ row, task: match.task, report: taken, problems: cells.problems })
    } else if (cells.hasContent) {
      reportUnmatched(match, row, cells.words)
    } else if (first !== '') {
      report(row, 'row.notATask', { words: first })
    }
  }

  function reportUnmatched(match: Exclude<RowMatch, { kind: 'task' }>, row: number, filled: string): void {
    if (match.kind === 'problem') report(row, match.code, match.params, nameColumn)
    else report(row, 'row.unknownTask', { words: short(filled) }, nameColumn)
  }

  const byTask = new Map<TaskId, RowReading[]>()
  for (const reading of readings) byTask.set(reading.task.id, [...(byTask.get(reading.task.id) ?? []), reading])
  const reports: ReadReport[] = []
  for (const taskId of unit.taskIds) {
    const task = context.taskById.get(taskId)
    const rows = byTask.get(taskId) ?? []
    const filled = rows.filter(({ report: taken }) => taken !== null)
    const [first] = filled
    if (first?.report && filled.slice(1).every(({ report: other }) => saysTheSame(first.report, other))) {
      reports.push(first.report)
      problems.push(...first.problems)
      for (const { row } of rows) {
        if (row !== first.row) report(row, 'row.repeated', { number: first.task.number, row: first.row })
      }
    } else if (filled.length > 1) {
      const at = filled.map(({ row }) => row).join('、')
      for (const { row, report: taken } of rows) {
        report(row, 'row.duplicate', { number: task?.number ?? '', rows: at, words: short(taken?.progress ?? '') })
      }
    } else if (rows[0]) {
      problems.push(...rows.flatMap((blank) => blank.problems))
      for (const { row } of rows.slice(1)) {
        report(row, 'row.repeated', { number: rows[0].task.number, row: rows[0].row })
      }
      // What was merged away is told already.
      if (rows[0].problems.length === 0)
        report(rows[0].row, 'row.blank', { number: rows[0].task.number, words: short(rows[0].task.text) })
    } else if (task) {
      problems.push({
        sheet,
        row: null,
        column: null,
        code: 'row.missing',
        params: { number: task.number, words: short(task.text) },
      })
    }
  }
  return { reports, problems }
}

/** Whether two rows of one task say the same, so that a copied row harms nothing. */
function saysTheSame(a: ReadReport | null, b: ReadReport | null): boolean {
  if (a === null || b === null) return false
  return JSON.stringify({ ...a, row: 0 }) === JSON.stringify({ ...b, row: 0 })
}

/** The row above that a row belongs to because the cell of its task is merged over both; null where it stands alone. */
function findRowAbove(table: ReturnTable, row: number, readings: readonly RowReading[]): number | null {
  const column = table.columns.get('text')
  if (column === undefined || table.grid.cell(row, column)) return null
  const area = table.grid.coveringMerge(row, column)
  if (!area || area.top >= row) return null
  return readings.some((reading) => reading.row === area.top) ? area.top : null
}

/** The heading printed again on a later page, as some units paste it: all that the row holds are the heading's words. */
function isHeadingAgain({ grid, headingTop, headingBottom }: ReturnTable, row: number): boolean {
  const cells = grid.cellsOf(row)
  return (
    cells.length >= 3 &&
    cells.every((cell) => {
      const words = cellText(cell)
      const isUpper = words === cellText(grid.cell(headingTop, cell.column))
      return isUpper || words === cellText(grid.cell(headingBottom, cell.column))
    })
  )
}

/** Columns of the form that are gone, and columns with content that are none of its. */
function columnProblems(table: ReturnTable, markColumn: number | undefined): ReturnProblem[] {
  const { grid, columns, otherColumns } = table
  const sheet = grid.sheet.name
  const problems: ReturnProblem[] = []
  const wanted: readonly (readonly [FilledField, string])[] = [
    ['progress', '本期进展'],
    ['status', '状态'],
  ]
  for (const [field, words] of wanted) {
    if (columns.has(field)) continue
    problems.push({ sheet, row: table.headingBottom, column: null, code: 'column.missing', params: { words } })
  }
  const known = new Set([...columns.values(), markColumn])
  const contentColumns = new Map<number, string>()
  for (const row of bodyRows(table)) {
    for (const cell of grid.cellsOf(row)) {
      if (!known.has(cell.column) && !contentColumns.has(cell.column)) contentColumns.set(cell.column, cellText(cell))
    }
  }
  for (const [column, content] of [...contentColumns].sort(([a], [b]) => a - b)) {
    const words = short(otherColumns.get(column) || content)
    problems.push({
      sheet,
      row: table.headingBottom,
      column: columnLetters(column),
      code: 'column.notTaken',
      params: { words },
    })
  }
  return problems
}
