import type { ParsedTask } from './types.ts'

/** 主要工作, 重点任务, 具体工作内容: what a task consists of. A plan may label it so in one task and so in the next. */
const workLabel = /^(?:主要|重点|具体)(?:工作|任务)(?:内容)?$/

export const isWorkLabel = (label: string): boolean => workLabel.test(label)

/** The label of this kind that most tasks have, under which the words of all stand; null where a task has two of them. */
export function sharedWorkLabel(tasks: readonly Pick<ParsedTask, 'fields'>[]): string | null {
  const counts = new Map<string, number>()
  for (const { fields } of tasks) {
    const [label, ...others] = Object.keys(fields).filter(isWorkLabel)
    if (others.length > 0) return null
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
