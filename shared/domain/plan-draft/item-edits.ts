import { parseDeadline } from '../deadline/parse-deadline.ts'
import { extractIndicators } from '../indicator/extract-indicators.ts'
import { mergeAssignments } from '../plan/build-task.ts'
import { parseNumbering } from '../plan/numbering.ts'
import type { ParsedTask } from '../plan/types.ts'
import { type Role, roleLists } from '../task/types.ts'
import { removeWhiteSpace } from '../text/white-space.ts'

/** The task with another text; its indicators are read from it again. */
export function withText(task: ParsedTask, words: string): ParsedTask {
  const text = words.trim()
  return { ...task, text, indicators: extractIndicators(text) }
}

/** The task with the deadline that the words say; empty words take it away. `year` is the plan's, for words without one. */
export function withDeadline(task: ParsedTask, words: string, year: number | null): ParsedTask {
  return { ...task, deadline: words.trim() === '' ? null : parseDeadline(words, { year }) }
}

/** The list of `Assignments` that holds a role's parties. */
export function listOfRole(role: Role): (typeof roleLists)[number]['list'] {
  const found = roleLists.find((entry) => entry.role === role)
  if (!found) throw new Error(`no list for the role ${role}`)
  return found.list
}

/** A party moved between roles, added (`from` null) or removed (`to` null); in a role that has it already it is not doubled. */
export function withParty(
  task: ParsedTask,
  words: string,
  { from, to, at }: { readonly from: Role | null; readonly to: Role | null; readonly at: number | null },
): ParsedTask {
  const party = removeWhiteSpace(words)
  let changed = task
  if (from !== null) {
    const list = listOfRole(from)
    changed = { ...changed, [list]: changed[list].filter((name) => name !== party) }
  }
  if (to === null || party === '') return changed
  const list = listOfRole(to)
  const others = changed[list].filter((name) => name !== party)
  return { ...changed, [list]: others.toSpliced(at ?? others.length, 0, party) }
}

/** The two tasks that a cut makes; both keep who is responsible and until when, the second gets the number it begins with. */
export function splitTask(task: ParsedTask, at: number): readonly [ParsedTask, ParsedTask] {
  const rest = task.text.slice(at).trim()
  const numbering = parseNumbering(rest)
  const second = {
    ...task,
    number: numbering?.label ?? `${task.number}-2`,
    parent: numbering ? task.parent : (task.parent ?? task.number),
    fields: {},
  }
  return [withText(task, task.text.slice(0, at)), withText(second, numbering?.rest ?? rest)]
}

/** Numbers of lists inside a task belong to its words; those of tasks were put there by mistake. */
const innerNumber = /^(?:（.+）|[①-⑳])$/

/** One task of two that follow each other: the first's number, both texts, everybody named in either. */
export function joinTasks(first: ParsedTask, second: ParsedTask): ParsedTask {
  const number = innerNumber.test(second.number) ? second.number : ''
  return {
    ...withText(first, `${first.text}${number}${second.text}`),
    ...mergeAssignments([first, second]),
    deadline: first.deadline ?? second.deadline,
    fields: { ...second.fields, ...first.fields },
  }
}
