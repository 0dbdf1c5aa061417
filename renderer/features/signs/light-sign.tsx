import type { ReactNode } from 'react'
import type { Light } from '../../../shared/domain/progress/light.ts'
import { useText } from '../../text/use-text.ts'
import styles from './signs.module.css'
import { lightSigns } from './signs.ts'

interface LightSignProps {
  /** Null: the task has no light. */
  readonly light: Light | null
  /** Only the shape, with the word for those who do not see it and on hover: for narrow columns. */
  readonly isShort?: boolean
}

/** A task's light: shape, word and colour. */
export function LightSign({ light, isShort = false }: LightSignProps): ReactNode {
  const t = useText()
  const word = t(`app.signs.light.${light ?? 'none'}`)
  if (light === null) return <span className={styles.none}>{isShort ? '–' : word}</span>
  const { sign, colour } = lightSigns[light]
  return (
    <span className={styles.sign} title={word}>
      <span aria-hidden className={styles.mark} style={{ color: colour }}>
        {sign}
      </span>
      <span className={isShort ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  )
}
