import type { Place } from '../original-document/types.ts'
import type { Numbering, NumberingKind } from './numbering.ts'
import type { Paragraph } from './paragraph.ts'

/** A numbered paragraph (or a heading without number) with all that stands under it. */
export interface OutlineNode {
  /** Null for the whole document and for headings without a number. */
  readonly numbering: Numbering | null
  readonly parent: OutlineNode | null
  /** 0 for the document, 1 for its chapters. */
  readonly depth: number
  /** Its own words: the rest of the numbered paragraph, then the paragraphs below it that are not numbered. */
  readonly paragraphs: string[]
  readonly children: OutlineNode[]
  readonly place: Place
}

/** A number mended while the levels were read, with the words as printed. */
export interface Misprint {
  readonly node: OutlineNode
  readonly words: string
}

export interface Outline {
  readonly root: OutlineNode
  readonly misprints: readonly Misprint[]
}

/**
 * Builds the outline from the order in which kinds of numbers appear: a kind not yet open stands below the one above it,
 * a kind that is open goes back to its level. So `（一）` may stand above `1.` or below, as the document has it.
 */
export function buildOutline(paragraphs: readonly Paragraph[]): Outline {
  const root = newNode(null, null, paragraphs[0]?.place ?? {})
  const misprints: Misprint[] = []
  const order: KindOrder = new Map()
  let current = root
  for (const paragraph of paragraphs) {
    if (paragraph.numbering === null) {
      if (paragraph.level !== null || (current !== root && isAnnexLine(paragraph.text)))
        current = newNode(null, root, paragraph.place, paragraph.text)
      else current.paragraphs.push(paragraph.text)
      continue
    }
    const { parent, numbering, misprinted } = findParent(current, paragraph.numbering, order)
    current = newNode(numbering, parent, paragraph.place, numbering.rest)
    learnOrder(current, order)
    if (misprinted) misprints.push({ node: current, words: paragraph.numbering.printed })
  }
  return { root, misprints }
}

/** `附件2` alone: what follows is no part of the item above. */
const isAnnexLine = (text: string) => /^附\s*[件表]\s*[\d一二三四五六七八九十]{0,3}[：:]?$/.test(text)

function newNode(numbering: Numbering | null, parent: OutlineNode | null, place: Place, text?: string): OutlineNode {
  const depth = parent === null ? 0 : parent.depth + 1
  const node: OutlineNode = {
    numbering,
    parent,
    depth,
    paragraphs: text === undefined ? [] : [text],
    children: [],
    place,
  }
  parent?.children.push(node)
  return node
}

interface Position {
  readonly parent: OutlineNode
  readonly numbering: Numbering
  readonly misprinted: boolean
}

/** For each kind of number the kinds that stood above it so far. */
type KindOrder = Map<NumberingKind, Set<NumberingKind>>

function learnOrder(node: OutlineNode, order: KindOrder): void {
  const own = node.numbering?.kind
  if (own === undefined) return
  const above = order.get(own) ?? new Set()
  order.set(own, above)
  for (let parent = node.parent; parent !== null; parent = parent.parent) {
    if (parent.numbering && parent.numbering.kind !== own) above.add(parent.numbering.kind)
  }
}

function findParent(current: OutlineNode, numbering: Numbering, order: KindOrder): Position {
  const mended = mendMisprint(current, numbering)
  if (mended) return { ...mended, misprinted: true }
  for (let node: OutlineNode | null = current; node !== null; node = node.parent) {
    if (numbering.prefix !== null && node.numbering?.label === numbering.prefix) {
      return { parent: node, numbering, misprinted: false }
    }
    if (node.parent !== null && isSameSeries(node, numbering))
      return { parent: node.parent, numbering, misprinted: false }
  }
  return { parent: lowestAllowed(current, numbering.kind, order), numbering, misprinted: false }
}

/** A kind not open goes below what stands last, but never below a kind that it stood above elsewhere. */
function lowestAllowed(current: OutlineNode, kind: NumberingKind, order: KindOrder): OutlineNode {
  let node = current
  while (node.parent !== null && node.numbering !== null && order.get(node.numbering.kind)?.has(kind))
    node = node.parent
  return node
}

/** `2.2.` between 21. and 23. is 22. with a stop too many. */
function mendMisprint(current: OutlineNode, numbering: Numbering): Omit<Position, 'misprinted'> | null {
  if (numbering.kind !== 'dotted' || numbering.prefix === null) return null
  const value = Number(`${numbering.prefix.replace(/\./g, '')}${numbering.value}`)
  for (let node: OutlineNode | null = current; node?.parent; node = node.parent) {
    if (node.numbering?.label === numbering.prefix) return null
    if (node.numbering?.kind === 'arabic' && node.numbering.value + 1 === value) {
      return {
        parent: node.parent,
        numbering: {
          ...numbering,
          kind: 'arabic',
          value,
          prefix: null,
          label: String(value),
          printed: `${value}.`,
          stop: '.',
        },
      }
    }
  }
  return null
}

function isSameSeries(node: OutlineNode, numbering: Numbering): boolean {
  const own = node.numbering
  if (own === null || own.kind !== numbering.kind) return false
  if (own.kind === 'dotted' || own.kind === 'dashed')
    return own.prefix?.split(/[.-]/).length === numbering.prefix?.split(/[.-]/).length
  // `1、` below `1.`: another stop that begins anew is a level of its own, one that goes on is a slip (`53、` after `52.`)
  if (own.kind === 'arabic' && own.stop !== numbering.stop && !sameStop(own.stop, numbering.stop)) {
    return numbering.value !== 1
  }
  return true
}

export const sameStop = (a: string, b: string) => (a === '．' ? '.' : a) === (b === '．' ? '.' : b)

/** All nodes below, in the order of the document. */
export function nodesBelow(node: OutlineNode): readonly OutlineNode[] {
  const nodes: OutlineNode[] = []
  const visit = ({ children }: OutlineNode) => {
    for (const child of children) {
      nodes.push(child)
      visit(child)
    }
  }
  visit(node)
  return nodes
}
