import { foldTraditional } from '../../text/traditional.ts'
import { partyLikeness } from './party-likeness.ts'
import { splitParties } from './split-parties.ts'
import type { Role } from './types.ts'

/** Words a tail is made of: what may follow the parties of a clause, in any order, up to the clause's end. */
const tailWords = [
  // by what: 按照各自职责分工, 根据工作职责, 结合实际, 在各自辖区内
  '按照 按 根据 依据 依照 结合 围绕 在 各自 自身 本单位 本部门 本辖区 辖区 属地',
  '职责 职能 职权 权限 分工 责任 工作 任务 要求 实际 范围 区域 内 依法依规 依法',
  // how: 分别, 分头, 共同
  '分别 分头 分块 分级 共同 具体 积极 密切 全力 联合 统一 主动 认真 同时 一并 统筹 协力 合力',
  '要 予以 等 的 做好 抓好 组织 推进 推动 开展 办理 协调 完成 抓落实 贯彻 相关 有关 抓总 跟进',
  // the deciding verbs
  '牵头 主办 主责 配合 参与 参加 协助 协同 协办 协作 支持 落实到位 落实 实施 执行 承办 承担 负责',
  '为牵头单位 为牵头部门 为主办单位 为配合单位 为参与单位 为协办单位 为责任单位 为责任部门 为落实单位',
]
  .flatMap((words) => words.split(' '))
  .toSorted((a, b) => b.length - a.length)

/** Which verb decides where several stand together (`牵头落实`, `配合落实`, `负责落实`): the first that is there. */
const deciding: readonly (readonly [role: Role, verb: RegExp])[] = [
  ['leadUnits', /牵头|主办|主责/],
  ['supportUnits', /配合|参与|参加|协助|协同|协办|协作|支持/],
  ['implementUnits', /落实|实施|执行/],
  ['responsibleUnits', /负责|承办|承担|责任|(?:分头|分别|共同|具体|联合)(?:组织)?(?:推进|推动|开展|办理|抓好|完成)/],
]
const tailBeginning = new RegExp([...new Set(tailWords.map((word) => word[0]))].join('|'), 'g')
/** The longest tail looked for; parties stand before it. */
const tailReach = 48
/** A tail with an object of its own: `做好站房选址、用电等相关配合工作`. */
const supportWithObject =
  /^(?:(?:做好|提供).*(?:配合|协助|支持|保障|协调|服务)|负责.*(?:配合|协助))(?:工作|支持|服务)?$|^(?:配合|协助)(?:做好|开展|推进|完成|抓好).*(?:工作|任务)$/

/** A tail: where it begins in its clause, and what it says. */
export interface Tail {
  readonly at: number
  /** As printed. */
  readonly words: string
  readonly role: Role
  /** False where the tail has an object of its own, which no role holds. */
  readonly isWhole: boolean
}

/**
 * The longest run of tail words that reaches to the end of the clause and holds a deciding verb; or a tail with an object
 * of its own, where it begins earlier and only bodies stand before it. Only the last characters of a clause are looked at,
 * so a clause of any length is read in linear time.
 */
export function findTail(clause: string): Tail | null {
  const whole = findWholeTail(clause)
  const from = Math.max(0, clause.length - tailReach)
  const end = foldTraditional(clause.slice(from))
  for (const found of end.matchAll(/负责|配合|协助|做好|提供/g)) {
    const at = from + found.index
    if (whole !== null && at >= whole.at) break
    const words = end.slice(found.index)
    const role = supportWithObject.test(words) ? 'supportUnits' : words.startsWith('负责') ? 'responsibleUnits' : null
    const names = role === null ? [] : splitParties(clause.slice(0, at)).parties
    if (role === null || names.length === 0 || names.some((name) => partyLikeness(name) === 'no')) continue
    return { at, words: clause.slice(at), role, isWhole: false }
  }
  return whole
}

/** A tail of tail words only. */
export function findWholeTail(clause: string): Tail | null {
  const from = Math.max(0, clause.length - tailReach)
  const end = foldTraditional(clause.slice(from))
  for (const found of end.matchAll(tailBeginning)) {
    const role = wholeTailRole(end.slice(found.index))
    const at = from + found.index
    if (role !== null) return { at, words: clause.slice(at), role, isWhole: true }
  }
  return null
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
