import { foldWidth } from '../text/width.ts'

/** A text prepared for comparison: its letters, digits and characters only, and its pairs of neighbours with their counts. */
export interface ComparableText {
  readonly text: string
  readonly pairs: ReadonlyMap<string, number>
  readonly pairCount: number
}

/** Leaves out white space, punctuation and width, which change when a text is copied from program to program. */
export function foldText(text: string): string {
  return foldWidth(text)
    .replace(/[^\p{L}\p{N}%]/gu, '')
    .toLowerCase()
}

export function makeComparable(text: string): ComparableText {
  const folded = foldText(text)
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < folded.length; i++) {
    const pair = folded.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { text: folded, pairs, pairCount: Math.max(0, folded.length - 1) }
}

/** How alike two texts are, from 0 to 1: the share of common pairs of neighbouring characters (Dice's coefficient). */
export function similarity(a: ComparableText, b: ComparableText): number {
  if (a.text === b.text) return 1
  if (a.pairCount === 0 || b.pairCount === 0) return 0
  const [few, many] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a]
  let common = 0
  for (const [pair, count] of few.pairs) common += Math.min(count, many.pairs.get(pair) ?? 0)
  return (2 * common) / (a.pairCount + b.pairCount)
}
