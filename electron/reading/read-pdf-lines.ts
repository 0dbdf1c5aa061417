import type { PdfText } from './read-pdf-pages.ts'

/** A printed line: its words from left to right, and where it stands (points, y downwards). */
export interface PdfLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** A gap of more characters than this parts columns and becomes a tab. */
const columnGap = 2.5

const wideCharacter = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/

/** Characters that Chinese text sets without space between; quotation marks and dashes are drawn narrow in some fonts. */
const chineseCharacter = /[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/

/** Puts pieces of text together into lines by their baselines, top to bottom. */
export function toLines(texts: readonly PdfText[]): readonly PdfLine[] {
  const rows: { y: number; size: number; indexes: number[] }[] = []
  const byHeight = texts.map((piece, index) => ({ piece, index })).sort((a, b) => a.piece.y - b.piece.y)
  for (const { piece, index } of byHeight) {
    const row = rows.at(-1)
    // Raised and lowered characters stay in their line; the next line is at least half a character lower.
    if (row && piece.y - row.y < 0.45 * Math.min(row.size, piece.size)) row.indexes.push(index)
    else rows.push({ y: piece.y, size: piece.size, indexes: [index] })
  }
  return rows.flatMap((row) => {
    const pieces = row.indexes.sort((a, b) => a - b).flatMap((index) => texts[index] ?? [])
    return toLine(inReadingOrder(pieces)) ?? []
  })
}

/**
 * The pieces of a line from left to right. A character of another font within a piece (most often a quotation mark) comes
 * as a piece of its own that lies over a gap in the first: there the first is cut in two.
 */
function inReadingOrder(pieces: readonly PdfText[]): readonly PdfText[] {
  const waiting = [...pieces].sort((a, b) => a.x - b.x)
  const ordered: PdfText[] = []
  for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
    const margin = 0.3 * piece.size
    const { x, right } = piece
    const inner = waiting.find((other) => other.x > x + margin && other.x < right - margin && other.text.trim() !== '')
    if (!inner) {
      ordered.push(piece)
      continue
    }
    const cut = indexAt(piece, inner.x)
    ordered.push({ ...piece, text: piece.text.slice(0, cut).trimEnd(), right: inner.x })
    const rest = { ...piece, text: piece.text.slice(cut).trimStart(), x: inner.right }
    const place = waiting.findIndex((other) => other.x >= rest.x)
    waiting.splice(place < 0 ? waiting.length : place, 0, rest)
  }
  return ordered.filter((piece) => piece.text !== '')
}

/** The index in a piece's text of the character that stands at `x`: the space next to it, which is the gap, if there is one. */
function indexAt(piece: PdfText, x: number): number {
  const characters = [...piece.text]
  const wideCount = characters.filter((character) => wideCharacter.test(character)).length
  const narrowCount = characters.length - wideCount
  const narrow = narrowCount === 0 ? 0 : (piece.right - piece.x - wideCount * piece.size) / narrowCount
  const narrowWidth = Math.min(Math.max(narrow, 0.25 * piece.size), 0.75 * piece.size)
  let nearest = 0
  let smallest = Number.POSITIVE_INFINITY
  let place = piece.x
  let index = 0
  for (const character of characters) {
    const distance = Math.abs(place - x) - (character === ' ' ? 1.2 * piece.size : 0)
    if (distance < smallest) {
      smallest = distance
      nearest = index
    }
    place += wideCharacter.test(character) ? piece.size : narrowWidth
    index += character.length
  }
  return nearest
}

function toLine(texts: readonly PdfText[]): PdfLine | null {
  const pieces = texts.filter((piece) => piece.text.trim() !== '')
  const first = pieces[0]
  if (!first) return null
  // Equal beginnings at one place are the same words printed twice to look bold.
  let text = ''
  let right = first.x
  let size = 0
  let previous: PdfText | null = null
  for (const piece of pieces) {
    if (previous && previous.text === piece.text && Math.abs(previous.x - piece.x) < 0.15 * piece.size) continue
    const isSpaced = previous !== null && texts.some((other) => isSpaceBetween(other, previous, piece))
    text += previous ? separator(text, piece, piece.x - right, isSpaced) + piece.text : piece.text
    right = Math.max(right, piece.right)
    size = Math.max(size, piece.size)
    previous = piece
  }
  const baseline = pieces.reduce((sum, piece) => sum + piece.y, 0) / pieces.length
  return { text: tidy(text), left: first.x, right, y: baseline, size }
}

function isSpaceBetween(other: PdfText, before: PdfText | null, after: PdfText): boolean {
  return before !== null && other.text.trim() === '' && other.x >= before.x && other.x <= after.x
}

function separator(before: string, piece: PdfText, gap: number, isSpaced: boolean): string {
  if (gap > columnGap * piece.size) return '\t'
  if (!isSpaced && gap < 0.35 * piece.size) return ''
  // Setting a line to full width moves Chinese characters apart; that is no space.
  const areChinese = chineseCharacter.test(before.slice(-1)) && chineseCharacter.test(piece.text.charAt(0))
  return areChinese && gap < piece.size ? '' : ' '
}

function tidy(text: string): string {
  return text
    .replace(/[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b\ufeff]/g, '')
    .replace(/ *\t */g, '\t')
    .trim()
}

/** Two lines of one paragraph as one text: Chinese goes on at once, words of letters are parted. */
export function joinLines(first: string, second: string): string {
  return /[A-Za-z,.;]$/.test(first) && /^[A-Za-z]/.test(second) ? `${first} ${second}` : first + second
}

/**
 * What a line may not be broken within: opening marks, a number or word, the marks that may not begin a line, and
 * whatever a quotation mark stands beside, because programs keep it together with both its neighbours (UAX 14, QU).
 */
const unbreakable =
  /^[“”‘’（《〈〔【(]*(?:[A-Za-z0-9.+%°～~-]+|.)(?:[，。；：、！？）》〉〕】),.;:!?%]|[“”‘’]+(?:[A-Za-z0-9.]+|.)?)*/u

/**
 * Whether a line was broken because it was full: what the next line begins with would not have fitted.
 * @param room how much of the line is left empty, in points
 */
export function isBrokenByWidth(room: number, next: PdfLine): boolean {
  const begin = unbreakable.exec(next.text)?.[0] ?? ''
  const characters = [...begin].reduce((sum, character) => sum + (wideCharacter.test(character) ? 1 : 0.6), 0)
  return room < Math.max(characters + 0.5, 1.5) * next.size
}
