import { type CSSProperties, type ReactNode, useRef } from 'react'
import { useText } from '../text/use-text.ts'
import { ResizeHandle } from './resize-handle.tsx'
import styles from './split-pane.module.css'
import { isNumber, useStored } from './use-stored.ts'

interface SplitPaneProps {
  /** Names the remembered width: `plan-import`. */
  readonly id: string
  readonly left: ReactNode
  readonly right: ReactNode
  /** Percent of the width at first. */
  readonly initialLeft?: number
}

/** Two parts side by side, each scrolling on its own, with a line between them that can be moved. */
export function SplitPane({ id, left, right, initialLeft = 50 }: SplitPaneProps): ReactNode {
  const t = useText()
  const [share, setShare] = useStored(`split-${id}`, initialLeft, isNumber)
  const frame = useRef<HTMLDivElement>(null)
  const move = (pixels: number) => {
    const width = frame.current?.clientWidth ?? 1
    setShare(Math.min(80, Math.max(20, share + (100 * pixels) / width)))
  }
  return (
    <div className={styles.frame} ref={frame}>
      <div className={styles.part} style={{ '--share': `${share}%` } as CSSProperties}>
        {left}
      </div>
      <div className={styles.edge}>
        <ResizeHandle label={t('app.split.resize')} value={share} min={20} max={80} onMove={move} />
      </div>
      <div className={styles.rest}>{right}</div>
    </div>
  )
}
