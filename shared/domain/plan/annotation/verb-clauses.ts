import { type DeadlineContext, deadlineDoubt, readDeadline } from '../../deadline/parse-deadline.ts'
import type { Deadline } from '../types.ts'
import { splitOutside } from './find-brackets.ts'
import { isLeaderByPost, partyLikeness } from './party-likeness.ts'
import { splitParties } from './split-parties.ts'
import { type Doubt, type Role, roles } from './types.ts'

/** Words a tail is made of: what may follow the parties of a clause, in any order, up to the clause's end. */
const tailWords = [
  // by what: 按照各自职责分工, 根据工作职责, 结合实际, 在各自辖区内
  ...[
    '按照',
    '按',
    '根据',
    '依据',
    '依照',
    '结合',
    '围绕',
    '在',
    '各自',
    '自身',
    '本单位',
    '本部门',
    '本辖区',
    '辖区',
    '属地',
  ],
  ...[
    '职责',
    '职能',
    '职权',
    '权限',
    '分工',
    '责任',
    '工作',
    '任务',
    '要求',
    '实际',
    '范围',
    '区域',
    '内',
    '依法依规',
    '依法',
  ],
  // how: 分别, 分头, 共同
  ...[
    '分别',
    '分头',
    '分块',
    '分级',
    '共同',
    '具体',
    '积极',
    '密切',
    '全力',
    '联合',
    '统一',
    '主动',
    '认真',
    '同时',
    '一并',
  ],
  ...[
    '要',
    '予以',
    '等',
    '的',
    '做好',
    '抓好',
    '组织',
    '推进',
    '推动',
    '开展',
    '办理',
    '协调',
    '完成',
    '抓落实',
    '贯彻',
    '相关',
    '有关',
  ],
  // what: the deciding verbs
  ...['牵头', '主办', '主责', '配合', '参与', '参加', '协助', '协同', '协办', '协作', '支持'],
  ...['落实到位', '落实', '实施', '执行', '承办', '负责'],
].toSorted((a, b) => b.length - a.length)

/** Which verb decides where several stand together (`牵头落实`, `配合落实`, `负责落实`), first match wins. */
const deciding: readonly (readonly [role: Role, verb: RegExp])[] = [
  ['leadUnits', /牵头|主办|主责/],
  ['supportUnits', /配合|参与|参加|协助|协同|协办|协作|支持/],
  ['implementUnits', /落实|实施|执行/],
  ['responsibleUnits', /负责|承办/],
]
const tailBeginning = new RegExp(tailWords.map((word) => word[0]).join('|'), 'g')
/** The longest tail looked for; parties stand before it. */
const tailReach = 48
/** A tail with an object of its own: `做好站房选址、用电等相关配合工作`. */
const supportWithObject =
  /^(?:(?:做好|提供).*(?:配合|协助|支持|保障|协调|服务)|负责.*(?:配合|协助))(?:工作|支持|服务)?$/
const preamble = /^(?:按照?|根据|依据|本着|坚持|遵循|依照)[^；;。]{0,80}?(?:原则|要求|规定|精神|方针|机制|思路)[，,]/

export interface VerbClauses {
  readonly parties: Readonly<Record<Role, readonly string[]>>
  /** The words of each role's tail as printed: `{ leadUnits: '牵头' }`. */
  readonly labels: Readonly<Partial<Record<Role, string>>>
  readonly deadline: Deadline | null
  readonly doubts: readonly Doubt[]
  /** Names that stood without a verb. */
  readonly unsaid: readonly string[]
  /** Words taken for neither name, verb nor deadline. */
  readonly isWhole: boolean
}

/** A tail: where it begins in its clause, and what it says. */
interface Tail {
  readonly at: number
  readonly words: string
  readonly role: Role
  readonly isWhole: boolean
}

/**
 * Reads responsibilities worded with verbs: `甲牵头，乙、丙按职责分工负责，丁结合实际落实`, `由甲会同乙负责`.
 * Null when no clause has a verb with a body before it. White space must be removed.
 */
