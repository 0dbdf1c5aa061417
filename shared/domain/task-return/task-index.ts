import type { ComparableText } from './comparable-text.ts'
import type { PreparedTask } from './prepare.ts'

export interface RankedTask {
  readonly task: PreparedTask
  /** From 0 to 1. */
  readonly score: number
}

/** A text that was cut off after this many characters is as like as one that was touched a little. */
const shortestBeginning = 8
const likenessOfBeginning = 0.9

/**
 * Compares a text with many tasks at once: for each pair of neighbouring characters the tasks that have it, so that only
 * tasks with something in common cost time. The scores are Dice's coefficient, and `likenessOfBeginning` at least where
 * the text is the beginning of the task's.
 */
export function makeTaskIndex(tasks: readonly PreparedTask[]): (text: ComparableText) => readonly RankedTask[] {
  let postings: ReadonlyMap<string, readonly Posting[]> | undefined
  return (text) => {
    postings ??= makePostings(tasks)
    const common = new Map<PreparedTask, number>()
    for (const [pair, count] of text.pairs()) {
      for (const posting of postings.get(pair) ?? []) {
        common.set(posting.task, (common.get(posting.task) ?? 0) + Math.min(count, posting.count))
      }
    }
    const ranked: RankedTask[] = []
    for (const [task, shared] of common) ranked.push({ task, score: scoreOf(text, task, shared) })
    return ranked.sort((a, b) => b.score - a.score)
  }
}

interface Posting {
  readonly task: PreparedTask
  readonly count: number
}

function makePostings(tasks: readonly PreparedTask[]): ReadonlyMap<string, readonly Posting[]> {
  const postings = new Map<string, Posting[]>()
  for (const task of tasks) {
    for (const [pair, count] of task.comparable.pairs()) {
      const list = postings.get(pair)
      if (list) list.push({ task, count })
      else postings.set(pair, [{ task, count }])
    }
  }
  return postings
}

/** Dice's coefficient over pairs of neighbouring characters, `shared` being the pairs in common. */
function scoreOf({ text }: ComparableText, { comparable }: PreparedTask, shared: number): number {
  if (text === comparable.text) return 1
  const score = (2 * shared) / (text.length + comparable.text.length - 2)
  const isBeginning = text.length >= shortestBeginning && comparable.text.startsWith(text)
  return isBeginning ? Math.max(score, likenessOfBeginning) : score
}
