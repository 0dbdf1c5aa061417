import { isTurned, numberWords, type PageLine, pageLines } from './page-lines.ts'
import type { PaperOutline } from './paper-outline.ts'
import type { PdfPage } from './pdf-pages.ts'
import { flowText, type TextFlow } from './text-flow.ts'
import type { CheckedParagraph, WordPackage } from './word-package.ts'

/** No line of an imprint stands higher, in millimetres: its rows of 26 characters and 22 pt end at the foot of the type area. */
function imprintTop(text: string): number {
  const rows = Math.ceil(text.length / 24) + 3
  return Math.min(200, 262 - rows * 7.8)
}

/** A paper's pages with what stands on them told apart. */
export interface RenderedPaper {
  readonly pages: readonly RenderedPage[]
  readonly paragraphs: readonly CheckedParagraph[]
  /** Lines by the place of the paragraph in `paragraphs`. */
  readonly flow: TextFlow
}

export interface RenderedPage {
  readonly page: PdfPage
  readonly isTurned: boolean
  /** Without the page's number. */
  readonly lines: readonly PageLine[]
  readonly number: string
  /** Lines that are the imprint's. */
  readonly imprint: readonly PageLine[]
  /** Lines of paragraphs outside tables. */
  readonly textLines: ReadonlySet<PageLine>
}

/** Brings the paragraphs of a file and the pages it was rendered to together. */
export function rendered(word: WordPackage, outline: PaperOutline, pages: readonly PdfPage[]): RenderedPaper {
  const paragraphs = word.paragraphs.filter(({ place }) => place === 'body')
  const lines = pages.map(pageLines)
  // A title's lines are broken by hand: each is found by itself.
  const pieces = paragraphs.flatMap((paragraph) => paragraph.lines.map((text) => ({ paragraph, text })))
  const byPiece = flowText(
    pieces.map(({ text }) => text),
    lines,
  )
  const flow = paragraphs.map((paragraph) => byPiece.filter((_, at) => pieces[at]?.paragraph === paragraph).flat())
  const textLines = new Set(flow.flat().map(({ line }) => line))
  const imprint = outline.imprint.map(({ text }) => text.replace(/\s+/g, '')).join('')
  return {
    paragraphs,
    flow,
    pages: pages.map((page, at) => ({
      page,
      isTurned: isTurned(page),
      lines: lines[at] ?? [],
      number: numberWords(page)
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ''),
      imprint: (lines[at] ?? []).filter(
        (line) =>
          imprint !== '' && line.middle > imprintTop(imprint) && imprint.includes(line.text) && !textLines.has(line),
      ),
      textLines,
    })),
  }
}
