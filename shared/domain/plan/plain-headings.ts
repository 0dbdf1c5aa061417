import { isClosingNote, isDateLine, isOrganLine, leadingLabel } from './line-shape.ts'
import type { NumberingKind } from './numbering.ts'
import type { Paragraph, Piece } from './paragraph.ts'

const longestHeading = 25
/** One such line may be anything; a plan that heads its chapters so has several. */
const fewestHeadings = 2

/**
 * Marks headings that have no number: short words without any mark right above an item 1, where the items before were of
 * the same kind (so the count begins anew because of them), or where no item stands before.
 */
export function markPlainHeadings(pieces: readonly Piece[]): readonly Piece[] {
  const headings = new Set<Piece>()
  let last: NumberingKind | null = null
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'table') continue
    if (piece.numbering !== null) last = piece.numbering.kind
    else if (isHeadingShaped(piece) && beginsSeries(pieces[at + 1], last)) headings.add(piece)
  }
  if (headings.size < fewestHeadings) return pieces
  return pieces.map((piece) => (headings.has(piece) && piece.kind === 'paragraph' ? { ...piece, level: 1 } : piece))
}

function isHeadingShaped({ text, level }: Paragraph): boolean {
  return (
    level === null &&
    text.length <= longestHeading &&
    !/[，。；：、,;:]/.test(text) &&
    /[\u4e00-\u9fff]$/.test(text) &&
    !isOrganLine(text) &&
    !isDateLine(text) &&
    !isClosingNote(text) &&
    leadingLabel(text) === null
  )
}

function beginsSeries(next: Piece | undefined, last: NumberingKind | null): boolean {
  if (next?.kind !== 'paragraph' || next.numbering?.value !== 1) return false
  const { kind } = next.numbering
  return (
    (kind === 'arabic' || kind === 'arabicBracket' || kind === 'chineseBracket') && (last === null || last === kind)
  )
}
