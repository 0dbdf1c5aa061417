import type { FoundAnnotation } from './annotation/find-annotations.ts'
import type { Annotation } from './annotation/types.ts'
import type { NodeContent } from './node-content.ts'

/** A stretch of an item's text and the annotations right behind it. */
export interface Clause {
  readonly text: string
  readonly annotations: readonly Annotation[]
}

/**
 * Parts an item's text at its annotations: each stretch goes with the annotation behind it; brackets that follow each
 * other without words between belong together. Words behind the last one are a clause without annotation.
 */
export function readClauses({ text, found }: NodeContent): readonly Clause[] {
  const clauses: { text: string; annotations: Annotation[] }[] = []
  let at = 0
  for (const { bracket, annotation } of found) {
    const words = text.slice(at, bracket.start)
    at = bracket.end
    const last = clauses.at(-1)
    if (last && !hasWords(words)) last.annotations.push(annotation)
    else clauses.push({ text: stripStops(words), annotations: [annotation] })
  }
  const tail = text.slice(at)
  if (hasWords(tail)) clauses.push({ text: stripStops(tail), annotations: [] })
  return clauses
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)
/** A full stop that stood behind the bracket before. */
const stripStops = (text: string) => text.replace(/^[。；;，,、\s]+/, '').trim()

/** The item's text without its annotations. */
export function textWithoutAnnotations(text: string, found: readonly FoundAnnotation[]): string {
  let words = ''
  let at = 0
  for (const { bracket } of found) {
    words += text.slice(at, bracket.start)
    at = bracket.end
  }
  const tail = text.slice(at)
  // a stop that only closed the bracket, after a sentence that had its own
  const isDoubled = found.length > 0 && /[。！？；]\s*$/.test(words)
  return (words + (isDoubled ? tail.replace(/^\s*[。；]/, '') : tail)).trim()
}

/** The longest sentence that stands as a heading at the beginning of an article. */
const longestHead = 45

/** Parts an article's heading sentence (`强化源头治理。`) from what follows; null where it has none. */
export function splitHeadSentence(text: string): { readonly head: string; readonly rest: string } | null {
  const end = text.indexOf('。')
  if (end < 1 || end >= longestHead || !hasWords(text.slice(end + 1))) return null
  return { head: text.slice(0, end + 1), rest: text.slice(end + 1).trim() }
}
