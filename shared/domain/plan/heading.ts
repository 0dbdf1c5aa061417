import { isLeaderByPost, isLeaderWithName, partyLikeness } from './annotation/party-likeness.ts'
import { noAssignments } from './annotation/types.ts'
import type { Assignments } from './types.ts'

/** A heading and the words that stand behind it in the same paragraph. */
export interface HeadingParts {
  readonly heading: string
  readonly intro: string
  /** The heading could not be told from the words behind it. */
  readonly isRunOn: boolean
}

/** Headings that documents of this kind commonly have, told even where the words below were run on. */
const commonHeadings =
  /^(?:指导思想|基本原则|总体(?:要求|目标|思路)|工作(?:目标|原则|思路|任务|措施|要求|重点|步骤|机制)|(?:主要|重点|目标|具体)(?:目标|任务|措施|工作)|保障措施|组织(?:领导|保障|实施)|实施步骤|有关要求|职责分工|责任分工)(?=[\u4e00-\u9fff\d“《])/
const longestHeading = 60
/** A sentence this short at the beginning of a paragraph is its heading: `（一）指导思想。坚持…`. */
const longestHeadSentence = 40

/** Tells a heading from the sentences that follow it. `known` are headings that the document prints elsewhere as well. */
export function splitHeading(text: string, known: readonly string[]): HeadingParts {
  const elsewhere = known.find((heading) => heading !== '' && text.startsWith(heading))
  if (elsewhere !== undefined) return { heading: elsewhere, intro: text.slice(elsewhere.length).trim(), isRunOn: false }
  const stop = text.indexOf('。')
  if (stop === text.length - 1 && text.length <= longestHeading * 1.5)
    return { heading: text, intro: '', isRunOn: false }
  if (stop > 0 && stop <= longestHeadSentence) {
    return { heading: text.slice(0, stop + 1), intro: text.slice(stop + 1).trim(), isRunOn: false }
  }
  if (text.length <= longestHeading) return { heading: text, intro: '', isRunOn: false }
  const common = commonHeadings.exec(text)?.[0]
  if (common !== undefined) return { heading: common, intro: text.slice(common.length).trim(), isRunOn: false }
  return { heading: text, intro: '', isRunOn: true }
}

/** Who leads all tasks below by the words of their heading: `张副县长牵头的重点工作`, `县农业农村局负责的任务`; null for others. */
export function partiesOfHeading(heading: string): Assignments | null {
  const match = /^由?(.{2,24}?)(同志)?(?:牵头|包保|分管|领衔|领办|负责)(?:负责|推进|落实|抓)?的/.exec(heading)
  const name = match?.[1] ?? ''
  const isLeader = isLeaderByPost(name) || isLeaderWithName(name) || (match?.[2] !== undefined && name.length <= 4)
  if (isLeader) return { ...noAssignments, leaders: [name] }
  return partyLikeness(name) === 'sure' ? { ...noAssignments, leadUnits: [name] } : null
}
