import { foldWidth } from '../text/width.ts'

/**
 * A text prepared for comparison. Most are found equal before they are wanted folded, and nearly all before their pairs are:
 * both are worked out when they are first asked for.
 */
export class ComparableText {
  readonly #words: string
  #folded: string | undefined
  #counted: ReadonlyMap<string, number> | undefined

  constructor(words: string) {
    this.#words = words
  }

  /** Its letters, digits and characters only. */
  get text(): string {
    this.#folded ??= foldText(this.#words)
    return this.#folded
  }

  /** Its pairs of neighbouring characters with their counts. */
  pairs(): ReadonlyMap<string, number> {
    this.#counted ??= countPairs(this.text)
    return this.#counted
  }
}

/** Leaves out white space, punctuation and width, which change when a text is copied from program to program. */
export function foldText(text: string): string {
  // Full-width marks go out first: what is left to fold are letters and digits.
  return foldWidth(text.replace(/[^\p{L}\p{N}%％]+/gu, '')).toLowerCase()
}

function countPairs(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
