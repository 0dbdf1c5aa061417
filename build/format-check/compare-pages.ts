import type { PageLine } from './page-lines.ts'
import { flowText, type TextFlow } from './text-flow.ts'

/** A paper rendered in two ways, page by page. */
export interface PagedPaper {
  readonly pages: readonly (readonly PageLine[])[]
}

/** Where two renderings of one paper part. */
export interface PageDifference {
  readonly what: 'pages' | 'lineBreak' | 'pageBreak'
  readonly place: string
}

const ends = (flow: TextFlow, at: number) => (flow[at] ?? []).map(({ line }) => line.text)

/**
 * Compares what a paper's paragraphs became in two renderings: how many pages, where lines break, which page each paragraph
 * begins on. Paragraphs that one of them does not show line by line (cells of tables) are no part of it.
 */
export function comparePages(
  paragraphs: readonly string[],
  one: PagedPaper,
  other: PagedPaper,
): readonly PageDifference[] {
  const found: PageDifference[] = []
  if (one.pages.length !== other.pages.length) {
    found.push({ what: 'pages', place: `${one.pages.length}页对${other.pages.length}页` })
  }
  const [first, second] = [flowText(paragraphs, one.pages), flowText(paragraphs, other.pages)]
  for (const [at, paragraph] of paragraphs.entries()) {
    const [here, there] = [ends(first, at), ends(second, at)]
    if (here.length === 0 || there.length === 0) continue
    const label = `“${paragraph.slice(0, 12)}”`
    if (here.join('|') !== there.join('|')) found.push({ what: 'lineBreak', place: label })
    if (first[at]?.[0]?.page !== second[at]?.[0]?.page) found.push({ what: 'pageBreak', place: label })
  }
  return found
}
