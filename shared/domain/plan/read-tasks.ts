import type { Place } from '../original-document/types.ts'
import { type Annotation, type AssignmentRule, type Doubt, noAssignments, roles } from './annotation/types.ts'
import { learnLabels, type NodeContent, readContent } from './node-content.ts'
import type { NumberingKind } from './numbering.ts'
import { nodesBelow, type OutlineNode } from './outline.ts'
import type { Assignments, Deadline, OutlineEntry, ParsedTask, PlanWarning, PlanWarningCode } from './types.ts'

/** The tasks of an outline, its headings, and what was in doubt. */
export interface TaskReading {
  readonly tasks: readonly ParsedTask[]
  readonly outline: readonly OutlineEntry[]
  readonly annotations: readonly Annotation[]
  readonly brackets: readonly string[]
  readonly warnings: readonly PlanWarning[]
}

interface ReadNode {
  readonly node: OutlineNode
  readonly content: NodeContent
  readonly isAssigned: boolean
}

/** What the reading of tasks leans on. */
export interface TaskContext {
  readonly year: number | null
  /** Rules said before the first item: in the covering letter, in the introduction. */
  readonly rules: readonly AssignmentRule[]
}

/**
 * Tells tasks from headings and reads each task. The kind of number that most items with responsibilities carry is the
 * tasks' kind; all items of that series are tasks, also those without responsibilities. What stands above are headings,
 * what stands below are sub-tasks where they have responsibilities of their own, else part of the task's text.
 */
export function readTasks(root: OutlineNode, context: TaskContext): TaskReading {
  const read = readNodes(root, context)
  const isTask = chooseTasks(root, read)
  const reader = new TaskReader(read, isTask)
  reader.visit(root, [])
  return {
    tasks: reader.tasks,
    outline: reader.outline,
    annotations: reader.annotations,
    brackets: reader.brackets,
    warnings: reader.warnings,
  }
}

function readNodes(root: OutlineNode, context: TaskContext): ReadonlyMap<OutlineNode, ReadNode> {
  const labels = learnLabels(root)
  const rules: AssignmentRule[] = [...context.rules]
  const read = new Map<OutlineNode, ReadNode>()
  for (const node of nodesBelow(root)) {
    const content = readContent(node, labels, { year: context.year, rules })
    const annotations = annotationsOf(content)
    for (const annotation of annotations) rules.push(...annotation.rules)
    read.set(node, { node, content, isAssigned: annotations.some(namesSomebody) })
  }
  return read
}

const annotationsOf = (content: NodeContent) => [...content.found.map(({ annotation }) => annotation), ...content.lines]
const namesSomebody = ({ assignments }: Annotation) => roles.some((role) => assignments[role].length > 0)

/** Whether the series that a node opens goes on from the tasks before it: 97 after 96 in the next chapter. */
function chooseTasks(root: OutlineNode, read: ReadonlyMap<OutlineNode, ReadNode>): ReadonlySet<OutlineNode> {
  const nodes = [...nodesBelow(root)]
  const kind = taskKind(nodes, read)
  const tasks = new Set<OutlineNode>()
  if (kind === null) return tasks
  const assignedParents = new Set<OutlineNode | null>()
  for (const node of nodes) {
    if (node.numbering?.kind === kind && hasAssignment(node, read)) assignedParents.add(node.parent)
  }
  let last = 0
  for (const node of nodes) {
    if (hasTaskAbove(node, tasks)) continue
    const numbering = node.numbering
    if (numbering?.kind === kind) {
      const goesOn = numbering.value > 1 && numbering.value > last && numbering.value <= last + 3
      if (assignedParents.size === 0 || assignedParents.has(node.parent) || goesOn) {
        tasks.add(node)
        last = numbering.value
      }
    } else if (read.get(node)?.isAssigned && numbering && !hasBelow(node, (below) => below.numbering?.kind === kind)) {
      tasks.add(node)
    }
  }
  return tasks
}

function hasAssignment(node: OutlineNode, read: ReadonlyMap<OutlineNode, ReadNode>): boolean {
  return read.get(node)?.isAssigned === true || hasBelow(node, (below) => read.get(below)?.isAssigned === true)
}

function hasBelow(node: OutlineNode, test: (below: OutlineNode) => boolean): boolean {
  for (const below of nodesBelow(node)) if (test(below)) return true
  return false
}

function hasTaskAbove(node: OutlineNode, tasks: ReadonlySet<OutlineNode>): boolean {
  for (let above = node.parent; above !== null; above = above.parent) if (tasks.has(above)) return true
  return false
}

