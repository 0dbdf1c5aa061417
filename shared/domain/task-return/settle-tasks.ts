import type { TaskId } from '../id.ts'
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
  for (const reading of readings) byTask.set(reading.task.id, [...(byTask.get(reading.task.id) ?? []), reading])
  const settled = unit.taskIds.flatMap((taskId) => {
    const task = context.taskById.get(taskId)
    return task ? settleTask(task, byTask.get(taskId) ?? [], mainSheet) : []
  })
  return {
    reports: settled.flatMap(({ reports }) => reports),
    problems: settled.flatMap(({ problems }) => problems),
  }
}

function settleTask(task: PreparedTask, rows: readonly RowReading[], mainSheet: string): Settled {
  const { number } = task
  const problem = (
    { sheet, row }: { readonly sheet: string; readonly row: number | null },
    code: ReturnProblemCode,
    params: ReturnProblem['params'],
  ): ReturnProblem => ({ sheet, row, column: null, code, params })
  const repeated = (kept: RowReading) =>
    rows.filter((other) => other !== kept).map((other) => problem(other, 'row.repeated', { number, row: kept.row }))
  const filled = rows.filter(({ report }) => report !== null)
  const [first] = filled
  if (first?.report && filled.every(({ report }) => saysTheSame(first.report, report))) {
    return { reports: [first.report], problems: [...first.problems, ...repeated(first)] }
  }
  if (first) {
    // Which of them counts is not for the program to say.
    const places = filled.map(({ row }) => row).join('、')
    const wordsOf = ({ report }: RowReading) => short(report?.progress ?? '')
    const problems = rows.map((row) => problem(row, 'row.duplicate', { number, rows: places, words: wordsOf(row) }))
    return { reports: [], problems }
  }
  const [blank] = rows
  if (!blank) {
    const place = { sheet: mainSheet, row: null }
    return { reports: [], problems: [problem(place, 'row.missing', { number, words: short(task.text) })] }
  }
  const told = rows.flatMap(({ problems }) => problems)
  // What was merged away is told already.
  const missing = told.length > 0 ? told : [problem(blank, 'row.blank', { number, words: short(task.text) })]
  return { reports: [], problems: [...missing, ...repeated(blank)] }
}

/** Whether two rows of one task say the same, so that a copied row harms nothing. */
function saysTheSame(a: ReadReport | null, b: ReadReport | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  return JSON.stringify({ ...a, sheet: '', row: 0 }) === JSON.stringify({ ...b, sheet: '', row: 0 })
}
