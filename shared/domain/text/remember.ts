/**
 * A pure reading of texts that keeps its answers: the lists and dates of a plan repeat, in real ones every second
 * list of units and two of five deadlines are word for word like one before. Answers are shared, so they must be readonly.
 *
 * @param most how many answers are kept; one more, and all are forgotten
 * @param longest longer texts hardly repeat: they are read each time
 */
export function remember<Answer>(
  read: (text: string) => Answer,
  most: number,
  longest = longestRemembered,
): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    if (text.length > longest) return read(text)
    const known = answers.get(text)
    if (known !== undefined) return known
    const own = standingAlone(text)
    const answer = read(own)
    if (answers.size >= most) answers.clear()
    answers.set(own, answer)
    return answer
  }
}

/**
 * The same text in memory of its own. A text cut out of another keeps all of it: a cell that is remembered would keep the
 * whole file it was read from.
 */
export function standingAlone(text: string): string {
  return text.length < shortestCut ? text : text.split('').join('')
}

/** V8 copies shorter texts where it cuts them out (`SlicedString::kMinLength`). */
const shortestCut = 13

/** Of lists, dates and headings. */
const longestRemembered = 200
