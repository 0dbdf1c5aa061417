/**
 * The search index of a text: every pair of neighbouring letters, digits or Chinese characters (`县财政局` → `县财 财政 政局`),
 * parted by a stop `0` wherever anything else stands between, so that a phrase of pairs never matches over a gap.
 * A pair has two characters, the stop one: they cannot be mixed up. Most Chinese words have two characters, which a trigram
 * index cannot find and LIKE finds only by reading every text.
 */
export function searchPairs(text: string): string {
  return runsOf(text)
    .map((run) => pairsOf(run).join(' '))
    .join(' 0 ')
}

/** How a query is looked up: what the index must hold, and what must be read in the texts themselves. */
export interface SearchTerms {
  /** An FTS5 expression; null where no word of the query has two characters side by side. */
  readonly match: string | null
  /** Words with signs in them or of one character are not wholly in the index: the text must contain them. */
  readonly contains: readonly string[]
}

/** Turns what the user typed into index phrases; words parted by white space must all occur, in any order. */
export function searchTerms(query: string): SearchTerms {
  const words = query.split(/\s+/u).filter((word) => word !== '')
  const phrases = words.flatMap((word) =>
    runsOf(word)
      .filter((run) => run.length >= 2)
      .map((run) => `"${pairsOf(run).join(' ')}"`),
  )
  return {
    match: phrases.length === 0 ? null : phrases.join(' AND '),
    contains: words.filter((word) => !/^[\p{L}\p{N}]{2,}$/u.test(word)),
  }
}

function runsOf(text: string): readonly (readonly string[])[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((run) => Array.from(run))
}

function pairsOf(run: readonly string[]): readonly string[] {
  return run.slice(1).map((character, index) => `${run[index]}${character}`)
}
