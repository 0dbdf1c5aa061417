import { breakTitle } from '../document/break-title.ts'
import type { Annex, DocumentBlock } from '../document/types.ts'
import { formatChineseNumber } from '../text/chinese-number.ts'
import type { ComposedSection } from './composed-paper.ts'

/** A section as it is printed: with its blocks alone. */
export interface PrintedSection extends Omit<ComposedSection, 'isShown' | 'blocks'> {
  /** None where it is not printed. */
  readonly blocks: readonly DocumentBlock[]
}

/** The place of a section's heading, by which it can be reworded on the paper. */
export function placeOfHeading(section: Pick<ComposedSection, 'key'>): string {
  return `heading.${section.key}`
}

/** Text and annexes of a paper: chapters are numbered by their place, annexes too, and what holds nothing is left out. */
export function paperBody(sections: readonly PrintedSection[]): {
  readonly blocks: readonly DocumentBlock[]
  readonly annexes: readonly Annex[]
} {
  let chapters = 0
  const text: DocumentBlock[] = []
  const annexes: Annex[] = []
  for (const { blocks, ...section } of sections) {
    if (blocks.length === 0) continue
    if (section.placement === 'annex') {
      annexes.push({ title: breakTitle(section.heading), orientation: section.orientation, blocks })
      continue
    }
    if (section.placement === 'text') {
      chapters += 1
      const heading = `${formatChineseNumber(chapters)}、${section.heading}`
      text.push({ kind: 'heading', level: 1, runs: [{ text: heading }], place: placeOfHeading(section) })
    }
    text.push(...blocks)
  }
  return { blocks: text, annexes }
}

/** The body of a paper that nobody edits: the sections that are shown, as they were composed. */
export function composedBody(sections: readonly ComposedSection[]): ReturnType<typeof paperBody> {
  return paperBody(
    sections.map(({ isShown, blocks, ...section }) => ({
      ...section,
      blocks: isShown ? blocks.map(({ block }) => block) : [],
    })),
  )
}
