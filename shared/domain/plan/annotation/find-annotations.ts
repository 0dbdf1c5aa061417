import { openBrackets } from '../line-shape.ts'
import { findBrackets } from './find-brackets.ts'
import { parseAnnotation } from './parse-annotation.ts'
import type { Annotation, AnnotationContext, AssignmentRule, Bracket, Doubt } from './types.ts'

/** A bracket of a paragraph that says who is responsible; its places are those of the whole paragraph. */
export interface FoundAnnotation {
  readonly bracket: Bracket
  readonly annotation: Annotation
}

const closers = '）)〕]］】'

/**
 * Closing brackets without a partner belong to the annotation they stand at: right behind it one was typed twice
 * (`（…局））`); at the end of an open one it was closed with another kind (`（…局〕`).
 */
function withStrayClosers(bracket: Bracket, text: string): Bracket {
  if (bracket.closed) {
    let { end } = bracket
    while (end < text.length && closers.includes(text.charAt(end))) end++
    return { ...bracket, end }
  }
  const words = bracket.inner.replace(/[。；\s]{1,4}$/, '')
  const withoutLast = words.slice(0, -1)
  const last = words.slice(-1)
  const isStray = last !== '' && closers.includes(last) && openBrackets(words) === openBrackets(withoutLast)
  return isStray ? { ...bracket, inner: withoutLast } : bracket
}

/** How many unclosed brackets are looked behind for an annotation that they swallowed. */
const deepest = 3

/**
 * All annotations of a paragraph in order. Rules said in one hold for the next. An unclosed bracket that is itself no
 * annotation is stepped over, so that it does not swallow the ones behind it.
 */
export function findAnnotations(
  text: string,
  context: Omit<AnnotationContext, 'before' | 'after'>,
): readonly FoundAnnotation[] {
  const found: FoundAnnotation[] = []
  const rules: AssignmentRule[] = [...(context.rules ?? [])]
  let offset = 0
  for (let depth = 0; depth <= deepest; depth++) {
    let next: number | null = null
    for (const own of findBrackets(text.slice(offset))) {
      const bracket = withStrayClosers({ ...own, start: own.start + offset, end: own.end + offset }, text)
      const around = {
        before: text.slice(Math.max(0, bracket.start - 40), bracket.start),
        after: text.slice(bracket.end, bracket.end + 40),
      }
      const annotation = parseAnnotation(bracket.inner, { year: context.year, rules, ...around })
      if (annotation === null) {
        if (!bracket.closed) next = bracket.start + 1
        continue
      }
      rules.push(...annotation.rules)
      const unclosed: readonly Doubt[] = bracket.closed
        ? []
        : [{ code: 'unclosed-bracket', words: text.slice(bracket.start) }]
      found.push({ bracket, annotation: { ...annotation, doubts: [...unclosed, ...annotation.doubts] } })
    }
    if (next === null) break
    offset = next
  }
  return found
}
