import { readRowMark } from '../form/mark.ts'
import { readCommitmentCells } from '../undertaking/read-commitment.ts'
import { findRowAnswer, type ReturnAnswers } from './answers.ts'
import { bodyRows, type ReturnTable } from './find-table.ts'
import { findMarkColumn } from './form-marks.ts'
import { cellText, columnLetters, type Grid } from './grid.ts'
import { makeRowMatcher, type RowMatch, type RowWords, short } from './match-row.ts'
import type { PreparedContext, PreparedTask } from './prepare.ts'
import { type FilledCells, readFilledCells } from './read-cells.ts'
import type { MatchUnit, ReadReport } from './reading.ts'
import type { ReturnProblem } from './types.ts'

/** A row whose task is known, and what the unit says in it; null where it says nothing. */
export interface RowReading {
  readonly sheet: string
  readonly row: number
  readonly task: PreparedTask
  readonly report: ReadReport | null
  readonly problems: readonly ReturnProblem[]
  /** Where the unit answers above all, in letters; null where the table has no such column. */
  readonly mainColumn: string | null
  /** It does not name the task itself but goes on with the row above. */
  readonly isContinued?: true
  /** That it is this task's, in this round, is told by its mark or by the office; without, by its words, which other rounds have too. */
  readonly isProven?: true
}

/** 合计, also letter-spaced. */
export const summary = /^\s*(?:合\s*计|小\s*计|总\s*计|共\s*计|汇\s*总)/

/** The rows of a table: those whose task is known, and a problem for each of the others and for columns gone or added. */
export function readTableRows(
  table: ReturnTable,
  unit: MatchUnit,
  hasMark: boolean,
  context: PreparedContext,
  answers: ReturnAnswers,
): { readonly readings: readonly RowReading[]; readonly problems: readonly ReturnProblem[] } {
  const sheet = table.grid.sheet.name
  const markColumn = table.columns.get('mark') ?? findMarkColumn(table)
  const isHeadingAgain = makeHeadingTest(table)
  const rows = bodyRows(table)
    .filter((row) => !isHeadingAgain(row))
    .map((row) => ({ row, words: readWords(table, row, markColumn) }))
  const readNumbers = () => rows.map(({ words }) => words.number).filter((text) => text !== '' && !summary.test(text))
  const matcher = makeRowMatcher(context, unit, hasMark ? readNumbers : () => [])
  const main = table.columns.get(table.layout.mainField)
  const mainColumn = main === undefined ? null : columnLetters(main)
  const readings: RowReading[] = []
  const problems = columnProblems(table, markColumn)
  for (const { row, words } of rows) {
    const cells = readRowCells(table, row, context, answers)
    const answer = findRowAnswer(answers, { sheet, row })
    if (answer?.taskId === null) {
      problems.push({ sheet, row, column: null, code: 'row.leftOut', params: { words: short(cells.words) } })
      continue
    }
    if (!answer && table.leftOut?.has(firstWords(table.grid, row))) {
      problems.push({ sheet, row, column: null, code: 'row.leftOut', params: { words: firstWords(table.grid, row) } })
      continue
    }
    const settled = answer && context.taskById.get(answer.taskId)
    const isUnmarked = !settled && words.mark === ''
    const above = isUnmarked && cells.hasContent ? findTaskAbove(table, row, words, cells, readings) : null
    if (above) {
      const report = { taskId: above.task.id, sheet, row, ...cells.values }
      const told = above.isMerged ? [] : [continued(sheet, row, above)]
      readings.push({
        sheet,
        row,
        task: above.task,
        report,
        problems: [...told, ...cells.problems],
        mainColumn,
        isContinued: true,
      })
      continue
    }
    const strange = isUnmarked ? findStrangeRow(table, row, cells, readings) : null
    if (strange) {
      problems.push({ sheet, row, column: null, ...strange })
      continue
    }
    const match: RowMatch = settled ? { kind: 'task', task: settled } : matcher.match(words)
    if (match.kind === 'task') {
      const report = cells.hasContent ? { taskId: match.task.id, sheet, row, ...cells.values } : null
      const proof = settled || match.isMarked ? { isProven: true as const } : {}
      readings.push({ sheet, row, task: match.task, report, problems: cells.problems, mainColumn, ...proof })
    } else {
      const named = nameUnmatched(table, row, match, cells)
      if (named) problems.push({ sheet, row, ...named })
    }
  }
  return { readings, problems }
}

function readRowCells(table: ReturnTable, row: number, context: PreparedContext, answers: ReturnAnswers): FilledCells {
  const { stages } = table.layout
  return stages ? readCommitmentCells(table, row, stages, answers) : readFilledCells(table, row, context, answers)
}

interface TaskAbove {
  readonly task: PreparedTask
  readonly row: number
  /** The task's cell goes over both rows, which leaves no doubt. */
  readonly isMerged: boolean
}

/**
 * The task whose 办理方案 a row goes on with: units write each measure into a row of its own, below the task's first one, and
 * merge the task's cells or leave them empty. Null in a form of progress, where two rows of one task are a slip.
 */
