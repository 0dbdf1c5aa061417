import { type RowMark, readRowMark, rowChecksOf } from '../form/mark.ts'
import type { PeriodId } from '../id.ts'
import { ComparableText } from './comparable-text.ts'
import type { PreparedContext, PreparedTask } from './prepare.ts'
import { foldNumber, idsOf } from './prepare.ts'
import type { MatchUnit } from './reading.ts'
import type { RankedTask } from './task-index.ts'
import type { ReturnProblem, ReturnProblemCode } from './types.ts'

/** What a row says of its task. */
export interface RowWords {
  readonly mark: string
  readonly number: string
  readonly text: string
}

export type RowMatch =
  /** `isMarked`: the row's mark says so, not only its words. */
  | { readonly kind: 'task'; readonly task: PreparedTask; readonly isMarked?: true }
  | { readonly kind: 'problem'; readonly code: ReturnProblemCode; readonly params: ReturnProblem['params'] }
  /** The row names no task at all. */
  | { readonly kind: 'nothing' }

/** A unit's tasks in the round, looked up row by row. */
export interface RowMatcher {
  match(row: RowWords): RowMatch
}

/**
 * How alike two texts must be (Dice over pairs of characters). `same`: a text that was touched a little, told without a
 * number. `sameFigures`: one that was touched more, but whose figures are all the same. `related`: enough beside a right mark
 * or number. `lead` and `clearLead`: by how much the best must be ahead of the second; the latter without a number.
 */
const likeness = { same: 0.9, sameFigures: 0.75, related: 0.6, lead: 0.05, clearLead: 0.15 } as const

/**
 * @param readNumbers what stands in the column 序号, where the file proves to be this unit's form of this period: then a number
 *   alone names a task, unless one of them is none of the unit's, as when the rows were numbered anew; else nothing
 */
export function makeRowMatcher(
  context: PreparedContext,
  unit: MatchUnit,
  readNumbers: () => readonly string[],
): RowMatcher {
  const ownIds = new Set(unit.taskIds)
  // Rows whose mark and text are right, as nearly all are, need none of these.
  const own = once(() => unit.taskIds.flatMap((id) => context.taskById.get(id) ?? []))
  const byText = once(() => groupBy(own(), (task) => task.comparable.text))
  const byNumber = once(() => groupBy(own(), ({ foldedNumber }) => foldedNumber))
  const areNumbersTheForms = once(() => {
    const numbers = readNumbers()
    return numbers.length > 0 && numbers.every((number) => byNumber().has(foldNumber(number)))
  })
  const checksOfForm = rowChecks(unit, context.period.id, context)
  const only = (tasks: readonly PreparedTask[] | undefined) => (tasks?.length === 1 ? tasks[0] : undefined)

  function match(row: RowWords): RowMatch {
    const words = row.text || row.number
    const mark = readRowMark(row.mark)
    const marked = mark && context.taskById.get(mark.taskId)
    if (mark && marked && checksOfForm.some((checkOf) => checkOf(mark.taskId) === mark.check)) {
      if (!ownIds.has(marked.id)) return notOfUnit(marked)
      if (agrees(marked, row)) return { kind: 'task', task: marked, isMarked: true }
      return problem('row.markContradictsText', { number: marked.number, words: short(words) })
    }
    if (mark) {
      const from = findOrigin(mark, context)
      if (from !== null) return problem('row.otherForm', { from, words: short(words) })
    }
    // No mark, or one that was typed over: the words decide.
    const number = foldNumber(row.number)
    if (row.text !== '') return matchText(new ComparableText(row.text), number, words)
    if (number === '') return { kind: 'nothing' }
    const task = areNumbersTheForms() ? only(byNumber().get(number)) : undefined
    return task ? { kind: 'task', task } : problem('row.unknownTask', { words: short(words) })
  }

  /** Whether the words of a row may belong to the task of its mark. A cell left empty contradicts nothing. */
  function agrees(task: PreparedTask, { text, number: written }: RowWords): boolean {
    if (text === '') {
      const number = foldNumber(written)
      return number === '' || number === task.foldedNumber || !byNumber().has(number)
    }
    if (text === task.text) return true
    const comparable = new ComparableText(text)
    if (comparable.text === task.comparable.text) return true
    const ranked = context.rankTasks(comparable).filter(({ task: { id } }) => ownIds.has(id))
    const score = ranked.find((candidate) => candidate.task === task)?.score ?? 0
    return score >= likeness.related && !ranked.some((other) => other.score > score)
  }

  function matchText(comparable: ComparableText, number: string, words: string): RowMatch {
    const exact = byText().get(comparable.text)
    if (exact) {
      const task = only(exact) ?? only(exact.filter(({ foldedNumber }) => foldedNumber === number))
      return task ? { kind: 'task', task } : ambiguous(exact, words)
    }
    const [ranked, others] = rankOwn(comparable)
    const [best, second] = ranked
    const numbered = only(byNumber().get(number))
    if (best && best.score >= likeness.related) {
      const lead = best.score - (second?.score ?? 0)
      const isNumbered = numbered === best.task
      const isToldByText = numbered === undefined && isSameText(comparable, best, lead)
      if (lead >= likeness.lead && (isNumbered || isToldByText)) {
        // A text that comes nearer to another unit's task is that task.
        const closer = others[0] && others[0].score > best.score ? others[0] : null
        return closer ? notOfUnit(closer.task) : { kind: 'task', task: best.task }
      }
    }
    if (others[0] && others[0].score >= likeness.same) return notOfUnit(others[0].task)
    const close = ranked.filter(({ score }) => score >= likeness.related).map(({ task }) => task)
    if (close.length > 1 || (close.length === 1 && numbered && numbered !== close[0])) {
      return ambiguous(numbered ? [...new Set([...close, numbered])] : close, words)
    }
    return problem('row.unknownTask', { words: short(words) })
  }

  /** All tasks that have something in common with a text, the most alike first: the unit's own, and the others. */
  function rankOwn(comparable: ComparableText): readonly [readonly RankedTask[], readonly RankedTask[]] {
    const ranked = context.rankTasks(comparable)
    return [ranked.filter(({ task }) => ownIds.has(task.id)), ranked.filter(({ task }) => !ownIds.has(task.id))]
  }

  function notOfUnit(task: PreparedTask): RowMatch {
    return problem('row.notOfUnit', { number: task.number, words: short(task.text), unit: unit.name })
  }

  return { match }
}

