import { noAnswers, type ReturnAnswers } from '../../shared/domain/task-return/answers.ts'
import { matchReturn } from '../../shared/domain/task-return/match-return.ts'
import type { PreparedContext } from '../../shared/domain/task-return/prepare.ts'
import type { ReturnReading } from '../../shared/domain/task-return/reading.ts'
import type { ReturnProblem } from '../../shared/domain/task-return/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { readWorkbook } from '../excel/read-workbook.ts'
import { errorSentence } from '../messages.ts'

/**
 * Reads a returned file and matches it against a round. What is wrong with the file is no error but a refusal with the
 * reason.
 * @param name the file's name, without its folder
 */
export async function readReturn(
  bytes: Uint8Array,
  name: string,
  context: PreparedContext,
  answers: ReturnAnswers = noAnswers,
): Promise<ReturnReading> {
  try {
    return matchReturn(await readWorkbook(bytes, name), name, context, answers)
  } catch (error) {
    if (error instanceof UserError) return refusedReading('file.unreadable', errorSentence(error))
    throw error
  }
}

/** What is said of a file that could not be read at all. */
export function refusedReading(code: 'file.openElsewhere' | 'file.unreadable', words: string): ReturnReading {
  const problem: ReturnProblem = { sheet: null, row: null, column: null, code, params: { words } }
  return { unitId: null, isRefused: true, reports: [], problems: [problem] }
}
