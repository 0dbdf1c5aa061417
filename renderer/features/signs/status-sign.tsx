import type { ReactNode } from 'react'
import type { Status } from '../../../shared/domain/status/types.ts'
import styles from './signs.module.css'
import { statusSigns } from './signs.ts'
import { useStatusWords } from './status-words.tsx'

interface StatusSignProps {
  /** Null: nothing was reported. */
  readonly status: Status | null
  /** Instead of the office's word: where the meaning itself is shown. */
  readonly word?: string
}

/** 状态 — sign, the office's word and colour; the same everywhere. */
export function StatusSign({ status, word: given }: StatusSignProps): ReactNode {
  const statusWord = useStatusWords()
  const word = given ?? statusWord(status)
  if (status === null) return <span className={styles.none}>{word}</span>
  const { sign, colour } = statusSigns[status]
  return (
    <span className={styles.sign} style={{ color: colour }}>
      <span aria-hidden className={styles.mark}>
        {sign}
      </span>
      <span className={status === 'retired' ? styles.struck : undefined}>{word}</span>
    </span>
  )
}
