import type { TaskId } from '../id.ts'
import { addAnswer, type ReturnAnswer, type ReturnAnswers, type ValueAnswer } from '../task-return/answers.ts'
import { goalField } from '../task-return/layout.ts'
import type { RememberedUse } from '../task-return/reading.ts'
import { settlementOf } from '../task-return/settlement.ts'
import type { ReturnProblem } from '../task-return/types.ts'
import type { AnsweredWords } from './types.ts'

/**
 * What is worth remembering of an answer: the words it is about with what they mean. Null where the answer holds for this file
 * alone (a row that is left out, one that stands twice, whose file it is).
 */
export function wordsAnswered(problems: readonly ReturnProblem[], answer: ReturnAnswer): AnsweredWords | null {
  if (answer.kind === 'unit') return null
  const isAbout = (one: ReturnProblem) =>
    answer.kind === 'row' ? kindOf(one) === 'task' : fieldOf(one) === answer.field
  const problem = problems.find(
    (one) => one.sheet === answer.sheet && one.row === answer.row && isAbout(one) && wordsOf(one) !== '',
  )
  if (!problem) return null
  const words = wordsOf(problem)
  if (answer.kind === 'row') return answer.taskId === null ? null : { kind: 'task', words, value: answer.taskId }
  if (answer.field === 'status') return answer.value === null ? null : { kind: 'status', words, value: answer.value }
  // What words are as a percentage they are in a goal as well.
  return answer.value === null ? null : { kind: 'percent', words, value: answer.value }
}

/** Answers to the problems of a file by what was answered before for the very same words; tasks only of those asked about. */
export function answersFor(
  problems: readonly ReturnProblem[],
  known: readonly AnsweredWords[],
  asked: readonly TaskId[],
): readonly RememberedUse[] {
  const meanings = new Map(known.map((one) => [`${one.kind} ${one.words}`, one]))
  return problems.flatMap((problem): readonly RememberedUse[] => {
    const { sheet, row } = problem
    const kind = kindOf(problem)
    const words = wordsOf(problem)
    const known = kind && meanings.get(`${kind} ${words}`)
    if (!known || sheet === null || row === null) return []
    switch (known.kind) {
      case 'status':
        return [{ words, answer: { kind: 'value', sheet, row, field: 'status', value: known.value } }]
      case 'percent': {
        const field = fieldOf(problem)
        if (field === null || field === 'status') return []
        return [{ words, answer: { kind: 'value', sheet, row, field, value: known.value } }]
      }
      case 'task':
        return asked.includes(known.value) ? [{ words, answer: { kind: 'row', sheet, row, taskId: known.value } }] : []
      default:
        return known satisfies never
    }
  })
}

/** Answers with those remembered. */
export function withRemembered(answers: ReturnAnswers, uses: readonly RememberedUse[]): ReturnAnswers {
  return uses.reduce((all, { answer }) => addAnswer(all, answer), answers)
}

function kindOf({ code }: ReturnProblem): AnsweredWords['kind'] | null {
  const settlement = settlementOf(code)
  if (settlement === 'task') return code === 'row.unknownTask' || code === 'row.ambiguous' ? 'task' : null
  if (settlement === 'goal') return 'percent'
  return settlement === 'status' || settlement === 'percent' ? settlement : null
}

/** Which cell of its row a problem is about; null where it is about none that an answer can be given for. */
function fieldOf({ code, params }: ReturnProblem): ValueAnswer['field'] | null {
  const settlement = settlementOf(code)
  if (settlement === 'goal') return goalField(String(params.on))
  return settlement === 'status' || settlement === 'percent' ? settlement : null
}

function wordsOf({ params }: ReturnProblem): string {
  return String(params.words ?? '').trim()
}
