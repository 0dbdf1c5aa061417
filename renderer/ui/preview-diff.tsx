import { type ReactNode, useMemo } from 'react'
import { useText } from '../text/use-text.ts'
import { type ComparedPiece, compareWords } from './compare-words.ts'
import styles from './preview-diff.module.css'

interface PreviewDiffProps {
  /** Empty where there was nothing. */
  readonly before: string
  readonly after: string
  /** Side by side (the default), or one text with what went struck out and what came marked. */
  readonly layout?: 'sides' | 'inline'
}

/** An old and a new text with the changed words marked. */
export function PreviewDiff({ before, after, layout = 'sides' }: PreviewDiffProps): ReactNode {
  const t = useText()
  const pieces = useMemo(() => compareWords(before, after), [before, after])
  if (before === after) return <span className={styles.same}>{before || t('app.diff.same')}</span>
  if (layout === 'inline') return <Pieces pieces={pieces} />
  return (
    <div className={styles.sides}>
      <section className={styles.side} aria-label={t('app.diff.old')}>
        {before === '' ? <Nothing /> : <Pieces pieces={pieces.filter((piece) => piece.kind !== 'added')} />}
      </section>
      <section className={styles.side} aria-label={t('app.diff.new')}>
        {after === '' ? <Nothing /> : <Pieces pieces={pieces.filter((piece) => piece.kind !== 'removed')} />}
      </section>
    </div>
  )
}

function Nothing(): ReactNode {
  const t = useText()
  return <span className={styles.same}>{t('app.diff.empty')}</span>
}

function Pieces({ pieces }: { readonly pieces: readonly ComparedPiece[] }): ReactNode {
  let at = 0
  return pieces.map(({ kind, text }) => {
    const key = at
    at += text.length
    if (kind === 'same') return <span key={key}>{text}</span>
    const Part = kind === 'added' ? 'ins' : 'del'
    return (
      <Part key={key} className={kind === 'added' ? styles.added : styles.removed}>
        {text}
      </Part>
    )
  })
}
