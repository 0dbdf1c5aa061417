import { partyLikeness } from './annotation/party-likeness.ts'
import { splitParties } from './annotation/split-parties.ts'
import type { OutlineNode } from './outline.ts'

/** One item of a chapter that lists duties by department: `（二）环保局。负责组织…`. */
export interface Duty {
  readonly parties: readonly string[]
  /** What they do. */
  readonly text: string
}

const dutiesHeading =
  /^(?:部门|单位|各部门|成员单位|工作|任务|责任)*(?:职责|责任)?(?:及|和)?(?:任务|责任|职责)?(?:分工|职责)(?:及.{0,8})?[。：:]?$/
const head = /^([^。：:]{2,80})[。：:]\s*/
const longestHead = 80

/**
 * The duties of a chapter 职责分工, by item; empty where its items do not begin with the names of bodies. Most must be
 * sure names, then the others (监察机关) are taken for names as well.
 */
export function readDuties(chapter: OutlineNode): ReadonlyMap<OutlineNode, Duty> {
  const heading = chapter.paragraphs[0]?.replace(/\s/g, '') ?? ''
  const duties = new Map<OutlineNode, Duty>()
  if (chapter.numbering === null || chapter.children.length < 2 || !dutiesHeading.test(heading)) return duties
  let sure = 0
  for (const child of chapter.children) {
    const duty = readDuty(child)
    if (duty === null) return new Map()
    if (duty.parties.every((party) => partyLikeness(party) !== 'no')) sure++
    duties.set(child, duty)
  }
  return sure * 2 > duties.size ? duties : new Map()
}

function readDuty(node: OutlineNode): Duty | null {
  const [first = '', ...more] = node.paragraphs
  const match = head.exec(first)
  const name = match?.[1] ?? (first.length <= longestHead ? first.replace(/[。：:]$/, '') : null)
  if (name === null || name === '') return null
  const text = [match ? first.slice(match[0].length) : '', ...more].join('')
  const { parties } = splitParties(name)
  return text === '' || parties.length === 0 ? null : { parties, text }
}
