import { readUndertakingHeading } from '../undertaking/headings.ts'
import type { Stage } from '../undertaking/types.ts'
import { filledFields, type GoalField, isOfOtherPeriod, type ReturnField, readHeading } from './headings.ts'

/** What the forms of a round ask for, as far as finding their columns goes. */
export interface ReturnLayout {
  /** The columns that a unit fills in. */
  readonly filled: readonly ReturnField[]
  /** The one of them without which a table is none of the form's. */
  readonly mainField: ReturnField
  /** Of these, the ones whose loss is told, by their headings. */
  readonly wanted: readonly { readonly field: ReturnField; readonly heading: string }[]
  /** The ends of stages that a 办理方案 is asked for; null in a round of progress. */
  readonly stages: readonly Stage[] | null
  /** Which column a heading names, and how surely: 2 for the form's own heading, 1 for one that means the same. */
  readHeading(words: string): { readonly field: ReturnField; readonly weight: 1 | 2 } | null
  /** Whether a column is headed with another period than the round's and so is none of the form's. */
  isOfOtherPeriod(heading: string): boolean
}

/** A round that asks for progress. */
export function progressLayout(periodLabel: string): ReturnLayout {
  return {
    filled: filledFields,
    mainField: 'progress',
    wanted: [
      { field: 'progress', heading: '本期进展' },
      { field: 'status', heading: '状态' },
    ],
    stages: null,
    readHeading,
    isOfOtherPeriod: (heading) => isOfOtherPeriod(heading, periodLabel),
  }
}

/** A round that asks for 办理方案. */
export function undertakingLayout(stages: readonly Stage[]): ReturnLayout {
  const goals = stages.map(({ on, label }) => ({ field: goalField(on), heading: `${label}目标` }))
  return {
    filled: ['works', ...goals.map(({ field }) => field), 'deputy', 'office', 'handler', 'phone', 'note'],
    mainField: 'works',
    wanted: [
      { field: 'works', heading: '具体工作举措' },
      ...goals,
      { field: 'handler', heading: '经办人' },
      { field: 'phone', heading: '联系电话' },
    ],
    stages,
    readHeading: (words) => readUndertakingHeading(words, stages),
    isOfOtherPeriod: () => false,
  }
}

/** The column of a stage's goal. */
export function goalField(on: string): GoalField {
  return `goal:${on}`
}
