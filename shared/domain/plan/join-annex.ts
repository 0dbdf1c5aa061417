import { extractIndicators } from '../indicator/extract-indicators.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { foldWidth } from '../text/width.ts'
import { hasParties } from './assigned.ts'
import { fillRoles } from './build-task.ts'
import type { ParsedTask, PlanWarning } from './types.ts'

/** Tasks of body and annex made one, and what differed. */
export interface JoinedTasks {
  readonly tasks: readonly ParsedTask[]
  readonly warnings: readonly PlanWarning[]
}

/**
 * Joins the body's tasks with the annex's by number: a row of the annex gives the body's task its responsibilities, deadline
 * and fields; rows that the body has not (14-1 below 14) follow the task they belong to. Where few numbers or texts agree,
 * the two stand one after the other.
 */
export function joinAnnex(body: readonly ParsedTask[], annex: readonly ParsedTask[]): JoinedTasks {
  if (body.length === 0 || annex.length === 0) return { tasks: [...body, ...annex], warnings: [] }
  const rows = new Map(annex.map((task) => [task.number, task]))
  const numbers = new Set(body.map(({ number }) => number))
  const matching = annex.filter(({ number }) => numbers.has(number)).length
  if (matching * 2 < annex.length || numbers.size < body.length || !sayTheSame(body, rows)) return apart(body, annex)
  const warnings: PlanWarning[] = []
  const tasks: ParsedTask[] = []
  const partsOf = Map.groupBy(annex, ({ parent }) => parent)
  for (const own of body) {
    const row = rows.get(own.number)
    const parts = (partsOf.get(own.number) ?? []).filter(({ number }) => !numbers.has(number))
    const task = withoutParts(own, parts)
    if (!row) warnings.push(doubt('annex-row-missing', task, task.text.slice(0, 40)))
    else warnings.push(...differences(task, row))
    tasks.push(row ? fillFrom(task, row) : task)
    tasks.push(...parts.map((part) => ({ ...part, section: own.section })))
  }
  const placed = new Set(tasks.map(({ number }) => number))
  for (const row of annex) {
    if (placed.has(row.number)) continue
    warnings.push(doubt('body-task-missing', row, row.text.slice(0, 40)))
    tasks.push(row)
  }
  return { tasks, warnings }
}

/** Tasks of body and annex one after the other; numbered paragraphs of the body that mostly name nobody are none. */
export function apart(body: readonly ParsedTask[], annex: readonly ParsedTask[]): JoinedTasks {
  if (body.filter(hasParties).length * 2 > body.length) return { tasks: [...body, ...annex], warnings: [] }
  return { tasks: annex, warnings: dropped(body) }
}

/** Whether the texts of one number are about the same in most cases: numbers alone agree by chance. */
function sayTheSame(body: readonly ParsedTask[], rows: ReadonlyMap<string, ParsedTask>): boolean {
  const pairs = body.flatMap((task) => {
    const row = rows.get(task.number)
    return row ? [isAlike(task.text, row.text)] : []
  })
  return pairs.filter((alike) => alike).length * 2 >= pairs.length
}

/** The part of the shorter text's pairs of characters that both must have. */
const alikeFrom = 0.3

function isAlike(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b]
    .map((text) => foldWidth(removeWhiteSpace(text)))
    .toSorted((x, y) => x.length - y.length)
  const pairs = new Set(pairsOf(long))
  const own = pairsOf(short)
  return own.length === 0 ? short === long : own.filter((pair) => pairs.has(pair)).length >= own.length * alikeFrom
}

const pairsOf = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

function fillFrom(task: ParsedTask, row: ParsedTask): ParsedTask {
  return {
    ...task,
    ...fillRoles(task, row),
    deadline: task.deadline ?? row.deadline,
    fields: { ...row.fields, ...task.fields },
  }
}

/** A task's text without the paragraphs that the annex lists as its sub-tasks. */
function withoutParts(task: ParsedTask, parts: readonly ParsedTask[]): ParsedTask {
  const starts = parts.flatMap((part) => {
    const head = /^[^。]{2,40}。/.exec(part.text)?.[0]
    const at = head === undefined ? -1 : task.text.indexOf(head)
    return at > 0 ? [at] : []
  })
  if (starts.length === 0) return task
  const text = task.text.slice(0, Math.min(...starts)).trim()
  return { ...task, text, indicators: extractIndicators(text) }
}

function differences(task: ParsedTask, row: ParsedTask): readonly PlanWarning[] {
  const own = removeWhiteSpace(task.text)
  const other = removeWhiteSpace(row.text)
  if (foldWidth(own) === foldWidth(other)) return []
  return [doubt('body-annex-differ', task, firstDifference(own, other))]
}

/** The words of both where they first part. */
function firstDifference(a: string, b: string): string {
  let at = 0
  const [plainA, plainB] = [foldWidth(a), foldWidth(b)]
  while (at < a.length && plainA[at] === plainB[at]) at++
  const from = Math.max(0, at - 6)
  return `“${a.slice(from, at + 12)}”／“${b.slice(from, at + 12)}”`
}

const dropped = (body: readonly ParsedTask[]): readonly PlanWarning[] =>
  body.slice(0, 1).map((task) => doubt('body-left-out', task, task.text.slice(0, 40)))

function doubt(code: PlanWarning['code'], task: ParsedTask, words: string): PlanWarning {
  return { code, taskNumber: task.number, words, place: task.place }
}
