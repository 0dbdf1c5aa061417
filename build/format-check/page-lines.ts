import type { PdfPage, PdfWord } from './pdf-pages.ts'

/** A line of a page: words whose middles are at one height. Spaces are left out. */
export interface PageLine {
  readonly text: string
  /** What stands apart on it, in cells beside each other, from left to right. */
  readonly words: readonly string[]
  readonly left: number
  readonly right: number
  /** Fonts that stand in for others have taller boxes; the middle is the line's. */
  readonly middle: number
}

export const middleOf = (word: PdfWord) => (word.top + word.bottom) / 2

export const isTurned = (page: PdfPage) => page.width > page.height

/** Words that are the page's number: below the type area, or in the left margin or below the area of a turned page. */
export function numberWords(page: PdfPage): readonly PdfWord[] {
  return page.words.filter((word) =>
    isTurned(page) ? (word.left < 34 || middleOf(word) > 186) && /^[—\d]+$/.test(word.text) : middleOf(word) > 263.5,
  )
}

/** Texts closer than this stand on one line; lines of a table are 6 mm apart, those of the text 10 mm. */
const sameLine = 1.6

/** The lines of a page from top to bottom, without the page's number. */
export function pageLines(page: PdfPage): readonly PageLine[] {
  const numbers = new Set(numberWords(page))
  const words = page.words.filter((word) => !numbers.has(word) && word.text.trim() !== '')
  const lines: { middle: number; words: PdfWord[] }[] = []
  for (const word of words.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const last = lines.at(-1)
    if (last !== undefined && middleOf(word) - last.middle < sameLine) last.words.push(word)
    else lines.push({ middle: middleOf(word), words: [word] })
  }
  return lines.map(({ middle, words }) => {
    const texts = words.toSorted((a, b) => a.left - b.left).map(({ text }) => text.replace(/\s+/g, ''))
    return {
      text: texts.join(''),
      words: texts,
      left: Math.min(...words.map(({ left }) => left)),
      right: Math.max(...words.map(({ right }) => right)),
      middle,
    }
  })
}
