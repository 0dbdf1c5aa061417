import { diffArrays } from 'diff'

/** A piece of two texts: in both, only in the old one, or only in the new one. */
export interface ComparedPiece {
  readonly text: string
  readonly kind: 'same' | 'removed' | 'added'
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Compares two texts word by word, as a reader of Chinese cuts them; numbers stay whole. */
export function compareWords(before: string, after: string): readonly ComparedPiece[] {
  return diffArrays(cut(before), cut(after)).map((part) => ({
    text: part.value.join(''),
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
  }))
}

function cut(text: string): string[] {
  return Array.from(words.segment(text), (word) => word.segment)
}