export function readVerbClauses(text: string, context: DeadlineContext): VerbClauses | null {
  const parties: Record<Role, string[]> = {
    leaders: [],
    deputies: [],
    leadUnits: [],
    supportUnits: [],
    implementUnits: [],
    responsibleUnits: [],
  }
  const labels: Partial<Record<Role, string>> = {}
  const doubts: Doubt[] = []
  let deadline: Deadline | null = null
  let pending = ''
  let isWhole = true
  for (const clause of withoutPreambles(text).flatMap((sentence) => splitOutside(sentence, '，,；;'))) {
    const tail = findTail(clause.words)
    if (tail === null && pending === '' && isJoint(clause.words)) {
      addParties(parties, clause.words, 'leadUnits', doubts)
      continue
    }
    if (tail === null) {
      const read = partyLikeness(clause.words) === 'no' ? readDeadline(clause.words, context) : null
      if (read === null) pending = pending === '' ? clause.words : `${pending}${clause.mark}${clause.words}`
      else deadline = read
      continue
    }
    const own = clause.words.slice(0, tail.at).replace(/^由/, '')
    const names = pending === '' ? own : own === '' ? pending : `${pending}${clause.mark}${own}`
    pending = ''
    if (names === '') {
      doubts.push({ code: 'words-not-read', words: clause.words })
      continue
    }
    if (!tail.isWhole) doubts.push({ code: 'words-not-read', words: tail.words })
    isWhole &&= tail.isWhole
    const isOpen = tail.words.startsWith('等')
    if (isOpen) doubts.push({ code: 'party-list-open', words: `${names.slice(names.lastIndexOf('、') + 1)}等` })
    addParties(parties, names.replace(/^由/, ''), tail.role, doubts)
    if (tail.isWhole) labels[tail.role] ??= tail.words.slice(isOpen ? 1 : 0)
  }
  const named = roles.flatMap((role) => (role === 'leaders' || role === 'deputies' ? [] : parties[role]))
  if (named.length === 0 && parties.leaders.length === 0) return null
  if (named.length > 0 && named.every((name) => partyLikeness(name) === 'no')) return null
  for (const name of named) if (partyLikeness(name) === 'no') doubts.push({ code: 'party-not-a-unit', words: name })
  if (deadline !== null) {
    const code = deadlineDoubt(deadline)
    if (code !== null) doubts.push({ code, words: deadline.text })
  }
  const rest = splitParties(pending)
  doubts.push(...rest.doubts)
  return { parties, labels, deadline, doubts, unsaid: rest.parties, isWhole }
}

/** `按照谁牵头实施，谁负责公开的原则，` names nobody. */
function withoutPreambles(text: string): readonly string[] {
  return text.split('。').flatMap((sentence) => {
    const words = sentence.replace(preamble, '')
    return words === '' ? [] : [words]
  })
}

/** `甲会同乙` without a verb behind it. */
function isJoint(words: string): boolean {
  const [first = '', second] = words.split('会同')
  return second !== undefined && partyLikeness(first.replace(/^由/, '').replace(/^.*、/, '')) !== 'no'
}

function addParties(parties: Record<Role, string[]>, names: string, role: Role, doubts: Doubt[]): void {
  const [first, ...others] = names.split(/会同|商同|商(?=[省市县区])/)
  if (
    first !== undefined &&
    others.length > 0 &&
    role !== 'supportUnits' &&
    partyLikeness(splitParties(first).parties.at(-1) ?? '') !== 'no'
  ) {
    addList(parties, first, 'leadUnits', doubts)
    for (const other of others) addList(parties, other, 'supportUnits', doubts)
    return
  }
  addList(parties, names, role, doubts)
}

function addList(parties: Record<Role, string[]>, names: string, role: Role, doubts: Doubt[]): void {
  const list = splitParties(names)
  doubts.push(...list.doubts)
  for (const party of list.parties) {
    const own = role === 'leadUnits' && isLeaderByPost(party) ? 'leaders' : role
    if (!parties[own].includes(party)) parties[own].push(party)
  }
}

/**
 * The longest run of tail words that reaches to the end of the clause and holds a deciding verb; or a tail with an object
 * of its own, where it begins earlier and only bodies stand before it. Only the last characters of a clause are looked at,
 * so a clause of any length is read in linear time.
 */
function findTail(clause: string): Tail | null {
  const from = Math.max(0, clause.length - tailReach)
  const end = clause.slice(from)
  let whole: Tail | null = null
  for (const found of end.matchAll(tailBeginning)) {
    const words = end.slice(found.index)
    const role = wholeTailRole(words)
    if (role === null) continue
    whole = { at: from + found.index, words, role, isWhole: true }
    break
  }
  for (const found of end.matchAll(/负责|做好|提供/g)) {
    const at = from + found.index
    if (whole !== null && at >= whole.at) break
    const words = end.slice(found.index)
    const role = supportWithObject.test(words) ? 'supportUnits' : words.startsWith('负责') ? 'responsibleUnits' : null
    const names = role === null ? [] : splitParties(clause.slice(0, at)).parties
    if (role === null || names.length === 0 || names.some((name) => partyLikeness(name) === 'no')) continue
    return { at, words, role, isWhole: false }
  }
  return whole
}

function wholeTailRole(words: string): Role | null {
  let at = 0
  while (at < words.length) {
    const word = tailWords.find((candidate) => words.startsWith(candidate, at))
    if (word === undefined) return null
    at += word.length
  }
  return deciding.find(([, verb]) => verb.test(words))?.[0] ?? null
}
