import type { FoundAnnotation } from './annotation/find-annotations.ts'
import { type Annotation, type AssignmentRule, noAssignments } from './annotation/types.ts'
import { semicolonDoubts } from './bracket-checks.ts'
import { buildTask, fillRoles } from './build-task.ts'
import { chooseTasks } from './choose-tasks.ts'
import { type Clause, readClauses, splitHeadSentence, textWithoutAnnotations } from './clauses.ts'
import { partiesOfHeading, splitHeading } from './heading.ts'
import { type Item, isAssigned, readItems, wordsOf } from './items.ts'
import type { NodeContent } from './node-content.ts'
import type { OutlineNode } from './outline.ts'
import type { Assignments, OutlineEntry, ParsedTask, PlanWarning, PlanWarningCode } from './types.ts'

/** The tasks of an outline, its headings, and what was in doubt. */
export interface TaskReading {
  readonly tasks: readonly ParsedTask[]
  readonly outline: readonly OutlineEntry[]
  readonly annotations: readonly Annotation[]
  readonly found: readonly FoundAnnotation[]
  /** The items that are tasks, for the checks of numbers. */
  readonly taskNodes: ReadonlySet<OutlineNode>
  readonly warnings: readonly PlanWarning[]
}

/** What the reading of tasks leans on. */
export interface TaskContext {
  readonly year: number | null
  /** Rules said before the first item: in the covering letter, in the introduction. */
  readonly rules: readonly AssignmentRule[]
  /** Headings that the document prints in another place too, as a table's chapter rows. */
  readonly knownHeadings: readonly string[]
  /** Numbers of the tasks that a table of the document lists. */
  readonly annexNumbers: ReadonlySet<string>
}

/** Reads the tasks of an outline with their sub-tasks and clauses, in order, and the headings above them. */
export function readTasks(root: OutlineNode, context: TaskContext): TaskReading {
  const items = readItems(root, context)
  const taskNodes = chooseTasks(root, (node) => isAssigned(node, items), context.annexNumbers)
  const reader = new TaskReader(items, taskNodes, context.knownHeadings)
  reader.visit(root, [], noAssignments)
  return { ...reader.result(), taskNodes }
}

class TaskReader {
  private readonly tasks: ParsedTask[] = []
  private readonly outline: OutlineEntry[] = []
  private readonly annotations: Annotation[] = []
  private readonly found: FoundAnnotation[] = []
  private readonly warnings: PlanWarning[] = []
  private readonly items: ReadonlyMap<OutlineNode, Item>
  private readonly taskNodes: ReadonlySet<OutlineNode>
  private readonly knownHeadings: readonly string[]
  private readonly inClauses: boolean
  private readonly clauses = new Map<NodeContent, readonly Clause[]>()

  constructor(
    items: ReadonlyMap<OutlineNode, Item>,
    taskNodes: ReadonlySet<OutlineNode>,
    knownHeadings: readonly string[],
  ) {
    this.items = items
    this.taskNodes = taskNodes
    this.knownHeadings = knownHeadings
    this.inClauses = this.areInClauses()
  }

  /** Whether a plan's items are read clause by clause: where half of those with annotations have several. */
  private areInClauses(): boolean {
    const counted = [...this.taskNodes].flatMap((node) => {
      const content = this.items.get(node)?.content
      return content && content.found.length > 0 ? [this.clausesOf(content)] : []
    })
    return counted.length > 0 && counted.filter(isSeveral).length * 2 >= counted.length
  }

  private clausesOf(content: NodeContent): readonly Clause[] {
    const clauses = this.clauses.get(content) ?? readClauses(content)
    this.clauses.set(content, clauses)
    return clauses
  }

  result() {
    const { tasks, outline, annotations, found, warnings } = this
    return { tasks, outline, annotations, found, warnings }
  }

  visit(node: OutlineNode, section: readonly string[], inherited: Assignments): void {
    for (const child of node.children) {
      if (this.taskNodes.has(child)) this.addTask(child, section, inherited)
      else {
        const { printed, leaders } = this.addHeading(child)
        this.visit(child, [...section, printed], fillRoles(leaders, inherited))
      }
    }
  }

  private addHeading(node: OutlineNode): { readonly printed: string; readonly leaders: Assignments } {
    const [first = '', ...more] = node.paragraphs
    const { heading, intro, isRunOn } = splitHeading(first, this.knownHeadings)
    const paragraphs = [intro, ...more].filter((paragraph) => paragraph !== '')
    const entry = { level: node.depth, label: node.numbering?.label ?? '', text: heading }
    this.outline.push(paragraphs.length === 0 ? entry : { ...entry, paragraphs })
    if (isRunOn) this.warn('heading-run-on', null, heading.slice(0, 60), node)
    // A number's brackets have full width, whatever the file has: `(一)` is no ordinal of an official paper.
    const number = node.numbering?.printed.replace(/^\(/, '（').replace(/\)$/, '）') ?? ''
    return { printed: `${number}${heading}`, leaders: this.leadersOfHeading(node, heading) }
  }

  /** `三、张副县长牵头的重点工作`, or an annotation behind the heading: it holds for all tasks below that name nobody. */
  private leadersOfHeading(node: OutlineNode, heading: string): Assignments {
    const item = this.items.get(node)
    const bracketed = item?.content.found[0]
    if (bracketed && bracketed.bracket.start <= heading.length) {
      this.warn('from-heading', null, heading, node)
      return bracketed.annotation.assignments
    }
    const parties = partiesOfHeading(heading)
    if (parties === null) return noAssignments
    this.warn('from-heading', null, heading, node)
    return parties
  }

