import { textOfCell } from '../task-return/grid.ts'
import { readPercent } from '../value/read-percent.ts'
import type { WorkbookCell } from '../workbook/types.ts'
import type { StageGoal } from './types.ts'

/** A cell longer than this says more than a percentage. */
const longestFigure = 8

/** What a cell says of a stage; `unsure` is why its percentage wants a look. */
export interface ReadGoal {
  readonly value: number | null
  readonly text: string | null
  readonly unsure: string | null
}

/** Reads the cell of a stage: 50%, 六成, 50 as a percentage, all else as the sentence it is. A number above 100 is a figure of the task's own. */
export function readGoal(cell: WorkbookCell): ReadGoal {
  const text = textOfCell(cell)
  const isNumber = typeof cell.value === 'number' && cell.iso === undefined
  if (!isNumber && text.length > longestFigure) return { value: null, text, unsure: null }
  const { value, sure, reason } = isNumber ? readPercent(Number(cell.value), cell.isPercent) : readPercent(text)
  if (value === null || value < 0 || value > 100) return { value: null, text, unsure: null }
  const isFigure = isNumber || /^[\d.%％]+$/.test(text)
  if (!sure && !isFigure) return { value: null, text, unsure: null }
  return { value, text: isFigure ? null : text, unsure: sure ? null : (reason ?? '') }
}

/** The same of words that the office types: it is asked nothing back. */
export function readGoalWords(words: string): Pick<StageGoal, 'value' | 'text'> {
  const { value, text } = readGoal({ row: 0, column: 0, value: words })
  return { value, text }
}

/** 6月底：50%　完成主体工程 — a goal in one line. */
export function goalWords({ value, text }: Pick<StageGoal, 'value' | 'text'>): string {
  return [text, value === null || text !== null ? '' : `${value}%`].filter((words) => words).join('')
}

/** All goals, a line each, as they are compared and shown. */
export function goalsText(goals: readonly StageGoal[]): string {
  return goals.map((goal) => `${goal.label}：${goalWords(goal)}`).join('\n')
}
