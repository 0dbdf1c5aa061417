import { foldTraditional } from '../../text/traditional.ts'
import type { Role } from './types.ts'

/** The words that stand before a colon and say which role follows; `assigned` is worded with verbs (责任分工). */
export type LabelMeaning = Role | 'deadline' | 'assigned'

const wordsByMeaning: Readonly<Record<LabelMeaning, readonly string[]>> = {
  leaders: [
    '牵头领导',
    '牵头县领导',
    '牵头市领导',
    '牵头区领导',
    '牵头负责领导',
    '责任领导',
    '责任县领导',
    '责任市领导',
    '责任区领导',
    '包保领导',
    '包保县领导',
    '包联领导',
    '挂帅领导',
    '县级领导',
    '市级领导',
    '区级领导',
    '主要领导',
    '牵头责任人',
    '总负责人',
    '链长',
  ],
  deputies: [
    '副链长',
    '分管领导',
    '分管县领导',
    '分管市领导',
    '分管区领导',
    '协同领导',
    '配合领导',
    '协管领导',
    '具体责任人',
  ],
  leadUnits: [
    '牵头单位',
    '牵头部门',
    '牵头责任单位',
    '牵头责任部门',
    '牵头负责部门',
    '牵头负责单位',
    '牵头（责任）单位',
    '主办单位',
    '主办部门',
    '主责单位',
    '主责部门',
    '主要责任单位',
    '主要责任部门',
    '主要负责单位',
    '第一责任单位',
    '牵头科室',
    '牵头',
  ],
  supportUnits: [
    '配合单位',
    '配合部门',
    '配合责任单位',
    '参与单位',
    '参与部门',
    '参加单位',
    '参加部门',
    '协办单位',
    '协办部门',
    '协作单位',
    '协作部门',
    '主要协作单位',
    '协同单位',
    '协同部门',
    '协同配合单位',
    '协同配合部门',
    '协助单位',
    '协助部门',
    '支持单位',
    '配合',
    '参与',
  ],
  implementUnits: [
    '实施单位',
    '实施部门',
    '实施主体',
    '落实单位',
    '落实部门',
    '落实主体',
    '具体落实单位',
    '具体实施单位',
  ],
  responsibleUnits: [
    '责任单位',
    '责任部门',
    '责任部门（单位）',
    '责任单位（部门）',
    '责任主体',
    '承办单位',
    '承办部门',
    '负责单位',
    '负责部门',
    '共同责任单位',
    '其他责任单位',
    '具体责任单位',
  ],
  deadline: [
    '完成时限',
    '完成时间',
    '完成期限',
    '完成日期',
    '时间节点',
    '时间要求',
    '时间安排',
    '办理时限',
    '办结时限',
    '落实时限',
    '时限',
    '时限要求',
    '期限',
  ],
  assigned: ['责任分工', '任务分工', '职责分工', '工作分工', '分工'],
}

const meanings = new Map<string, LabelMeaning>()
for (const [meaning, words] of Object.entries(wordsByMeaning)) {
  for (const word of words) {
    meanings.set(word, meaning as LabelMeaning)
    // 牵头单位 is also printed 牵头部门（单位）, 牵头单位（部门）
    if (word.endsWith('部门')) meanings.set(`${word}（单位）`, meaning as LabelMeaning)
    if (word.endsWith('单位')) meanings.set(`${word}（部门）`, meaning as LabelMeaning)
  }
}

/** Labels by their characters from the last one back. */
interface LabelTail {
  meaning: LabelMeaning | null
  readonly before: Map<string, LabelTail>
}

const anyLabel: LabelTail = { meaning: null, before: new Map() }
for (const [word, meaning] of meanings) {
  let tail = anyLabel
  for (const character of [...word].reverse()) {
    const longer = tail.before.get(character) ?? { meaning: null, before: new Map() }
    tail.before.set(character, longer)
    tail = longer
  }
  tail.meaning = meaning
}
const longest = Math.max(...[...meanings.keys()].map((word) => word.length))

const plainForm = (words: string) => foldTraditional(words).replaceAll('(', '（').replaceAll(')', '）')

/** The role that a label (a column heading, the words before a colon) stands for; null when it is none. White space removed. */
export function labelMeaning(words: string): LabelMeaning | null {
  return meanings.get(plainForm(words)) ?? null
}

/** The longest known label that ends right at `end`, where its colon stands; null when there is none. */
export function labelEndingAt(
  text: string,
  end: number,
): { readonly words: string; readonly meaning: LabelMeaning } | null {
  const start = Math.max(0, end - longest)
  const plain = plainForm(text.slice(start, end))
  let found: { readonly at: number; readonly meaning: LabelMeaning } | null = null
  let tail = anyLabel.before.get(plain.at(-1) ?? '')
  for (let at = plain.length - 1; tail !== undefined; at--) {
    if (tail.meaning !== null) found = { at, meaning: tail.meaning }
    tail = tail.before.get(plain.charAt(at - 1))
  }
  return found === null ? null : { words: text.slice(start + found.at, end), meaning: found.meaning }
}

/** A label and 为, or right behind it the beginning of a body's name. */
const labelWithoutColon =
  /(^|[，,；;。])([\u4e00-\u9fff]{2,6}(?:单位|單位|部门|部門|领导|領導|时限|時限))(?:[为為是](?![\u4e00-\u9fff]{0,6}(?:单位|單位|部门|部門)(?:$|[，,。；;]))|(?=[省市县区各縣區]))/g

/** The last character of such a label and the one behind it: a quick look, for most annotations have their colons. */
const labelEndWithoutColon = /[位门門导導限][为為是省市县区各縣區]/

/**
 * Puts the colon where an office wrote none: `牵头单位为甲，配合单位为乙`, `牵头单位县财政局`. Rules
 * (`责任单位为牵头单位`) stay as they are. White space removed.
 */
export function withLabelColons(words: string): string {
  if (!labelEndWithoutColon.test(words)) return words
  return words.replace(labelWithoutColon, (whole, mark: string, label: string) =>
    labelMeaning(label) === null ? whole : `${mark}${label}：`,
  )
}

/** Labels that often stand beside the roles and are none: they end the words of the role before them. */
const otherLabels = [
  '责任人',
  '第一责任人',
  '主要负责人',
  '分管负责人',
  '负责人',
  '责任科室',
  '经办人',
  '联系人',
  '联系电话',
  '电话',
  '备注',
]

/** A label of something else than a role or a deadline that ends right at `end`; null when there is none. */
export function otherLabelEndingAt(text: string, end: number): string | null {
  const found = otherLabels
    .filter((label) => foldTraditional(text.slice(Math.max(0, end - label.length), end)) === label)
    .toSorted((a, b) => b.length - a.length)
  return found[0] ?? null
}
