import { memo, type ReactNode } from 'react'
import type { MarkedCell, MarkKind } from '../../../shared/domain/plan-draft/mark-source.ts'
import { useMarkWords } from './mark-words.ts'
import styles from './marks.module.css'

/** Words of the original, coloured by what they were taken for. */
export const MarkedText = memo(function MarkedText({ cell }: { readonly cell: MarkedCell }): ReactNode {
  const wordOf = useMarkWords()
  const pieces: ReactNode[] = []
  let at = 0
  for (const { start, end, kind } of cell.marks) {
    if (start > at) pieces.push(cell.text.slice(at, start))
    pieces.push(
      <span key={start} className={styles[kind]} title={titleOf(kind) ? wordOf(kind) : undefined}>
        {cell.text.slice(start, end)}
      </span>,
    )
    at = end
  }
  return (
    <>
      {pieces}
      {cell.text.slice(at)}
    </>
  )
})

/** The text of a task is most of the document: a word on every hover would be in the way. */
const titleOf = (kind: MarkKind) => kind !== 'text' && kind !== 'heading'