  private addTask(node: OutlineNode, section: readonly string[], inherited: Assignments): void {
    const number = node.numbering?.label ?? ''
    this.addItem(node, number, null, section, inherited)
  }

  private addItem(
    node: OutlineNode,
    number: string,
    parent: string | null,
    section: readonly string[],
    inherited: Assignments,
  ): void {
    const item = this.items.get(node)
    if (!item) return
    const subTasks = item.isWhole ? [] : node.children.filter((child) => this.hasOwnParts(child))
    const whole = subTasks.length > 0 || item.isWhole ? item : this.withList(node, item)
    this.note(whole, number, node)
    const clauses = this.clausesOf(whole.content)
    const hasClauses =
      whole.duty === null && (isSeveral(clauses) || (this.inClauses && clauses.some((clause) => isBehindHead(clause))))
    if (hasClauses && subTasks.length === 0) this.addClauses(node, number, parent, section, whole)
    else this.push(node, number, parent, section, whole, inherited)
    if (subTasks.length > 0) {
      for (const child of node.children) this.addItem(child, subNumber(number, child), number, section, inherited)
    }
  }

  /** Whether an item below a task, or one below it, says who is responsible. */
  private hasOwnParts(node: OutlineNode): boolean {
    return isAssigned(node, this.items) || node.children.some((child) => this.hasOwnParts(child))
  }

  /** A list below a task that names nobody is part of the task's text. */
  private withList(node: OutlineNode, item: Item): Item {
    if (node.children.length === 0) return item
    const list = node.children.flatMap(wordsOf).join('')
    return { ...item, content: { ...item.content, text: item.content.text + list } }
  }

  private push(
    node: OutlineNode,
    number: string,
    parent: string | null,
    section: readonly string[],
    item: Item,
    inherited: Assignments,
  ): void {
    const { content, duty } = item
    const text = textWithoutAnnotations(content.text, content.found)
    const task = buildTask({
      number,
      parent,
      section,
      text,
      annotations: item.annotations,
      fields: content.fields,
      place: node.place,
    })
    const parts = item.annotations.flatMap((annotation) => annotation.parts)
    const owned = duty ? { ...task, ...noAssignments, responsibleUnits: duty.parties } : task
    // responsibilities told by sub-item are the sub-items', not all of them the task's
    this.tasks.push(parts.length > 0 ? { ...task, ...noAssignments } : { ...owned, ...fillRoles(owned, inherited) })
    for (const [index, part] of parts.entries()) {
      const own = {
        number: `${number}-${index + 1}`,
        parent: number,
        section,
        text: part.about,
        annotations: [],
        fields: {},
      }
      this.tasks.push({ ...buildTask({ ...own, place: node.place }), ...part.assignments })
    }
  }

  private addClauses(
    node: OutlineNode,
    number: string,
    parent: string | null,
    section: readonly string[],
    item: Item,
  ): void {
    const { content } = item
    const head = splitHeadSentence(content.text)
    const at = content.text.length - (head?.rest.length ?? content.text.length)
    const clauses = readClauses({ ...content, ...shifted(content, head ? at : 0) })
    const first = clauses[0]?.text ?? ''
    this.tasks.push(
      buildTask({
        number,
        parent,
        section,
        text: head?.head ?? first,
        annotations: [],
        fields: content.fields,
        place: node.place,
      }),
    )
    for (const [index, { text, annotations }] of clauses.entries()) {
      const own = {
        number: `${number}-${index + 1}`,
        parent: number,
        section,
        text,
        annotations,
        fields: {},
        place: node.place,
      }
      this.tasks.push(buildTask(own))
    }
  }

  private note(item: Item, number: string, node: OutlineNode): void {
    this.annotations.push(...item.annotations)
    this.found.push(...item.content.found)
    if (item.content.mended !== null) this.warn('bracket-closed-early', number, item.content.mended, node)
    const doubts = [
      ...item.annotations.flatMap((annotation) => annotation.doubts),
      ...semicolonDoubts(item.content.found),
    ]
    for (const { code, words } of doubts) this.warn(code, number, words, node)
  }

  private warn(code: PlanWarningCode, taskNumber: string | null, words: string, { place }: OutlineNode): void {
    this.warnings.push({ code, taskNumber, words, place })
  }
}

/** The content with its first characters cut off; annotations do not stand in them. */
function shifted({ text, found }: NodeContent, by: number): Pick<NodeContent, 'text' | 'found'> {
  return {
    text: text.slice(by),
    found: found.map((one) => ({
      ...one,
      bracket: { ...one.bracket, start: one.bracket.start - by, end: one.bracket.end - by },
    })),
  }
}

/** Whether words stand between an article's heading sentence and the annotation: `强化监管。加强抽检。（县市场监督管理局）`. */
const isBehindHead = ({ text, annotations }: Clause) => annotations.length > 0 && splitHeadSentence(text) !== null

const isSeveral = (clauses: readonly { readonly annotations: readonly unknown[] }[]) =>
  clauses.filter(({ annotations }) => annotations.length > 0).length > 1

/** `6（1）` for （1） below 6; a label that already holds its parent's stands as it is: `14-1`. */
function subNumber(parent: string, node: OutlineNode): string {
  const numbering = node.numbering
  if (!numbering) return parent
  if (numbering.prefix !== null && parent.endsWith(numbering.prefix)) return numbering.label
  return /^[（①-㊿]/.test(numbering.label) ? `${parent}${numbering.label}` : `${parent}-${numbering.label}`
}
