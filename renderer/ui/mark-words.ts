/** A piece of a text, marked where it is one of the words that are looked for. */
export interface MarkedPiece {
  readonly text: string
  readonly isMarked: boolean
}

/** Cuts a text where it holds one of the words, which are parted by blanks; upper and lower case are the same. */
export function markWords(text: string, words: string): readonly MarkedPiece[] {
  const wanted = words
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    // The longest first: of 经济 and 经济普查 the longer one is marked where both begin.
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (wanted.length === 0) return text === '' ? [] : [{ text, isMarked: false }]
  // Of what is split by a pattern in brackets every second piece is a match.
  return text
    .split(new RegExp(`(${wanted.join('|')})`, 'i'))
    .map((piece, at) => ({ text: piece, isMarked: at % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
