import { findAnnotations } from './annotation/find-annotations.ts'
import { labelMeaning } from './annotation/labels.ts'
import { leadingLabel } from './line-shape.ts'
import type { Paragraph, Piece } from './paragraph.ts'

/** A paragraph needs as many words before its annotation to be a task. */
const fewestWords = 6

/** Paragraphs with numbers given to them, and the first of these. */
export interface NumberedPieces {
  readonly pieces: readonly Piece[]
  /** Null where the document has numbers of its own. */
  readonly firstGiven: Paragraph | null
}

/** One place that says who is responsible for a paragraph without a number. */
interface Saying {
  /** The numbered paragraph above it; null above the first one. */
  readonly holder: Paragraph | null
  /** The paragraphs without number or label since the last boundary, the task's own among them. */
  readonly above: readonly Paragraph[]
  /** What the boundary above is: another saying, else a heading or the document's beginning. */
  readonly isBehindSaying: boolean
  /** The saying is the end of the task's paragraph itself. */
  readonly isInParagraph: boolean
}

/**
 * Gives numbers to the tasks of a plan that has none: where no numbered paragraph says who is responsible, and below a
 * heading (or without any) more than one paragraph ends in an annotation or stands above a line of responsibilities.
 * One such paragraph below each number is the second paragraph of the numbered item.
 */
export function numberLooseTasks(pieces: readonly Piece[]): NumberedPieces {
  const sayings = readSayings(pieces)
  if (sayings === null || !isAnyHeldTwice(sayings)) return { pieces, firstGiven: null }
  const loose = new Set<Piece>(sayings.map((saying) => beginningOf(saying, usualLength(sayings))))
  let value = 0
  let firstGiven: Paragraph | null = null
  const numbered = pieces.map((piece): Piece => {
    if (piece.kind === 'table' || !loose.has(piece)) return piece
    value++
    const label = String(value)
    firstGiven ??= piece
    return {
      ...piece,
      numbering: { kind: 'arabic', value, prefix: null, label, printed: `${label}.`, stop: '.', rest: piece.text },
    }
  })
  return { pieces: numbered, firstGiven }
}

/** All sayings below paragraphs without a number, in order; null where a numbered paragraph has one itself. */
function readSayings(pieces: readonly Piece[]): readonly Saying[] | null {
  const sayings: Saying[] = []
  let holder: Paragraph | null = null
  let above: Paragraph[] = []
  let isBehindSaying = false
  let isOpenLabel = false
  const add = (isInParagraph: boolean) => {
    if (above.length > 0) sayings.push({ holder, above, isBehindSaying, isInParagraph })
    isBehindSaying = isBehindSaying || above.length > 0
    above = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'table') continue
    if (piece.numbering !== null) {
      if (annotationStart(piece) !== null) return null
      ;[holder, above, isBehindSaying, isOpenLabel] = [piece, [], false, false]
      continue
    }
    const label = leadingLabel(piece.text)
    const meaning = label === null ? null : labelMeaning(label.label)
    if (meaning !== null) {
      isOpenLabel = label?.value === ''
      add(false)
      continue
    }
    // a line of another label, or the words of a label that stands alone on its line
    if (label?.known || isOpenLabel) {
      isOpenLabel = false
      continue
    }
    const start = annotationStart(piece)
    if (start === null || start >= fewestWords) above.push(piece)
    if (start !== null && above.length > 0) add(start >= fewestWords || /[。！；]$/.test(above.at(-1)?.text ?? ''))
  }
  return sayings
}

function annotationStart(piece: Paragraph): number | null {
  if (!/[（(〔[【]/.test(piece.text)) return null
  return findAnnotations(piece.text, { year: null })[0]?.bracket.start ?? null
}

function isAnyHeldTwice(sayings: readonly Saying[]): boolean {
  const held = new Set<Paragraph | null>()
  for (const { holder } of sayings) {
    if (held.has(holder)) return true
    held.add(holder)
  }
  return false
}

/** How many paragraphs a task of this plan has at least, told by those between two sayings. */
function usualLength(sayings: readonly Saying[]): number {
  const lengths = sayings.flatMap(({ isBehindSaying, above }) => (isBehindSaying ? [above.length] : []))
  return Math.max(1, Math.min(...lengths))
}

/** The paragraph that a task begins with: below a heading or an introduction the last ones are its own. */
function beginningOf({ above, isBehindSaying, isInParagraph }: Saying, length: number): Paragraph {
  const at = isInParagraph ? above.length - 1 : isBehindSaying ? 0 : Math.max(0, above.length - length)
  return above[at] as Paragraph
}
