/**
 * What the search index holds of a text: every character with the one that follows it, signs among them, white space left
 * out, and the last one by itself (`增长 5.5%` → `增长 长5 5. .5 5% %`). A phrase of pairs is found in the text if and only if its
 * characters stand there side by side; a single character begins a pair or is the last. Most Chinese words have two
 * characters: a trigram index cannot find them, and LIKE finds them only by reading every text. The index (`task_search`)
 * takes punctuation and symbols for parts of a word, so that a pair stays one.
 */
export function searchPairs(text: string): string {
  return pairsOf(charactersOf(text)).join(' ')
}

/** What the index holds of a task: its number and its text. No phrase reaches from one into the other. */
export function taskPairs({ number, text }: { readonly number: string; readonly text: string }): string {
  return `${searchPairs(number)} ${searchPairs(text)}`
}

/**
 * What the user typed as an FTS5 expression; words parted by white space must all occur, in any order. Null where nothing of
 * it can be searched for.
 */
export function searchExpression(query: string): string | null {
  const phrases = query.split(/\s+/u).flatMap((word) => {
    const characters = charactersOf(word)
    const [first] = characters
    if (first === undefined) return []
    return characters.length === 1 ? [`${quoted(first)}*`] : [quoted(pairsOf(characters).slice(0, -1).join(' '))]
  })
  return phrases.length === 0 ? null : phrases.join(' AND ')
}

function pairsOf(characters: readonly string[]): readonly string[] {
  return characters.map((character, index) => `${character}${characters[index + 1] ?? ''}`)
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}

function charactersOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{P}\p{S}]/gu) ?? []
}
