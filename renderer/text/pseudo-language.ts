/** The same texts in brackets: what a screen shows without them was not taken from the texts. */
export function pseudoLanguage(texts: object): object {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? `⟦${text}⟧` : pseudoLanguage(text)]),
  )
}