/** The kind of number that carries most responsibilities; without any, a series that runs on over the chapters. */
function taskKind(nodes: readonly OutlineNode[], read: ReadonlyMap<OutlineNode, ReadNode>): NumberingKind | null {
  const assigned = new Map<NumberingKind, number>()
  for (const node of nodes) {
    if (node.numbering && read.get(node)?.isAssigned) {
      assigned.set(node.numbering.kind, (assigned.get(node.numbering.kind) ?? 0) + 1)
    }
  }
  const [best] = [...assigned].sort(([, a], [, b]) => b - a)
  return best?.[0] ?? runningKind(nodes)
}

/** Kinds that number items rather than headings, when they run on without beginning anew. */
const itemKinds: readonly NumberingKind[] = ['arabic', 'arabicBracket', 'article', 'chineseBracket']

function runningKind(nodes: readonly OutlineNode[]): NumberingKind | null {
  for (const kind of itemKinds) {
    const values = nodes.flatMap(({ numbering }) => (numbering?.kind === kind ? [numbering.value] : []))
    const rising = values.filter((value, at) => at > 0 && value > (values[at - 1] ?? 0)).length
    if (values.length >= 3 && rising >= (values.length - 1) * 0.95) return kind
  }
  return null
}

class TaskReader {
  readonly tasks: ParsedTask[] = []
  readonly outline: OutlineEntry[] = []
  readonly annotations: Annotation[] = []
  readonly brackets: string[] = []
  readonly warnings: PlanWarning[] = []
  private readonly read: ReadonlyMap<OutlineNode, ReadNode>
  private readonly isTask: ReadonlySet<OutlineNode>

  constructor(read: ReadonlyMap<OutlineNode, ReadNode>, isTask: ReadonlySet<OutlineNode>) {
    this.read = read
    this.isTask = isTask
  }

  visit(node: OutlineNode, section: readonly string[]): void {
    for (const child of node.children) {
      if (this.isTask.has(child)) this.addTask(child, section)
      else this.visit(child, [...section, this.addHeading(child)])
    }
  }

  private addHeading(node: OutlineNode): string {
    const text = node.paragraphs[0] ?? ''
    this.outline.push({ level: node.depth, label: node.numbering?.label ?? '', text })
    return `${node.numbering?.printed ?? ''}${text}`
  }

  private addTask(node: OutlineNode, section: readonly string[]): void {
    const number = node.numbering?.label ?? ''
    this.addOne(node, { number, parent: null, section, text: '' })
    for (const child of node.children) this.addSubTask(child, number, section)
  }

  private addSubTask(node: OutlineNode, parent: string, section: readonly string[]): void {
    this.addOne(node, { number: subNumber(parent, node), parent, section, text: '' })
  }

  private addOne(node: OutlineNode, base: Pick<ParsedTask, 'number' | 'parent' | 'section' | 'text'>): void {
    const content = this.read.get(node)?.content
    if (!content) return
    const annotations = annotationsOf(content)
    this.annotations.push(...annotations)
    for (const { bracket } of content.found) this.brackets.push(`${bracket.open}${bracket.close}`)
    for (const doubt of annotations.flatMap(({ doubts }) => doubts)) this.warn(doubt, base.number, node.place)
    const text = withoutBrackets(content)
    this.tasks.push({
      ...base,
      ...together(annotations.map(({ assignments }) => assignments)),
      text,
      deadline: firstDeadline(annotations),
      fields: content.fields,
      indicators: [],
      place: node.place,
    })
  }

  private warn(doubt: Doubt, taskNumber: string | null, place: Place): void {
    this.warnings.push({ code: doubt.code satisfies PlanWarningCode, words: doubt.words, taskNumber, place })
  }
}

/** `6（1）` for （1） below 6; a label that already holds its parent's stands as it is: `14-1`. */
function subNumber(parent: string, node: OutlineNode): string {
  const numbering = node.numbering
  if (!numbering) return parent
  if (numbering.prefix !== null && (numbering.prefix === parent || parent.endsWith(numbering.prefix)))
    return numbering.label
  return /^[（①-⑳]/.test(numbering.label) ? `${parent}${numbering.label}` : `${parent}-${numbering.label}`
}

function withoutBrackets({ text, found }: NodeContent): string {
  let words = ''
  let at = 0
  for (const { bracket } of found) {
    words += text.slice(at, bracket.start)
    at = bracket.end
  }
  return (words + text.slice(at)).trim()
}

export function together(all: readonly Assignments[]): Assignments {
  const merged = { ...noAssignments }
  return Object.fromEntries(
    roles.map((role) => [role, [...new Set(all.flatMap((assignments) => assignments[role]))]]),
  ) as unknown as typeof merged
}

const firstDeadline = (annotations: readonly Annotation[]): Deadline | null =>
  annotations.find(({ deadline }) => deadline !== null)?.deadline ?? null
