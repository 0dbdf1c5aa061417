import type { Page } from 'playwright-core'
import type { PdfPage } from '../../build/format-check/pdf-pages.ts'

/** The lines of one page from top to bottom, without blanks and without the page's number. */
export type PageLines = readonly string[]

interface PlacedText {
  readonly page: number
  readonly text: string
  /** Millimetres within the page. */
  readonly middle: number
  readonly left: number
}

/** Texts closer than this stand on one line; lines of a table are 6 mm apart, those of the text 10 mm. */
const sameLine = 1.6

function linesOf(texts: readonly PlacedText[]): PageLines {
  const lines: { middle: number; texts: PlacedText[] }[] = []
  for (const text of texts.toSorted((a, b) => a.middle - b.middle)) {
    const last = lines.at(-1)
    if (last !== undefined && text.middle - last.middle < sameLine) last.texts.push(text)
    else lines.push({ middle: text.middle, texts: [text] })
  }
  return lines
    .map((line) => line.texts.toSorted((a, b) => a.left - b.left).map(({ text }) => text))
    .map((words) => words.join('').replace(/\s+/g, ''))
    .filter((line) => line !== '')
}

/** The lines of a PDF's pages. */
export function linesOfPdf(pages: readonly PdfPage[]): readonly PageLines[] {
  return pages.map((page, index) => {
    const isUpright = page.width < page.height
    const isNumber = (top: number, left: number) => (isUpright ? top > 262 : left < 34)
    const texts = page.words
      .map(({ text, left, top, bottom }) => ({ page: index, text, left, middle: (top + bottom) / 2 }))
      .filter(({ middle, left }) => !isNumber(middle, left))
    return linesOf(texts)
  })
}

/** The lines of the pages that the preview of a paper shows. */
export async function linesOfPreview(page: Page): Promise<readonly PageLines[]> {
  const texts = await page.evaluate(() => {
    const found: { page: number; text: string; middle: number; left: number }[] = []
    for (const flow of document.querySelectorAll<HTMLElement>('[data-sheet]')) {
      const papers = [...(flow.parentElement?.querySelectorAll<HTMLElement>('[data-page]') ?? [])]
      const boxes = papers.map((paper) => ({ number: Number(paper.dataset.page), box: paper.getBoundingClientRect() }))
      const width = flow.dataset.sheet === 'wide' ? 297 : 210
      const walker = document.createTreeWalker(flow, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        for (let at = 0; at < node.length; at++) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const rect = range.getBoundingClientRect()
          const middle = rect.top + rect.height / 2
          const paper = boxes.find(({ box }) => middle >= box.top && middle <= box.bottom)
          if (paper === undefined || rect.width === 0) continue
          const mm = width / paper.box.width
          found.push({
            page: paper.number - 1,
            text: node.data.charAt(at),
            middle: (middle - paper.box.top) * mm,
            left: (rect.left - paper.box.left) * mm,
          })
        }
      }
    }
    return found
  })
  const byPage = Map.groupBy(texts, (text) => text.page)
  const last = Math.max(-1, ...byPage.keys())
  return Array.from({ length: last + 1 }, (_, index) => linesOf(byPage.get(index) ?? []))
}