/** Whether a text is a task's without a number to say so. Figures tell last year's task from this year's. */
function isSameText(comparable: ComparableText, { task, score }: RankedTask, lead: number): boolean {
  if (score >= likeness.same) return true
  if (score < likeness.sameFigures || lead < likeness.clearLead) return false
  return figuresOf(comparable.text) === figuresOf(task.comparable.text)
}

function figuresOf(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ')
}

/** The check digits that rows have on a unit's forms of a period, by each id that the unit was ever known by. */
function rowChecks(unit: MatchUnit, periodId: PeriodId, { planId }: PreparedContext) {
  return idsOf(unit).map((unitId) => rowChecksOf({ planId, periodId, unitId }))
}

/** Whose form a row was copied from, in words; null where its check digits are right for none. */
function findOrigin(mark: RowMark, context: PreparedContext): string | null {
  for (const period of [context.period, ...context.otherPeriods]) {
    const unit = context.units.find((candidate) =>
      rowChecks(candidate, period.id, context).some((checkOf) => checkOf(mark.taskId) === mark.check),
    )
    if (unit) return `${unit.name} ${period.label}`
  }
  return null
}

function ambiguous(tasks: readonly PreparedTask[], words: string): RowMatch {
  return problem('row.ambiguous', { numbers: tasks.map(({ number }) => number).join('、'), words: short(words) })
}

function problem(code: ReturnProblemCode, params: ReturnProblem['params']): RowMatch {
  return { kind: 'problem', code, params }
}

/** Words for a sentence: the beginning of a long text. */
export function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 40 ? `${[...line].slice(0, 38).join('')}……` : line
}

/** What is worked out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: work() }
    return made.value
  }
}

function groupBy(
  tasks: readonly PreparedTask[],
  keyOf: (task: PreparedTask) => string,
): ReadonlyMap<string, readonly PreparedTask[]> {
  const groups = new Map<string, PreparedTask[]>()
  for (const task of tasks) {
    const group = groups.get(keyOf(task))
    if (group) group.push(task)
    else groups.set(keyOf(task), [task])
  }
  return groups
}
