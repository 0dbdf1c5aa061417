import { linesNeeded } from '../text/text-width.ts'

/** A text is parted after one of these where one stands in the last quarter of what fits. */
const goodEnds = ['。', '；', '，']
const nameEnd = '、'

/** Sentences, or names of which none is broken. */
export type DividedKind = 'sentences' | 'names'

/** How many lines there is room for in the first piece, and in each further one. */
export interface LinesOfPieces {
  readonly first: number
  readonly further: number
}

/**
 * Parts a text into pieces of at most so many lines, after the end of a sentence where there is one; put together again
 * the pieces are the text. None begins or ends with white space, which is lost where cells are read. A text that fits, and
 * an empty one, is one piece.
 * @param capacity Chinese characters in a line
 */
export function divideText(
  text: string,
  capacity: number,
  lines: LinesOfPieces,
  kind: DividedKind = 'sentences',
): readonly string[] {
  const pieces: string[] = []
  let rest = text
  for (let most = lines.first; linesNeeded(rest, capacity) > most; most = lines.further) {
    const fitting = longestFitting(rest, capacity, most)
    const afterName = kind === 'names' ? rest.lastIndexOf(nameEnd, fitting - 1) + 1 : 0
    const end = afterName > 0 ? afterName : goodEnd(rest, fitting)
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...pieces, rest]
}

function longestFitting(text: string, capacity: number, mostLines: number): number {
  let fits = 1
  let tooLong = text.length
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (linesNeeded(text.slice(0, middle), capacity) <= mostLines) fits = middle
    else tooLong = middle
  }
  return fits
}

function goodEnd(text: string, most: number): number {
  const earliest = Math.ceil(most * 0.75)
  for (const mark of goodEnds) {
    const at = text.lastIndexOf(mark, most - 1) + 1
    if (at > earliest && canEnd(text, at)) return at
  }
  for (let at = most; at > earliest; at--) if (canEnd(text, at)) return at
  return most
}

/** The halves of one character stay together, and so do white space and what stands before and after it. */
const canEnd = (text: string, at: number) => !/^(?:[\ud800-\udbff].|\s.|.\s)$/s.test(text.slice(at - 1, at + 1))
