/** The known name that is most like a wrong one; null where none shares half of its characters. */
export function nearestName(name: string, known: readonly string[]): string | null {
  let nearest: string | null = null
  let best = 0.5
  for (const candidate of known) {
    const likeness = 1 - editDistance(name, candidate) / Math.max(name.length, candidate.length)
    if (likeness >= best && (nearest === null || likeness > best)) {
      nearest = candidate
      best = likeness
    }
  }
  return nearest
}

/** How many characters are to be put in, taken out or changed to make one word of the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [at, character] of [...from].entries()) {
    const next = [at + 1]
    for (let column = 1; column <= to.length; column++) {
      const changed = (row[column - 1] ?? 0) + (character === to.charAt(column - 1) ? 0 : 1)
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
