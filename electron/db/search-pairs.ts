/**
 * The search index of a text: every pair of neighbouring characters, signs among them, white space left out
 * (`增长 5.5%` → `增长 长5 5. .5 5%`). A phrase of pairs is found in the text if and only if its characters stand there side by
 * side. Most Chinese words have two characters: a trigram index cannot find them, and LIKE finds them only by reading
 * every text. The index (`task_search`) takes punctuation and symbols for parts of a word, so that a pair stays one.
 */
export function searchPairs(text: string): string {
  return pairsOf(text).join(' ')
}

/** How a query is looked up: what the index must hold, and what must be read in the texts themselves. */
export interface SearchTerms {
  /** An FTS5 expression; null where no word of the query has two characters. */
  readonly match: string | null
  /** Words of one character are in no pair of their own: the text must contain them. */
  readonly contains: readonly string[]
}

/** Turns what the user typed into index phrases; words parted by white space must all occur, in any order. */
export function searchTerms(query: string): SearchTerms {
  const words = query.split(/\s+/u).filter((word) => charactersOf(word).length > 0)
  const phrases = words.flatMap((word) => {
    const pairs = searchPairs(word)
    return pairs === '' ? [] : [`"${pairs.replaceAll('"', '""')}"`]
  })
  return {
    match: phrases.length === 0 ? null : phrases.join(' AND '),
    contains: words.filter((word) => charactersOf(word).length === 1),
  }
}

function pairsOf(text: string): readonly string[] {
  const characters = charactersOf(text)
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

function charactersOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{P}\p{S}]/gu) ?? []
}
