import { type ReactNode, useMemo } from 'react'
import styles from './highlight.module.css'
import { markWords } from './mark-words.ts'

interface HighlightProps {
  readonly text: string
  /** What is looked for; several words parted by blanks. */
  readonly words: string | undefined
}

/** A text with what is looked for marked. */
export function Highlight({ text, words }: HighlightProps): ReactNode {
  const pieces = useMemo(() => (words ? markWords(text, words) : null), [text, words])
  if (!pieces) return text
  let at = 0
  return pieces.map((piece) => {
    const key = at
    at += piece.text.length
    return piece.isMarked ? (
      <mark key={key} className={styles.mark}>
        {piece.text}
      </mark>
    ) : (
      <span key={key}>{piece.text}</span>
    )
  })
}
