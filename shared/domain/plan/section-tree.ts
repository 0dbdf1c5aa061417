import { foldWidth } from '../text/width.ts'
import type { ParsedPlan } from './types.ts'

/** A heading with its place in the tree: `parent` is the index of the heading it stands under. */
export interface SectionNode {
  readonly parent: number | null
  readonly level: number
  readonly label: string
  readonly text: string
  /** As printed above the tasks; for a heading without tasks put together from label and text. */
  readonly heading: string
  /** What stands below it before its first item. */
  readonly paragraphs: readonly string[]
}

/** The headings of a plan in the order of the document, and the one under which each task stands. */
export interface SectionTree {
  readonly sections: readonly SectionNode[]
  /** By place in `tasks`: the index of its section, null for a task under no heading. */
  readonly sectionOfTask: readonly (number | null)[]
}

interface Draft {
  readonly parent: Draft | null
  readonly level: number
  readonly label: string
  readonly text: string
  readonly paragraphs: readonly string[]
  heading: string
}

/**
 * Joins a plan's outline with the headings printed above its tasks (`section` of each). The outline knows label and text
 * apart, the tasks know the words as printed; a heading that only a task knows (a chapter row of a table) is put into the
 * outline behind the one before it.
 */
export function makeSectionTree(plan: Pick<ParsedPlan, 'outline' | 'tasks'>): SectionTree {
  const drafts: Draft[] = []
  const open: Draft[] = []
  for (const { level, label, text, paragraphs = [] } of plan.outline) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const draft: Draft = {
      parent: open.at(-1) ?? null,
      level,
      label,
      text,
      paragraphs,
      heading: joinHeading(label, text),
    }
    drafts.push(draft)
    open.push(draft)
  }
  // Tasks come in the order of the document: a heading is looked for from where the last task stood, under its parent.
  let path: readonly Draft[] = []
  const draftOfTask = plan.tasks.map(({ section }) => {
    const next: Draft[] = []
    for (const [depth, heading] of section.entries()) {
      const parent = next.at(-1) ?? null
      const same = path[depth]
      if (same && same.parent === parent && wordsOf(same.heading) === wordsOf(heading)) next.push(same)
      else next.push(place(drafts, parent, heading, path.at(-1)))
    }
    path = next
    return next.at(-1) ?? null
  })
  const indexOf = new Map(drafts.map((draft, index) => [draft, index]))
  const toIndex = (draft: Draft | null) => (draft ? (indexOf.get(draft) ?? null) : null)
  return {
    sections: drafts.map((draft) => ({ ...draft, parent: toIndex(draft.parent) })),
    sectionOfTask: draftOfTask.map(toIndex),
  }
}

/** Finds a heading behind the last one in use (the same words may head two chapters), else anywhere, else puts it in. */
function place(drafts: Draft[], parent: Draft | null, heading: string, last: Draft | undefined): Draft {
  const behind = last ? drafts.indexOf(last) + 1 : 0
  const fits = (draft: Draft) => draft.parent === parent && wordsOf(draft.heading) === wordsOf(heading)
  const found = drafts.slice(behind).find(fits) ?? drafts.find(fits)
  if (found) {
    found.heading = heading
    return found
  }
  const draft: Draft = { parent, level: (parent?.level ?? 0) + 1, label: '', text: heading, paragraphs: [], heading }
  drafts.splice(Math.max(behind, parent ? drafts.indexOf(parent) + 1 : 0), 0, draft)
  return draft
}

function joinHeading(label: string, text: string): string {
  if (label === '' || /[）)]$/.test(label)) return label + text
  if (/^第/.test(label)) return `${label}　${text}`
  return `${label}${/^[0-9.-]+$/.test(label) ? '.' : '、'}${text}`
}

/** A heading without white space and stops, in half width: `一、总则` and `一 总则` are one, `(一)总则` and `（一）总则`. */
function wordsOf(heading: string): string {
  return foldWidth(heading).replace(/[\s、.。:]/gu, '')
}
