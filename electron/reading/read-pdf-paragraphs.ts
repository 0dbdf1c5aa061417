import type { ParagraphBlock } from '../../shared/domain/original-document/types.ts'
import { isBrokenByWidth, joinLines, type PdfLine } from './read-pdf-lines.ts'

export interface PageLines {
  readonly page: number
  readonly lines: readonly PdfLine[]
}

/** How the body of a document is set. */
export interface Layout {
  /** The size of most characters. */
  readonly size: number
  /** The width of a full line. */
  readonly width: number
  /** From one baseline to the next within a paragraph. */
  readonly leading: number
  /** Where lines begin on a page. */
  leftOf(page: number): number
}

/** Digits, brackets or Chinese ordinals with a stop: how items begin. */
const itemStart =
  /^(?:\d{1,3}\s?[.．、)）]|[（(][一二三四五六七八九十\d]{1,4}[)）]|[一二三四五六七八九十]{1,4}、|第[一二三四五六七八九十百]{1,4}[条章节])/
const sentenceEnd = /[。；！？：…”）〕】)\]]$/

export function measureLayout(pages: readonly PageLines[]): Layout {
  const lines = pages.flatMap((page) => page.lines)
  const size = mostCommon(lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length]))
  const isBody = (line: PdfLine) => Math.abs(line.size - size) < 1
  const lefts = new Map(pages.map(({ page, lines: own }) => [page, leftEdge(own.filter(isBody))]))
  const left = mostCommon(
    [...lefts.values()].flatMap((value) => (value === null ? [] : [[Math.round(value), 1] as const])),
  )
  const leftOf = (page: number) => lefts.get(page) ?? left
  const widths = pages.flatMap(({ page, lines: own }) => own.filter(isBody).map((line) => line.right - leftOf(page)))
  const gaps = pages.flatMap(({ lines: own }) =>
    own.slice(1).map((line, index) => [Math.round(line.y - (own[index]?.y ?? 0)), 1] as const),
  )
  return { size, width: upperEdge(widths), leading: mostCommon(gaps) || size * 1.5, leftOf }
}

/** The leftmost beginning that more than one line of a page shares; null on a page with too few lines to tell. */
function leftEdge(lines: readonly PdfLine[]): number | null {
  if (lines.length < 5) return null
  const sorted = lines.map((line) => line.left).sort((a, b) => a - b)
  return sorted.find((value, index) => (sorted[index + 1] ?? Number.POSITIVE_INFINITY) - value < 2) ?? sorted[0] ?? null
}

/** The width that full lines have: nearly the largest, because a stray line may stick out. */
function upperEdge(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * 0.97)] ?? 0
}

function mostCommon(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  let best = 0
  for (const [value, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = value
  return best
}

/** Joins printed lines into paragraphs, also over the end of a page. */
export function joinParagraphs(pages: readonly PageLines[], layout: Layout): readonly ParagraphBlock[] {
  const paragraphs: { text: string; page: number }[] = []
  let before: { line: PdfLine; page: number } | null = null
  for (const { page, lines } of pages) {
    for (const line of lines) {
      const last = paragraphs.at(-1)
      if (last && before && goesOn(before, { line, page }, layout)) last.text = joinLines(last.text, line.text)
      else paragraphs.push({ text: line.text, page })
      before = { line, page }
    }
  }
  return paragraphs.map(({ text, page }) => ({ kind: 'paragraph', text, level: null, label: null, place: { page } }))
}

interface PlacedLine {
  readonly line: PdfLine
  readonly page: number
}

/** A line goes on with the one before if that was full, and itself begins at the edge without an indent. */
function goesOn(before: PlacedLine, after: PlacedLine, layout: Layout): boolean {
  const first = before.line
  const second = after.line
  if (first.text.includes('\t') || second.text.includes('\t')) return false
  if (Math.abs(first.size - second.size) > 0.08 * first.size) return false
  const isFull = isBrokenByWidth(layout.leftOf(before.page) + layout.width - first.right, second)
  const isIndented = second.left - layout.leftOf(after.page) > 1.2 * second.size
  if (!isFull || isIndented) return false
  if (before.page === after.page && second.y - first.y > 1.7 * Math.max(layout.leading, first.size)) return false
  return !(itemStart.test(second.text) && sentenceEnd.test(first.text))
}
