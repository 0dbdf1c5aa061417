import type { ReactNode } from 'react'
import type { Status, StatusWord } from '../../../shared/domain/status/types.ts'
import { useText } from '../../text/use-text.ts'
import styles from './signs.module.css'
import { statusSigns } from './signs.ts'

interface StatusSignProps {
  /** Null: nothing was reported. */
  readonly status: Status | null
  /** The office's own words, of its settings; without them the words of the language are shown. */
  readonly words?: readonly StatusWord[]
}

/** 状态 — sign, word and colour; the same everywhere. */
export function StatusSign({ status, words }: StatusSignProps): ReactNode {
  const t = useText()
  if (status === null) return <span className={styles.none}>{t('app.signs.status.none')}</span>
  const { sign, colour } = statusSigns[status]
  const word = words?.find((known) => known.status === status)?.word ?? t(`app.signs.status.${status}`)
  return (
    <span className={styles.sign} style={{ color: colour }}>
      <span aria-hidden className={styles.mark}>
        {sign}
      </span>
      <span className={status === 'retired' ? styles.struck : undefined}>{word}</span>
    </span>
  )
}
