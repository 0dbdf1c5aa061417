import type { TaskId } from '../id.ts'
import { combineCommitments, contradict } from '../undertaking/combine.ts'
import { short } from './match-row.ts'
import type { PreparedContext, PreparedTask } from './prepare.ts'
import type { MatchUnit, ReadReport } from './reading.ts'
import type { RowReading } from './table-rows.ts'
import type { ReturnProblem, ReturnProblemCode } from './types.ts'

/** What is taken of each task of a unit, and what is told of it. */
export interface Settled {
  readonly reports: readonly ReadReport[]
  readonly problems: readonly ReturnProblem[]
}

/** Decides for each task that the unit was asked about, in form order, what its rows come to. */
export function settleTasks(
  readings: readonly RowReading[],
  unit: MatchUnit,
  context: PreparedContext,
  /** Where tasks without a row are missing. */
  mainSheet: string,
): Settled {
  const byTask = new Map<TaskId, RowReading[]>()
  for (const reading of readings) {
    const rows = byTask.get(reading.task.id)
    if (rows) rows.push(reading)
    else byTask.set(reading.task.id, [reading])
  }
  const reports: ReadReport[] = []
  const problems: ReturnProblem[] = []
  for (const taskId of unit.taskIds) {
    const rows = byTask.get(taskId) ?? []
    const task = rows[0]?.task ?? context.taskById.get(taskId)
    if (!task) continue
    const settled = settleTask(task, rows, mainSheet)
    reports.push(...settled.reports)
    problems.push(...settled.problems)
  }
  return { reports, problems }
}

/** A problem of a row as a whole. */
function rowProblem(
  { sheet, row }: { readonly sheet: string; readonly row: number | null },
  code: ReturnProblemCode,
  params: ReturnProblem['params'],
): ReturnProblem {
  return { sheet, row, column: null, code, params }
}

/** What a 办理方案 leaves open; told once for a task, however many rows it has. */
function gapsOf(report: ReadReport, number: string): readonly ReturnProblem[] {
  if (!report.undertaking) return []
  const { works, goals } = report.undertaking
  // What the file has no column for is told of the file, once.
  const isAsked = (column: string) => !report.absent?.some((field) => field.startsWith(column))
  return [
    ...(works.length === 0 && isAsked('works') ? [rowProblem(report, 'cell.noWorks', { number })] : []),
    ...(goals.length === 0 && isAsked('goal:') ? [rowProblem(report, 'cell.noGoal', { number })] : []),
  ]
}

function settleTask(task: PreparedTask, rows: readonly RowReading[], mainSheet: string): Settled {
  const { number } = task
  const repeated = (kept: RowReading) =>
    rows.filter((other) => other !== kept).map((other) => rowProblem(other, 'row.repeated', { number, row: kept.row }))
  const filled = rows.filter(({ report }) => report !== null)
  const [first] = filled
  if (first?.report && filled.every(({ report }) => saysTheSame(first.report, report))) {
    return {
      reports: [first.report],
      problems: [...first.problems, ...gapsOf(first.report, number), ...repeated(first)],
    }
  }
  const combined = combineRows(filled)
  if (combined && mayBeOfAnotherForm(filled)) {
    // Whether it was copied from another round nobody can see once its mark is lost: the office says.
    const places = filled.map(({ row }) => row).join('、')
    const wordsOf = ({ report }: RowReading) => short(report?.undertaking?.works.join('；') || report?.note || '')
    const unproven = filled.filter(({ isProven, isContinued }) => !isProven && !isContinued)
    const problems = unproven.map((row) =>
      rowProblem(row, 'row.unprovenAgain', { number, rows: places, words: wordsOf(row) }),
    )
    return { reports: [], problems }
  }
  if (combined) {
    // Measures of one task, a row each.
    const again = filled.filter((row) => row !== first && !row.isContinued)
    const told = again.map((row) => rowProblem(row, 'row.combined', { number, row: combined.row }))
    return {
      reports: [combined],
      problems: [...filled.flatMap(({ problems }) => problems), ...told, ...gapsOf(combined, number)],
    }
  }
  if (first) {
    // Which of them counts is not for the program to say.
    const places = filled.map(({ row }) => row).join('、')
    const wordsOf = ({ report }: RowReading) => short(report?.progress ?? '')
    const problems = rows.map((row) => rowProblem(row, 'row.duplicate', { number, rows: places, words: wordsOf(row) }))
    return { reports: [], problems }
  }
  const [blank] = rows
  if (!blank) {
    const place = { sheet: mainSheet, row: null }
    return { reports: [], problems: [rowProblem(place, 'row.missing', { number, words: short(task.text) })] }
  }
  const told = rows.flatMap(({ problems }) => problems)
  // What was merged away is told already.
  const missing =
    told.length > 0
      ? told
      : [{ ...rowProblem(blank, 'row.blank', { number, words: short(task.text) }), column: blank.mainColumn }]
  return { reports: [], problems: [...missing, ...repeated(blank)] }
}

/** 办理方案 of a task that has a row for each measure: one report, at the place of its first row. Null where progress is reported. */
function combineRows(rows: readonly RowReading[]): ReadReport | null {
  const reports = distinct(rows.flatMap(({ report }) => report ?? []))
  const [first] = reports
  const commitments = reports.flatMap(({ undertaking }) => undertaking ?? [])
  if (!first || commitments.length < reports.length) return null
  const note = [...new Set(reports.map((report) => report.note).filter((words) => words !== ''))].join('\n')
  const absent = first.absent?.filter((field) => reports.every((report) => report.absent?.includes(field)))
  return { ...first, note, undertaking: combineCommitments(commitments), ...(absent ? { absent } : {}) }
}

/**
 * Whether rows of one task, not all of them proven, may be of two forms: they stand apart, or give other persons or another
 * goal for a stage. Units write measures one below the other, and persons and goals once.
 */
function mayBeOfAnotherForm(rows: readonly RowReading[]): boolean {
  if (rows.every(({ isProven, isContinued }) => isProven || isContinued)) return false
  return rows.some((row, at) => {
    const above = rows[at - 1]
    if (!above || row.isContinued) return false
    if (row.sheet !== above.sheet || row.row !== above.row + 1) return true
    return rows.slice(0, at).some((earlier) => saysOtherwise(earlier, row))
  })
}

function saysOtherwise(a: RowReading, b: RowReading): boolean {
  const [one, other] = [a.report?.undertaking, b.report?.undertaking]
  return Boolean(one && other && contradict(one, other))
}

/** A row copied as it is says nothing new. */
function distinct(reports: readonly ReadReport[]): readonly ReadReport[] {
  return reports.filter((report, at) => !reports.slice(0, at).some((earlier) => saysTheSame(earlier, report)))
}

/** Whether two rows of one task say the same, so that a copied row harms nothing. */
function saysTheSame(a: ReadReport | null, b: ReadReport | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  return JSON.stringify({ ...a, sheet: '', row: 0 }) === JSON.stringify({ ...b, sheet: '', row: 0 })
}
