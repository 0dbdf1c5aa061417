import { foldWidth } from '../text/width.ts'

/** A text prepared for comparison: its letters, digits and characters only. */
export interface ComparableText {
  readonly text: string
  /** Its pairs of neighbouring characters with their counts. */
  pairs(): ReadonlyMap<string, number>
}

/** Leaves out white space, punctuation and width, which change when a text is copied from program to program. */
export function foldText(text: string): string {
  // Full-width marks go out first: what is left to fold are letters and digits.
  return foldWidth(text.replace(/[^\p{L}\p{N}%％]+/gu, '')).toLowerCase()
}

export function makeComparable(text: string): ComparableText {
  // Most texts are found equal before they are wanted folded, and nearly all before their pairs are.
  let folded: string | undefined
  let counted: ReadonlyMap<string, number> | undefined
  const comparable: ComparableText = {
    get text() {
      folded ??= foldText(text)
      return folded
    },
    pairs() {
      counted ??= countPairs(comparable.text)
      return counted
    },
  }
  return comparable
}

function countPairs(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
