import { foldHeading, type ReturnField, readHeading } from '../task-return/headings.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { findStage } from './stages.ts'
import type { Stage } from './types.ts'

/**
 * Headings of what a unit fills in, tried in order. 措施 and 举措 are its measures here, whatever they are in a form of progress;
 * 责任人 is who does the work, 责任领导 who leads it.
 */
const patterns: readonly (readonly [ReturnField, RegExp])[] = [
  ['phone', /电话|手机|联系方式/],
  ['handler', /经办人|联络员|联系人|承办人|具体负责人|^责任人$/],
  ['office', /(?:责任|承办|牵头|具体|落实)?(?:科室|股室|处室|站所|内设机构)/],
  ['deputy', /分管(?:领导|负责人)|责任领导|^(?:单位)?负责人$/],
  ['works', /举措|措施|打法|做法|^(?:具体|主要)工作(?:内容|安排|任务)?$|工作(?:安排|计划)/],
]

/** Which column of a form of 办理方案 a heading names; those of the task itself are the same as in a form of progress. */
export function readUndertakingHeading(
  words: string,
  stages: readonly Stage[],
): { readonly field: ReturnField; readonly weight: 1 | 2 } | null {
  if (words.length > 60) return null
  const heading = foldHeading(words)
  if (heading === '' || heading.length > 20) return null
  const stage = /时限|完成时间|进展/.test(heading) ? null : findStage(removeWhiteSpace(words), stages)
  if (stage) return { field: `goal:${stage.on}`, weight: 2 }
  for (const [field, pattern] of patterns) if (pattern.test(heading)) return { field, weight: 2 }
  const known = readHeading(words)
  return known && taskFields.has(known.field) ? known : null
}

/** The columns that say which task a row is of, and the note. */
const taskFields: ReadonlySet<ReturnField> = new Set([
  'mark',
  'unit',
  'number',
  'text',
  'assignment',
  'deadline',
  'note',
])
