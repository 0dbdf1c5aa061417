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

/**
 * Gives numbers to the tasks of a plan that has none: where paragraphs without a number end in an annotation and no
 * numbered paragraph does, nor a line of responsibilities stands below one, each of them is a task.
 */
export function numberLooseTasks(pieces: readonly Piece[]): NumberedPieces {
  const loose = new Set<Piece>()
  for (const piece of pieces) {
    if (piece.kind === 'table') continue
    const label = piece.numbering === null ? leadingLabel(piece.text)?.label : undefined
    if (label !== undefined && labelMeaning(label) !== null) return { pieces, firstGiven: null }
    if (label !== undefined || !/[（(〔[【]/.test(piece.text)) continue
    const [found] = findAnnotations(piece.text, { year: null })
    if (!found) continue
    if (piece.numbering !== null) return { pieces, firstGiven: null }
    if (found.bracket.start >= fewestWords) loose.add(piece)
  }
  if (loose.size < 2) return { pieces, firstGiven: null }
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
