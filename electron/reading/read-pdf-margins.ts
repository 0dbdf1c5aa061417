import type { PdfLine } from './read-pdf-lines.ts'

export interface SeparatedMargins {
  /** The lines of each page without its running header and footer. */
  readonly bodies: readonly (readonly PdfLine[])[]
  readonly headers: readonly string[]
  readonly footers: readonly string[]
}

/** How many lines at the top and at the bottom of a page may be header or footer. */
const marginLines = 2
/** Lines of the same kind on different pages stand at the same height, give or take this (points). */
const sameHeight = 4
/** `— 1 —`, `- 1 -`, `第1页`, `第 1 页 共 8 页`: a page number even where there is a single page. */
const pageNumber = /^(?:[—–\-－]{1,2}\s*\d{1,4}\s*[—–\-－]{1,2}|第\s*\d{1,4}\s*页.*)$/

/**
 * Takes running headers, footers and page numbers off: first or last lines that stand at the same height on at least
 * three pages in ten (left and right pages may differ) with the same words, numbers aside.
 * @param pages the lines of each page, top to bottom, those in tables left out
 */
export function separateMargins(pages: readonly (readonly PdfLine[])[]): SeparatedMargins {
  const headers = new Set<string>()
  const footers = new Set<string>()
  const heads = findRepeated(pages.map((lines) => lines.slice(0, marginLines)))
  const feet = findRepeated(pages.map((lines) => lines.slice(-marginLines)))
  const bodies = pages.map((lines) =>
    lines.filter((line, index) => {
      const isLast = index === lines.length - 1
      if (index < marginLines && heads(line)) headers.add(line.text)
      else if (index >= lines.length - marginLines && (feet(line) || (isLast && pageNumber.test(line.text)))) {
        footers.add(line.text)
      } else return true
      return false
    }),
  )
  return { bodies, headers: firstOfEach(headers), footers: firstOfEach(footers) }
}

function findRepeated(candidates: readonly (readonly PdfLine[])[]): (line: PdfLine) => boolean {
  const heights = new Map<string, number[]>()
  for (const line of candidates.flat()) {
    const key = withoutNumbers(line.text)
    const known = heights.get(key)
    if (known) known.push(line.y)
    else heights.set(key, [line.y])
  }
  const needed = Math.max(2, Math.ceil(candidates.length * 0.3))
  return (line) => {
    const known = heights.get(withoutNumbers(line.text)) ?? []
    return known.filter((y) => Math.abs(y - line.y) < sameHeight).length >= needed
  }
}

function withoutNumbers(text: string): string {
  return text.replace(/\s/g, '').replace(/\d+/g, '#')
}

/** Of headers that differ only in their numbers, one. */
function firstOfEach(texts: ReadonlySet<string>): readonly string[] {
  return [...new Map([...texts].reverse().map((text) => [withoutNumbers(text), text])).values()].reverse()
}
