/**
 * A pure reading of short texts that keeps its answers: the lists and dates of a plan repeat, in real ones every second
 * list of units and two of five deadlines are word for word like one before. Answers are shared, so they must be readonly.
 *
 * @param most how many answers are kept; one more, and all are forgotten
 */
export function remember<Answer>(read: (text: string) => Answer, most: number): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    if (text.length > longestRemembered) return read(text)
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = read(text)
    if (answers.size >= most) answers.clear()
    answers.set(text, answer)
    return answer
  }
}

/** Longer texts hardly repeat. */
const longestRemembered = 200
