import { goalWords } from './goals.ts'
import type { Commitment, Stage, StageGoal } from './types.ts'

/** 办理方案 of a task that a unit wrote into several rows, a measure each: its measures in order, its persons each once. */
export function combineCommitments(rows: readonly Commitment[]): Commitment {
  const works = [...new Set(rows.flatMap((row) => row.works))]
  return {
    works,
    goals: combineGoals(rows),
    deputy: each(rows.map(({ deputy }) => deputy)),
    office: each(rows.map(({ office }) => office)),
    handler: each(rows.map(({ handler }) => handler)),
    phone: each(rows.map(({ phone }) => phone)),
  }
}

/** Whether two rows give different persons, or different goals for one stage. */
export function contradict(a: Commitment, b: Commitment): boolean {
  const persons = (['deputy', 'office', 'handler', 'phone'] as const).some(
    (field) => a[field] !== '' && b[field] !== '' && a[field] !== b[field],
  )
  return persons || a.goals.some((goal) => b.goals.some((other) => other.on === goal.on && !isSameGoal(goal, other)))
}

function isSameGoal(a: StageGoal, b: StageGoal): boolean {
  return a.value === b.value && a.text === b.text
}

function each(words: readonly string[]): string {
  return [...new Set(words.filter((word) => word !== ''))].join('、')
}

/**
 * A goal that one row gives, or all alike, is the task's. Where rows differ, each belongs to its measures: they are told by the
 * numbers of these and kept as words, for no percentage of the whole can be made of them.
 */
function combineGoals(rows: readonly Commitment[]): readonly StageGoal[] {
  const stages = new Map<string, Stage>(rows.flatMap(({ goals }) => goals.map(({ on, label }) => [on, { on, label }])))
  return [...stages.values()]
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .flatMap((stage) => {
      let first = 1
      const given = rows.flatMap((row) => {
        const numbers = numbersOf(first, row.works.length)
        first += row.works.length
        const goal = row.goals.find(({ on }) => on === stage.on)
        return goal ? [{ goal, numbers }] : []
      })
      const [one] = given
      if (!one) return []
      const isOne = given.every(({ goal }) => isSameGoal(goal, one.goal))
      if (isOne) return [one.goal]
      const text = given.map(({ goal, numbers }) => `${numbers}${goalWords(goal)}`).join('；')
      return [{ ...stage, value: null, text }]
    })
}

function numbersOf(first: number, count: number): string {
  if (count === 0) return ''
  return count === 1 ? `${first}.` : `${first}—${first + count - 1}.`
}
