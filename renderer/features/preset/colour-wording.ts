import { isCondition } from '../../../shared/domain/paper/vocabulary.ts'

/** A stretch of a wording and how it is shown. */
export interface ColouredStretch {
  readonly text: string
  readonly look: 'text' | 'placeholder' | 'condition' | 'unknown' | 'bracket'
  /** Index of its first character. */
  readonly from: number
}

/** A wording in stretches: text, placeholders that are known or not, conditions, and the brackets of optional parts. */
export function colourWording(wording: string, known: readonly string[]): readonly ColouredStretch[] {
  let next = 0
  return wording.split(/(\{[^{}[\]]*\}|[[\]])/).flatMap((text) => {
    const from = next
    next += text.length
    return text === '' ? [] : [{ text, look: lookOf(text, known), from }]
  })
}

function lookOf(text: string, known: readonly string[]): ColouredStretch['look'] {
  if (text === '[' || text === ']') return 'bracket'
  if (!text.startsWith('{') || !text.endsWith('}')) return 'text'
  const name = text.slice(1, -1).trim()
  if (!known.includes(name)) return 'unknown'
  return isCondition(name) ? 'condition' : 'placeholder'
}
