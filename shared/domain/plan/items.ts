import { detectAssignmentRules } from './annotation/assignment-rule.ts'
import type { Annotation, AssignmentRule } from './annotation/types.ts'
import { hasParties } from './assigned.ts'
import { type Duty, readDuties } from './department-duties.ts'
import { type ContentContext, learnLabels, type NodeContent, readContent } from './node-content.ts'
import { nodesBelow, type OutlineNode } from './outline.ts'

/** One item with its words taken apart. */
export interface Item {
  readonly content: NodeContent
  readonly annotations: readonly Annotation[]
  /** Set for an item of a chapter 职责分工. */
  readonly duty: Duty | null
  /** Items below are only a list within its text. */
  readonly isWhole: boolean
}

/** No plan states more rules than a few. */
const mostRules = 12

/** The rules in force, each once. */
class RuleBook {
  inForce: readonly AssignmentRule[]

  constructor(first: readonly AssignmentRule[]) {
    this.inForce = first
  }

  add(rules: readonly AssignmentRule[]): void {
    for (const rule of rules) {
      const isKnown = this.inForce.some(
        ({ kind, words }) => kind === rule.kind && (words === rule.words || kind !== 'allImplement'),
      )
      if (!isKnown && this.inForce.length < mostRules) this.inForce = [...this.inForce, rule]
    }
  }
}

/** Takes the words of every item of an outline apart, rules carried on from where they are said. */
export function readItems(
  root: OutlineNode,
  context: { readonly year: number | null; readonly rules: readonly AssignmentRule[] },
): ReadonlyMap<OutlineNode, Item> {
  const labels = learnLabels(root)
  const rules = new RuleBook(context.rules)
  const items = new Map<OutlineNode, Item>()
  const duties = new Map<OutlineNode, Duty>()
  for (const node of nodesBelow(root)) {
    for (const [child, duty] of readDuties(node)) duties.set(child, duty)
    const duty = duties.get(node) ?? null
    const content = readContent(duty ? [duty.text] : node.paragraphs, {
      year: context.year,
      rules: rules.inForce,
      labels,
    })
    const annotations = [...content.found.map(({ annotation }) => annotation), ...content.lines]
    rules.add(annotations.flatMap((annotation) => annotation.rules))
    // said in an introduction or a heading, for what follows
    if (annotations.length === 0) rules.add(detectAssignmentRules(node.paragraphs.join('\n')))
    items.set(node, { content, annotations, duty, isWhole: false })
  }
  foldLists(root, items, { year: context.year, rules: context.rules, labels })
  return items
}

/**
 * A list within a task whose last item alone carries the annotation: the annotation is the whole task's, and the list is
 * part of its text.
 */
function foldLists(root: OutlineNode, items: Map<OutlineNode, Item>, context: ContentContext): void {
  for (const node of nodesBelow(root)) {
    const own = items.get(node)
    const last = node.children.at(-1)
    if (!own || !last || node.children.length < 2 || own.annotations.length > 0 || isHeadingKind(node)) continue
    const named = node.children.filter((child) => (items.get(child)?.annotations.length ?? 0) > 0)
    const isList = named.length === 1 && named[0] === last && node.children.every((child) => !namesBelow(child, items))
    if (!isList || items.get(last)?.content.isWeak) continue
    const content = readContent([...node.paragraphs, ...node.children.flatMap(wordsOf)], context)
    items.set(node, {
      content,
      annotations: [...content.found.map(({ annotation }) => annotation), ...content.lines],
      duty: null,
      isWhole: true,
    })
    for (const child of node.children) items.delete(child)
  }
}

/** Whether an item below names somebody. */
function namesBelow(node: OutlineNode, items: ReadonlyMap<OutlineNode, Item>): boolean {
  return node.children.some((child) => (items.get(child)?.annotations.length ?? 0) > 0 || namesBelow(child, items))
}

const isHeadingKind = ({ numbering }: OutlineNode) =>
  numbering === null || ['part', 'chapter', 'section', 'chinese'].includes(numbering.kind)

/** All paragraphs of a node and of those below, as printed. */
export function wordsOf(node: OutlineNode): readonly string[] {
  const [first = '', ...more] = node.paragraphs
  return [`${node.numbering?.printed ?? ''}${first}`, ...more, ...node.children.flatMap(wordsOf)]
}

/** A last sentence alone counts only where at least half of the items beside it name somebody too. */
export function isAssigned(node: OutlineNode, items: ReadonlyMap<OutlineNode, Item>): boolean {
  const item = items.get(node)
  if (!item) return false
  if (item.duty) return true
  if (!item.annotations.some(namesSomebody)) return false
  if (!item.content.isWeak) return true
  return node.parent !== null && namesMostly(node.parent, items)
}

const mostly = new WeakMap<ReadonlyMap<OutlineNode, Item>, Map<OutlineNode, boolean>>()

/** Whether at least half of the items below one name somebody; counted once for each. */
function namesMostly(parent: OutlineNode, items: ReadonlyMap<OutlineNode, Item>): boolean {
  const known = mostly.get(items) ?? new Map<OutlineNode, boolean>()
  mostly.set(items, known)
  const before = known.get(parent)
  if (before !== undefined) return before
  const naming = parent.children.filter((child) => items.get(child)?.annotations.some(namesSomebody))
  const result = naming.length * 2 >= parent.children.length
  known.set(parent, result)
  return result
}

const namesSomebody = ({ assignments }: Annotation) => hasParties(assignments)
