import type { Mark, MarkedCell, MarkedRow } from './mark-source.ts'

/**
 * About as many characters as a screen holds. A file may be one paragraph of hundreds of thousands; drawn as one line it
 * would be all on the page at once, however little of it is seen.
 */
const mostCharacters = 1200
/** A line is cut behind the last sentence that ends in this last part of it. */
const leastCharacters = 600

/** Lines of the original with very long paragraphs cut into several; every stretch belongs to the first item read from it. */
export function splitLongLines(rows: readonly MarkedRow[]): readonly MarkedRow[] {
  return rows.flatMap((row) => {
    const [cell] = row.cells
    if (row.kind !== 'paragraph' || !cell || cell.text.length <= mostCharacters) return [row]
    return cut(cell).map((piece) => ({
      ...row,
      cells: [piece],
      item: piece.marks.find(({ item }) => item !== null)?.item ?? row.item,
    }))
  })
}

function cut(cell: MarkedCell): readonly MarkedCell[] {
  const pieces: MarkedCell[] = []
  let first = 0
  for (let start = 0; start < cell.text.length; ) {
    const end = endOfPiece(cell.text, start)
    const marks: Mark[] = []
    while (first < cell.marks.length) {
      const mark = cell.marks[first]
      if (!mark || mark.start >= end) break
      marks.push({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start })
      // What goes on in the next piece is there again.
      if (mark.end > end) break
      first += 1
    }
    pieces.push({ ...cell, text: cell.text.slice(start, end), marks })
    start = end
  }
  return pieces
}

/** Behind a sentence where one ends, else anywhere but within a character of two halves. */
function endOfPiece(text: string, start: number): number {
  const limit = start + mostCharacters
  if (limit >= text.length) return text.length
  const sentence = Math.max(...['。', '；', '\n', '）'].map((sign) => text.lastIndexOf(sign, limit - 1)))
  if (sentence >= start + leastCharacters) return sentence + 1
  const isSplit = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1))
  return isSplit ? limit - 1 : limit
}
