import { parseNumbering } from '../plan/numbering.ts'
import { printHeading } from '../plan/print-outline.ts'
import { makeSectionTree } from '../plan/section-tree.ts'
import type { OutlineEntry, ParsedTask } from '../plan/types.ts'
import { type WorkingDocument, withoutParent } from './apply-edits.ts'
import type { DraftItem } from './types.ts'

/**
 * Turns an item into a heading of a level: the items behind it that stood in the same chapter stand below it, up to the
 * next heading of its level or above.
 */
export function makeHeading(document: WorkingDocument, at: number, item: DraftItem, level: number): WorkingDocument {
  const { section } = item.task
  if (item.kind !== 'task' || level < 1 || level > section.length + 1) return document
  const entry = headingOf(item.task, level)
  const heading = printHeading({ entry, printed: null })
  const outer = section.slice(0, level - 1)
  const replaced = section[level - 1]
  const items: DraftItem[] = document.items.slice(0, at)
  let isBelow = true
  for (const next of document.items.slice(at + 1)) {
    const own = next.task.section
    isBelow &&=
      next.kind === 'task' && own[level - 1] === replaced && outer.every((words, depth) => own[depth] === words)
    items.push(isBelow ? { ...next, task: { ...next.task, section: [...outer, heading, ...own.slice(level)] } } : next)
  }
  const outline = withEntry(document, at, entry)
  return withoutParent({ ...document, items, plan: { ...document.plan, outline } }, item.task.number)
}

/** `5` and its text as an entry: a number that was given, or belongs to a task within another, is no label. */
function headingOf(task: ParsedTask, level: number): OutlineEntry {
  const numbering = parseNumbering(`${task.number}、`) ?? parseNumbering(task.number)
  return { level, label: numbering ? task.number : '', text: task.text.replace(/[。；]$/, '') }
}

/** The outline with the entry behind the heading under which the item stood. */
function withEntry(document: WorkingDocument, at: number, entry: OutlineEntry): readonly OutlineEntry[] {
  const tasks = document.items.flatMap(({ kind, task }) => (kind === 'task' ? [task] : []))
  const tree = makeSectionTree({ outline: document.plan.outline, tasks })
  const outline = tree.sections.map(
    ({ level, label, text, paragraphs }): OutlineEntry => ({
      level,
      label,
      text,
      ...(paragraphs.length > 0 && { paragraphs }),
    }),
  )
  const own = tree.sectionOfTask[at]
  return outline.toSpliced(own === null || own === undefined ? 0 : own + 1, 0, entry)
}
