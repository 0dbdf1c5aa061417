import type { PageLine } from './page-lines.ts'
import { flowText, type TextFlow } from './text-flow.ts'

/** A paper rendered in two ways, page by page. */
export interface PagedPaper {
  readonly pages: readonly (readonly PageLine[])[]
}

/**
 * How two renderings of one paper part: the number of pages; where a line of the text breaks; the page a paragraph begins
 * on; what stands on a page, rows of tables with it; where a cell breaks its lines.
 */
export const pageDifferenceKinds = ['pages', 'lineBreak', 'pageBreak', 'tableSplit', 'cellLine'] as const
export type PageDifferenceKind = (typeof pageDifferenceKinds)[number]

/** Where two renderings of one paper part. */
export interface PageDifference {
  readonly what: PageDifferenceKind
  readonly place: string
}

/** Two renderings of one paper beside each other. */
export interface PageComparison {
  /** Lines of the text that were compared, and lines of cells. */
  readonly textLines: number
  readonly cellLines: number
  readonly differences: readonly PageDifference[]
}

const ends = (flow: TextFlow, at: number) => (flow[at] ?? []).map(({ line }) => line.text)

/** Compares what a paper's paragraphs and tables became in two renderings. */
export function comparePages(paragraphs: readonly string[], one: PagedPaper, other: PagedPaper): PageComparison {
  const found: PageDifference[] = []
  if (one.pages.length !== other.pages.length) {
    found.push({ what: 'pages', place: `${one.pages.length}页对${other.pages.length}页` })
  }
  const [first, second] = [flowText(paragraphs, one.pages), flowText(paragraphs, other.pages)]
  let textLines = 0
  for (const [at, paragraph] of paragraphs.entries()) {
    const [here, there] = [ends(first, at), ends(second, at)]
    // What one of them does not show line by line stands in a cell, or is a title that is spread.
    if (here.length === 0 || there.length === 0) continue
    textLines += here.length
    const label = `“${paragraph.slice(0, 12)}”`
    if (here.join('|') !== there.join('|')) found.push({ what: 'lineBreak', place: label })
    if (first[at]?.[0]?.page !== second[at]?.[0]?.page) found.push({ what: 'pageBreak', place: label })
  }
  const cells = compareCells([one, first], [other, second])
  return { textLines, cellLines: cells.lines, differences: [...found, ...cells.differences] }
}

type FlowingPaper = readonly [PagedPaper, TextFlow]

/** Compares page by page what stands on it, and the lines of its cells. */
function compareCells(one: FlowingPaper, other: FlowingPaper) {
  const differences: PageDifference[] = []
  let lines = 0
  const [here, there] = [cellWords(one), cellWords(other)]
  for (const [at, page] of one[0].pages.entries()) {
    const same = other[0].pages[at]
    if (same === undefined) break
    lines += here[at]?.length ?? 0
    const place = `第${at + 1}页`
    if (characters(page) !== characters(same)) differences.push({ what: 'tableSplit', place })
    else if (here[at]?.join('|') !== there[at]?.join('|')) differences.push({ what: 'cellLine', place })
  }
  return { lines, differences }
}

/** All that stands on a page, in no order: cells stand beside each other, and their lines at heights of their own. */
function characters(page: readonly PageLine[]): string {
  return [...page.map(({ text }) => text).join('')].toSorted().join('')
}

/** Of each page the words that are no line of the text, in no order: each is a line of a cell, between its borders. */
function cellWords([paper, flow]: FlowingPaper): readonly (readonly string[])[] {
  const texts = new Set(flow.flatMap((lines) => lines.map(({ line }) => line)))
  return paper.pages.map((page) =>
    page
      .filter((line) => !texts.has(line))
      .flatMap(({ words }) => words)
      .toSorted(),
  )
}