function findTaskAbove(
  table: ReturnTable,
  row: number,
  { number, text }: RowWords,
  { values }: FilledCells,
  readings: readonly RowReading[],
): TaskAbove | null {
  const last = readings.at(-1)
  if (!table.layout.stages || !last || number !== '' || text !== '') return null
  const merged = findRowAbove(table, row, readings)
  if (merged !== null) {
    const first = readings.find((reading) => reading.row === merged)
    return first ? { task: first.task, row: merged, isMerged: true } : null
  }
  // Without a measure it is no further one: a sum, a remark, what is left of a row.
  const isMeasure = (values.undertaking?.works.length ?? 0) > 0
  return isMeasure && last.row === row - 1 ? { task: last.task, row: last.row, isMerged: false } : null
}

function continued(sheet: string, row: number, { task, row: above }: TaskAbove): ReturnProblem {
  return { sheet, row, column: null, code: 'row.continued', params: { number: task.number, above } }
}

function readWords({ grid, columns }: ReturnTable, row: number, markColumn: number | undefined): RowWords {
  const textOf = (column: number | undefined) => (column === undefined ? '' : cellText(grid.cell(row, column)))
  return { mark: textOf(markColumn), number: textOf(columns.get('number')), text: textOf(columns.get('text')) }
}

/** The first words of a row, its mark aside. */
export function firstWords(grid: Grid, row: number): string {
  const cell = grid.cellsOf(row).find((candidate) => readRowMark(cellText(candidate)) === null)
  return short(cellText(cell))
}

/** A row that is no task's own: the sum of the others, or the second half of the one above. */
function findStrangeRow(
  table: ReturnTable,
  row: number,
  cells: FilledCells,
  readings: readonly RowReading[],
): Pick<ReturnProblem, 'code' | 'params'> | null {
  const first = firstWords(table.grid, row)
  if (summary.test(first)) return { code: 'row.summary', params: { words: first } }
  const above = findRowAbove(table, row, readings)
  if (above === null || !cells.hasContent) return null
  return { code: 'row.secondRow', params: { above, words: short(cells.words) } }
}

/** The problem of a row whose task is not known; null for a row with nothing but its mark. */
function nameUnmatched(
  table: ReturnTable,
  row: number,
  match: Exclude<RowMatch, { kind: 'task' }>,
  cells: FilledCells,
): Pick<ReturnProblem, 'code' | 'params' | 'column'> | null {
  const first = firstWords(table.grid, row)
  if (!cells.hasContent) return first === '' ? null : { code: 'row.notATask', params: { words: first }, column: null }
  const named = table.columns.get('text') ?? table.columns.get('number')
  const column = named === undefined ? null : columnLetters(named)
  if (match.kind === 'problem') return { code: match.code, params: match.params, column }
  return { code: 'row.unknownTask', params: { words: short(cells.words) }, column }
}

/** The row above that a row belongs to because the cell of its task is merged over both; null where it stands alone. */
function findRowAbove(table: ReturnTable, row: number, readings: readonly RowReading[]): number | null {
  const column = table.columns.get('text')
  if (column === undefined || table.grid.cell(row, column)) return null
  const area = table.grid.coveringMerge(row, column)
  if (!area || area.top >= row) return null
  return readings.some((reading) => reading.row === area.top) ? area.top : null
}

/** Tells the heading printed again on a later page, as some units paste it: all that the row holds are the heading's words. */
function makeHeadingTest({ grid, headingTop, headingBottom }: ReturnTable): (row: number) => boolean {
  const wordsOf = (row: number) => new Map(grid.cellsOf(row).map((cell) => [cell.column, cell.text]))
  const upper = wordsOf(headingTop)
  const lower = wordsOf(headingBottom)
  return (row) => {
    const cells = grid.cellsOf(row)
    if (cells.length < 3) return false
    return cells.every(({ column, text }) => text === (upper.get(column) ?? '') || text === (lower.get(column) ?? ''))
  }
}

/** Columns of the form that are gone, and columns with content that are none of its. */
function columnProblems(table: ReturnTable, markColumn: number | undefined): ReturnProblem[] {
  const { grid, columns, otherColumns } = table
  const sheet = grid.sheet.name
  const problems: ReturnProblem[] = []
  for (const { field, heading: words } of table.layout.wanted) {
    // Which columns a table that is no form has was confirmed.
    if (columns.has(field) || table.leftOut) continue
    problems.push({ sheet, row: table.headingBottom, column: null, code: 'column.missing', params: { words } })
  }
  // Asked of every cell: a list is quicker than a set.
  const isKnown: boolean[] = []
  for (const column of [...columns.values(), markColumn ?? 0]) isKnown[column] = true
  const contentColumns = new Map<number, string>()
  for (const row of bodyRows(table)) {
    for (const cell of grid.cellsOf(row)) {
      if (!isKnown[cell.column] && !contentColumns.has(cell.column)) contentColumns.set(cell.column, cellText(cell))
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
