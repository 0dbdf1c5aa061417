import type { ReturnProblem } from '../../../shared/domain/task-return/types.ts'
import type { Sentences } from '../../text/use-sentences.ts'
import type { Text } from '../../text/use-text.ts'

/** Where in the file a problem is, as Excel shows it; empty for one of the whole file. */
export function placeOf({ sheet, row, column }: ReturnProblem, t: Text): string {
  if (sheet === null) return ''
  if (row === null) return t('intake.placeSheet', { sheet })
  return column === null ? t('intake.placeRow', { sheet, row }) : t('intake.placeCell', { sheet, row, column })
}

/** A problem in a clerk's words, with its place. */
export function problemSentence(problem: ReturnProblem, t: Text, sentences: Sentences): string {
  return placeOf(problem, t) + sentences.ofCode('returnProblems', problem.code, problem.params)
}

/** Names a problem within its file. */
export function problemKey({ sheet, row, column, code, params }: ReturnProblem): string {
  return JSON.stringify([sheet, row, column, code, params])
}
