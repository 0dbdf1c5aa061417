import { foldTraditional } from '../text/traditional.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { labelMeaning } from './annotation/labels.ts'
import type { Assignments } from './types.ts'

/** What a column of a plan's table holds. `field` columns keep their heading as the field's name. */
export type ColumnRole = 'number' | 'chapter' | 'text' | keyof Assignments | 'deadline' | 'field'

const roles: readonly (readonly [role: ColumnRole, heading: RegExp])[] = [
  ['number', /^(?:序号|编号|序列号|任务序号|任务编号|项目序号|No\.?)$/i],
  [
    'chapter',
    /^(?:类别|类型|分类|任务类别|重点领域|领域|工作领域|任务领域|一级指标|板块|工作类别|重点方向|章节|方面)$/,
  ],
  [
    'text',
    /^(?:(?:主要|重点|具体|工作|目标|政策|指标|项目|重大|改革|推进|分解|年度|全年)*(?:任务|事项|工作|举措)(?:内容|名称|事项|清单|分解|及目标|和目标)?|指标(?:名称|内容)?|项目名称|名称|(?:主要|具体|工作)内容|内容|(?:工作|具体|主要|改革|政策|落实|推进)*措施)$/,
  ],
  ['leaders', /^(?:牵头|责任|包保|包联|挂包|联系|市级?|县级?|区级?)*(?:领导|县领导|市领导|区领导|责任领导)(?:同志)?$/],
  ['deputies', /^(?:副链长|(?:分管|协同|配合|协助|协管)(?:县|市|区|县级|市级|区级)?领导(?:同志)?|副组长)$/],
  [
    'leadUnits',
    /^(?:牵头|主办|主责|主要责任|牵头责任|牵头负责|主管)(?:单位|部门|责任单位|责任部门)(?:（单位）|\(单位\))?$/,
  ],
  ['supportUnits', /^(?:主要)?(?:配合|参与|协办|协作|协同|协同配合|主要协作|参加)(?:责任)?(?:单位|部门)$/],
  ['implementUnits', /^(?:实施|落实|执行|实施主体|落实主体)(?:单位|部门|主体)?$/],
  ['responsibleUnits', /^(?:责任|承办|负责|主体责任)(?:单位|部门|主体|分工)(?:及责任人)?$/],
  [
    'deadline',
    /^(?:(?:计划|要求|预计)?(?:完成|办结|办理|截止|推进)(?:时限|时间|期限|日期)(?:要求)?|时限(?:要求)?|时间(?:节点|要求|安排|进度)|完成节点|期限)$/,
  ],
]

/** A note in brackets behind a heading: `责任单位（列第一位的为牵头单位）`, `总投资（万元）`. */
const noteAtEnd = /[（(【][^（）()【】]{0,30}[)）】]$/

/** The role of a column by its heading, `field` for a heading not known. White space and notes in brackets do not count. */
export function columnRole(heading: string): ColumnRole {
  const words = foldTraditional(removeWhiteSpace(heading))
  const plain = words.replace(noteAtEnd, '')
  for (const [role, pattern] of roles) if (pattern.test(words) || pattern.test(plain)) return role
  // the words before a colon mean the same above a column
  const meaning = labelMeaning(words) ?? labelMeaning(plain)
  if (meaning === null) return 'field'
  return meaning === 'assigned' ? 'responsibleUnits' : meaning
}

const fieldHeading =
  /^(?:责任科室|责任人|联系人|联系电话|经办人|第[一二三四1-4]季度.{0,6}|[一二三四]季度.{0,6}|进展情况|完成情况|工作进展|备注|说明|全年目标|年度目标|目标任务|工作目标|目标要求|目标值|目标|指标值|单位|上半年.{0,6}|下半年.{0,6}|\d{1,2}月.{0,4}|\d{4}年.{0,8}|依据|来源|文件依据|计量单位|存在问题|下步打算|(?:总|计划|年度|年度计划|完成|累计完成|批复)*投资.{0,8}|建设(?:地点|规模|内容|性质|年限|单位)|资金来源|具体要求)$/

/** No heading is as long as this, with its note and the blanks it is spread with. */
const longestCell = 120

/** Whether a cell reads like the heading of a column in a plan's table. */
export function isColumnHeading(cell: string): boolean {
  if (cell.length > longestCell) return false
  const words = foldTraditional(removeWhiteSpace(cell))
  const plain = words.replace(noteAtEnd, '')
  return plain !== '' && plain.length <= 16 && (columnRole(words) !== 'field' || fieldHeading.test(plain))
}

/**
 * Whether the cells of a row are a table's headings: at least two, nearly all known, and one of them more than a number. A
 * table of projects may have many columns of its own kind beside a number, the project and who is responsible.
 */
export function isHeadingRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => removeWhiteSpace(cell) !== '')
  const known = filled.filter(isColumnHeading)
  const knownRoles = new Set(known.map(columnRole).filter((role) => role !== 'field'))
  if (knownRoles.size >= 3 && knownRoles.has('text') && filled.every(isShort)) return true
  return (
    known.length >= 2 && known.length * 3 >= filled.length * 2 && known.some((cell) => columnRole(cell) !== 'number')
  )
}

const isShort = (cell: string) => cell.length <= 24 && !/[。；]$/.test(cell)
