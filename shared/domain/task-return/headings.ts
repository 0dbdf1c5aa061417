import { formColumns, markHeading } from '../form/columns.ts'
import { remember } from '../text/remember.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { foldWidth } from '../text/width.ts'

/** What a column of a returned table holds. */
export type ReturnField =
  | 'mark'
  | 'unit'
  | 'number'
  | 'text'
  | 'assignment'
  | 'deadline'
  | 'stageTarget'
  | 'lastProgress'
  | 'progress'
  | 'status'
  | 'percent'
  | 'problem'
  | 'nextStep'
  | 'note'
  | 'works'
  | 'deputy'
  | 'office'
  | 'handler'
  | 'phone'
  | GoalField

/** The goal of a stage of a 办理方案, by the stage's day. */
export type GoalField = `goal:${string}`

/** The columns that a unit fills in. */
export const filledFields = ['progress', 'status', 'percent', 'problem', 'nextStep', 'note'] as const
export type FilledField = (typeof filledFields)[number]

/** Headings of the form itself, which win over headings that only sound alike. */
const ownHeadings = new Map<string, ReturnField>([
  ...formColumns.map(({ key, heading }): [string, ReturnField] => [foldHeading(heading), key]),
  [foldHeading(markHeading), 'mark'],
])

/**
 * Headings in use for the same columns (docs/papers.md, docs/plan-styles.md, and how units retitle them), tried in
 * order: what a column is not must be asked before what it may be (上期进展 before 进展, 下步措施 before 措施).
 */
const patterns: readonly (readonly [ReturnField, RegExp])[] = [
  ['number', /^(?:序号|编号|任务序号|任务编号|项目序号|顺序号|no\.?)$/i],
  ['unit', /^(?:填报|报送|上报|填表|反馈)(?:单位|部门)(?:名称)?$|^(?:单位|部门|乡镇|镇街|乡镇街道)(?:名称)?$/],
  ['lastProgress', /^(?:上期|上月|上季|上周|上次|上半年|前期|上一).*(?:进展|情况|成效|进度)/],
  ['progress', /(?:进展|情况).*问题/],
  ['problem', /问题|困难|难点|堵点|制约因素/],
  ['nextStep', /^下(?:一)?(?:步|阶段|期|月|季|周)|^(?:工作|整改|推进)?(?:打算|安排|下步)$|^(?:整改|改进)措施$/],
  ['status', /状态|评价|亮灯|预警|^(?:是否)?(?:达到?|按)?序时进度$|^是否(?:完成|达序时)/],
  ['percent', /比例|百分比|完成率|^(?:完成|总体)?进度$/],
  ['deadline', /时限|时间节点|完成时间|完成日期|办结时间|期限/],
  ['text', /^(?:\d+年)?(?:年度|重点|主要|工作)*目标任务/],
  ['stageTarget', /目标/],
  [
    'progress',
    /进展|进度情况|(?:形象|工作|任务|推进)进度|(?:落实|完成|推进|办理|开展|实施|工作)情况|工作(?:成效|推进)|^情况$/,
  ],
  ['assignment', /牵头|配合|参与|协办|主办|承办|责任(?:单位|部门|领导|人|科室)|分管|分工|角色/],
  [
    'text',
    /^(?:\d+年)?(?:年度|重点|主要|具体|政策)*(?:任务|工作|事项|项目|内容|措施|举措)(?:任务|工作|事项|内容|名称|要点|分解)*$/,
  ],
  ['note', /备注|说明/],
]

/** A percentage by its unit, whatever the words before it: 完成情况（%）. */
const percentSign = /(?:完成|进度|进展|比例|率).*%/

/** A heading for comparison: width folded, white space out, and what stands in brackets at its end. */
export function foldHeading(words: string): string {
  const folded = foldWidth(removeWhiteSpace(words)).replace(/[:;*"'“”]/g, '')
  const plain = folded.replace(/\([^()]*\)/g, '')
  return plain === '' ? folded : plain
}

/** Which column a heading names, and how surely: 2 for the form's own heading, 1 for one that means the same. */
export function readHeading(words: string): { readonly field: ReturnField; readonly weight: 1 | 2 } | null {
  return words.length > longestHeading ? null : readShortHeading(words)
}

const readShortHeading = remember(readColumnHeading, 1000)

/** A heading is short; a sentence that holds one of its words is none. The latter: folded. */
const longestHeading = 60
const longestFolded = 20

/** Whether words are too long for a heading, alone or as one of its two lines. */
export function isTooLong(words: string): boolean {
  return words.length > longestHeading || isLongFolded(words)
}

const isLongFolded = remember((words) => foldHeading(words).length > longestFolded, 500)

function readColumnHeading(words: string): ReturnType<typeof readHeading> {
  const heading = foldHeading(words)
  if (heading === '' || heading.length > longestFolded) return null
  const own = ownHeadings.get(heading)
  if (own) return { field: own, weight: 2 }
  if (percentSign.test(foldWidth(removeWhiteSpace(words)))) return { field: 'percent', weight: 1 }
  for (const [field, pattern] of patterns) if (pattern.test(heading)) return { field, weight: 1 }
  return null
}

/** 5月, 第二季度, 第12周, 上半年: what tells one period of a year from another. */
const periodToken = /\d{1,2}月|[一二三四1-4]季度|\d{1,2}周|[上下]半年/g

/** Whether a heading names another period than the one asked for: `4月进展` is nothing that was reported for 2023年5月. */
export function isOfOtherPeriod(heading: string, periodLabel: string): boolean {
  const wanted = periodTokens(periodLabel)
  const named = periodTokens(heading)
  const ofItsKind = (token: string) => wanted.some((other) => other.at(-1) === token.at(-1))
  return named.length > 0 && named.every((token) => ofItsKind(token) && !wanted.includes(token))
}

const periodTokens = remember(readPeriodTokens, 500)

function readPeriodTokens(words: string): readonly string[] {
  return (foldWidth(removeWhiteSpace(words)).match(periodToken) ?? []).map((token) =>
    token.replace(/^0/, '').replace(/^[1-4](?=季)/, (digit) => '一二三四'[Number(digit) - 1] ?? digit),
  )
}
