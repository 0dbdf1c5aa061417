import type { ParsedTask } from './types.ts'

/** A task and, where it is an article, the clauses that its paragraph holds. */
export interface ClauseGroup {
  readonly task: ParsedTask
  readonly clauses: readonly ParsedTask[]
}

/**
 * Puts clauses back to their article: sub-tasks `（四）-1`, `（四）-2` … of a task whose own number is no plain one. Below a
 * plain number (`14-1`) they are paragraphs with a number of their own.
 */
export function clauseGroups(tasks: readonly ParsedTask[]): readonly ClauseGroup[] {
  const groups: { task: ParsedTask; clauses: ParsedTask[] }[] = []
  for (const task of tasks) {
    const last = groups.at(-1)
    if (last && isClauseOf(task, last.task, last.clauses.length + 1)) last.clauses.push(task)
    else groups.push({ task, clauses: [] })
  }
  return groups
}

function isClauseOf(task: ParsedTask, article: ParsedTask, position: number): boolean {
  return (
    task.parent === article.number && task.number === `${article.number}-${position}` && !/^\d+$/.test(article.number)
  )
}
