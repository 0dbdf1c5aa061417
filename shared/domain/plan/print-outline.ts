import { parseNumbering } from './numbering.ts'
import type { OutlineEntry } from './types.ts'

/** A heading and how a task's section prints it, where one does. */
export interface PrintedHeading {
  readonly entry: OutlineEntry
  readonly printed: string | null
}

/** Goes through the outline in step with the tasks. */
export interface SectionWalk {
  /** The headings to print before a task that stands in this section. */
  until(section: readonly string[]): readonly PrintedHeading[]
  /** The headings after the last task. */
  rest(): readonly PrintedHeading[]
}

/** Walks the outline so that each heading comes before the first task below it, also headings that no task stands under. */
export function walkSections(outline: readonly OutlineEntry[]): SectionWalk {
  let next = 0
  let open: readonly string[] = []
  return {
    until(section) {
      if (section.length === open.length && section.every((heading, at) => heading === open[at])) return []
      open = section
      const path: PrintedHeading[] = []
      const headings: PrintedHeading[] = []
      for (let at = next; at < outline.length; at++) {
        const entry = outline[at] as OutlineEntry
        path.length = Math.min(path.length, Math.max(0, entry.level - 1))
        const printed = section[entry.level - 1]
        const heading = { entry, printed: printed !== undefined && isPrintedAs(entry, printed) ? printed : null }
        path.push(heading)
        headings.push(heading)
        if (entry.level === section.length && heading.printed !== null) {
          next = at + 1
          return headings
        }
      }
      return section.map((printed, at) => ({ entry: { level: at + 1, ...labelled(printed) }, printed }))
    },
    rest() {
      return outline.slice(next).map((entry) => ({ entry, printed: null }))
    },
  }
}

const isPrintedAs = ({ label, text }: OutlineEntry, printed: string) =>
  printed.endsWith(text) && (label === '' || parseNumbering(printed)?.label === label)

function labelled(printed: string): Pick<OutlineEntry, 'label' | 'text'> {
  const numbering = parseNumbering(printed)
  return { label: numbering?.label ?? '', text: numbering?.rest ?? printed }
}

/** A heading in one line: as the tasks print it, else its label with the usual stop. */
export function printHeading({ entry, printed }: PrintedHeading): string {
  if (printed !== null) return printed
  const { label, text } = entry
  if (label === '' || /^[（①-㊿]/.test(label)) return `${label}${text}`
  if (/^第/.test(label)) return `${label} ${text}`
  return /^[〇零一二两三四五六七八九十廿卅百千]+$/.test(label) ? `${label}、${text}` : `${label}. ${text}`
}
