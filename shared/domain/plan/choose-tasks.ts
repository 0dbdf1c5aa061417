import type { NumberingKind } from './numbering.ts'
import { nodesBelow, type OutlineNode } from './outline.ts'

/** Whether a node's own words name somebody who is responsible. */
export type IsAssigned = (node: OutlineNode) => boolean

/**
 * Tells tasks from headings. The kind of number that most items with responsibilities carry is the tasks' kind; an item of
 * that kind is a task where its series has responsibilities or goes on from one that has (97 after 96, in a chapter
 * without any). Items of other kinds with responsibilities are tasks where no item of the tasks' kind stands below them.
 * Without any responsibilities, the items that an annex lists by number are tasks, or a series that runs on through the
 * document, or the items of chapters that say they list tasks.
 */
export function chooseTasks(
  root: OutlineNode,
  isAssigned: IsAssigned,
  annexNumbers: ReadonlySet<string>,
): ReadonlySet<OutlineNode> {
  const nodes = nodesBelow(root)
  const kind = assignedKind(nodes, isAssigned)
  return kind === null ? withoutResponsibilities(nodes, annexNumbers) : ofKind(nodes, kind, isAssigned)
}

/** How far a number may be ahead of the last task's and still belong to its series. */
const widestGap = 3

function ofKind(nodes: readonly OutlineNode[], kind: NumberingKind, isAssigned: IsAssigned): ReadonlySet<OutlineNode> {
  const tasks = new Set<OutlineNode>()
  const assignedBelow = nodesWithBelow(nodes, isAssigned)
  const kindBelow = nodesWithBelow(nodes, (node) => node.numbering?.kind === kind)
  const parents = new Set(
    nodes
      .filter((node) => node.numbering?.kind === kind && (isAssigned(node) || assignedBelow.has(node)))
      .map(({ parent }) => parent),
  )
  let last = 0
  for (const node of nodes) {
    const { numbering } = node
    if (numbering === null || hasAbove(node, tasks)) continue
    if (numbering.kind === kind) {
      const goesOn = last > 0 && numbering.value > last && numbering.value <= last + widestGap
      if (!parents.has(node.parent) && !goesOn) continue
      tasks.add(node)
      last = numbering.value
    } else if (isAssigned(node) && !kindBelow.has(node)) tasks.add(node)
  }
  return tasks
}

/**
 * The kind of most items with responsibilities; the kind above it where a fair part of its items have responsibilities
 * themselves and nothing of the lower kind below: then the lower items are sub-tasks.
 */
function assignedKind(nodes: readonly OutlineNode[], isAssigned: IsAssigned): NumberingKind | null {
  const counts = new Map<NumberingKind, number>()
  for (const node of nodes) {
    if (node.numbering && isAssigned(node)) counts.set(node.numbering.kind, (counts.get(node.numbering.kind) ?? 0) + 1)
  }
  let kind = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
  const tried = new Set<NumberingKind>()
  for (let upper = kind; upper !== null && !tried.has(upper); ) {
    kind = upper
    tried.add(kind)
    upper = kindAbove(nodes, kind, isAssigned)
  }
  return kind
}

/** The share of a kind's items that must be tasks of their own to make the items below sub-tasks. */
const fairPart = 0.3

function kindAbove(nodes: readonly OutlineNode[], kind: NumberingKind, isAssigned: IsAssigned): NumberingKind | null {
  const holders = nodesWithBelow(nodes, (node) => node.numbering?.kind === kind)
  const above = new Set([...holders].flatMap(({ numbering }) => (numbering ? [numbering.kind] : [])))
  for (const upper of above) {
    const own = nodes.filter(({ numbering }) => numbering?.kind === upper)
    const alone = own.filter((node) => isAssigned(node) && !holders.has(node))
    if (upper !== kind && alone.length >= own.length * fairPart) return upper
  }
  return null
}

/** Kinds that number items rather than chapters. */
const itemKinds: readonly NumberingKind[] = ['arabic', 'arabicBracket', 'article', 'chineseBracket']
/** A chapter that says it lists what is to be done. */
const listsTasks = /(?:任务|举措|(?:工作|主要|重点|具体)措施|工作重点|重点工作|工作内容)/
const notTasks = /保障|组织|要求|目标任务|总体/

function withoutResponsibilities(
  nodes: readonly OutlineNode[],
  annexNumbers: ReadonlySet<string>,
): ReadonlySet<OutlineNode> {
  for (const kind of itemKinds) {
    const series = nodes.filter(({ numbering }) => numbering?.kind === kind)
    const listed = series.filter(({ numbering }) => annexNumbers.has(numbering?.label ?? ''))
    if (listed.length > 0 && listed.length * 2 >= annexNumbers.size) return new Set(series)
    if (runsOn(series)) return new Set(series)
  }
  const tasks = new Set<OutlineNode>()
  for (const node of nodes) {
    const heading = node.parent?.paragraphs[0] ?? ''
    const isListed =
      node.parent?.numbering != null && heading.length <= 40 && listsTasks.test(heading) && !notTasks.test(heading)
    if (isListed && node.numbering && !hasAbove(node, tasks)) tasks.add(node)
  }
  return tasks
}

/** Whether a series counts on over several chapters, or is all that the document has. */
function runsOn(series: readonly OutlineNode[]): boolean {
  const values = series.map(({ numbering }) => numbering?.value ?? 0)
  const rising = values.filter((value, at) => at > 0 && value > (values[at - 1] ?? 0)).length
  const chapters = new Set(series.map(({ parent }) => parent))
  const isAll = series.every(({ depth, numbering }) => depth === 1 && numbering?.kind !== 'chineseBracket')
  return values.length >= 3 && rising >= (values.length - 1) * 0.95 && (chapters.size > 1 || isAll)
}

/** The nodes that have one that passes the test somewhere below them. */
function nodesWithBelow(nodes: readonly OutlineNode[], test: (node: OutlineNode) => boolean): ReadonlySet<OutlineNode> {
  const above = new Set<OutlineNode>()
  for (const node of nodes) {
    if (!test(node)) continue
    for (let parent = node.parent; parent !== null && !above.has(parent); parent = parent.parent) above.add(parent)
  }
  return above
}

function hasAbove(node: OutlineNode, nodes: ReadonlySet<OutlineNode>): boolean {
  for (let above = node.parent; above !== null; above = above.parent) if (nodes.has(above)) return true
  return false
}
