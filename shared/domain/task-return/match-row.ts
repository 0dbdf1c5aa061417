import { type FormMark, readRowMark, rowCheckDigits } from '../form/mark.ts'
import type { PreparedContext, PreparedTask } from './prepare.ts'
import { foldNumber } from './prepare.ts'
import type { MatchUnit } from './reading.ts'
import { type ComparableText, makeComparable, similarity } from './similarity.ts'
import type { ReturnProblem, ReturnProblemCode } from './types.ts'

/** What a row says of its task. */
export interface RowWords {
  readonly mark: string
  readonly number: string
  readonly text: string
}

export type RowMatch =
  | { readonly kind: 'task'; readonly task: PreparedTask }
  | { readonly kind: 'problem'; readonly code: ReturnProblemCode; readonly params: ReturnProblem['params'] }
  /** The row names no task at all. */
  | { readonly kind: 'nothing' }

/** A unit's tasks in the round, looked up row by row. */
export interface RowMatcher {
  match(row: RowWords): RowMatch
}

/**
 * How alike two texts must be (Dice over pairs of characters). `same`: a locked text that was touched a little, told without
 * a number. `related`: enough beside a right mark or number. `lead`: by how much the best must be ahead of the second.
 */
const likeness = { same: 0.9, related: 0.6, lead: 0.05 } as const

/** Texts shorter than this are no beginning of a task's text worth believing. */
const shortestBeginning = 8

/**
 * @param hasMark whether the file proves to be this unit's form of this period, so that a number alone names a task
 */
export function makeRowMatcher(context: PreparedContext, unit: MatchUnit, hasMark: boolean): RowMatcher {
  const own = unit.taskIds.flatMap((id) => context.taskById.get(id) ?? [])
  const ownIds = new Set(unit.taskIds)
  const others = context.preparedTasks.filter(({ id }) => !ownIds.has(id))
  const form = { planId: context.planId, periodId: context.period.id, unitId: unit.id }
  const byText = groupBy(own, ({ comparable }) => comparable.text)
  const byNumber = groupBy(own, ({ foldedNumber }) => foldedNumber)
  const only = (tasks: readonly PreparedTask[] | undefined) => (tasks?.length === 1 ? tasks[0] : undefined)

  function match(row: RowWords): RowMatch {
    const number = foldNumber(row.number)
    const words = row.text || row.number
    const mark = readRowMark(row.mark)
    const marked = mark && context.taskById.get(mark.taskId)
    if (mark && marked && rowCheckDigits(form, mark.taskId) === mark.digits) {
      if (!ownIds.has(marked.id)) return notOfUnit(marked)
      if (agrees(marked, row.text, number)) return { kind: 'task', task: marked }
      return problem('row.markContradictsText', { number: marked.number, words: short(words) })
    }
    if (mark) {
      const from = findOrigin(mark, context)
      if (from !== null) return problem('row.otherForm', { from, words: short(words) })
    }
    // No mark, or one that was typed over: the words decide.
    if (row.text !== '') return matchText(makeComparable(row.text), number, words)
    if (number === '') return { kind: 'nothing' }
    const task = hasMark ? only(byNumber.get(number)) : undefined
    return task ? { kind: 'task', task } : problem('row.unknownTask', { words: short(words) })
  }

  /** Whether the words of a row may belong to the task of its mark. A cell left empty contradicts nothing. */
  function agrees(task: PreparedTask, text: string, number: string): boolean {
    if (text === '') return number === '' || number === task.foldedNumber || !byNumber.has(number)
    const comparable = makeComparable(text)
    if (comparable.text === task.comparable.text) return true
    const score = likenessOf(comparable, task)
    if (score < likeness.related) return false
    return !own.some((other) => other !== task && likenessOf(comparable, other) > score)
  }

  function matchText(comparable: ComparableText, number: string, words: string): RowMatch {
    const exact = byText.get(comparable.text)
    if (exact) {
      const task = only(exact) ?? only(exact.filter(({ foldedNumber }) => foldedNumber === number))
      return task ? { kind: 'task', task } : ambiguous(exact, words)
    }
    const ranked = rank(comparable, own)
    const [best, second] = ranked
    const numbered = only(byNumber.get(number))
    if (best && best.score >= likeness.related) {
      const isAhead = best.score - (second?.score ?? 0) >= likeness.lead
      const isNumbered = numbered === best.task
      const contradicts = numbered !== undefined && !isNumbered
      if (isAhead && (isNumbered || (best.score >= likeness.same && !contradicts))) {
        return findExactElsewhere(comparable) ?? { kind: 'task', task: best.task }
      }
    }
    const elsewhere = findElsewhere(comparable)
    if (elsewhere) return notOfUnit(elsewhere)
    const close = ranked.filter(({ score }) => score >= likeness.related).map(({ task }) => task)
    if (close.length > 1 || (close.length === 1 && numbered && numbered !== close[0])) {
      return ambiguous(numbered ? [...new Set([...close, numbered])] : close, words)
    }
    return problem('row.unknownTask', { words: short(words) })
  }

  /** A text that is word for word another unit's task is that task, however near an own one comes. */
  function findExactElsewhere(comparable: ComparableText): RowMatch | null {
    const task = others.find((other) => other.comparable.text === comparable.text)
    return task ? notOfUnit(task) : null
  }

  function findElsewhere(comparable: ComparableText): PreparedTask | undefined {
    const [best] = rank(comparable, others)
    return best && best.score >= likeness.same ? best.task : undefined
  }

  function notOfUnit(task: PreparedTask): RowMatch {
    return problem('row.notOfUnit', { number: task.number, words: short(task.text), unit: unit.name })
  }

  return { match }
}

function rank(comparable: ComparableText, tasks: readonly PreparedTask[]) {
  return tasks
    .map((task) => ({ task, score: likenessOf(comparable, task) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

/** A text that was cut off is as like as one that was touched a little. */
function likenessOf(comparable: ComparableText, task: PreparedTask): number {
  const isBeginning = comparable.text.length >= shortestBeginning && task.comparable.text.startsWith(comparable.text)
  return Math.max(isBeginning ? likeness.same : 0, similarity(comparable, task.comparable))
}

/** Whose form a row was copied from, in words; null where its check digits are right for none. */
function findOrigin(mark: NonNullable<ReturnType<typeof readRowMark>>, context: PreparedContext): string | null {
  for (const period of [context.period, ...context.otherPeriods]) {
    for (const unit of context.units) {
      const form: FormMark = { planId: context.planId, periodId: period.id, unitId: unit.id }
      if (rowCheckDigits(form, mark.taskId) === mark.digits) return `${unit.name} ${period.label}`
    }
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
