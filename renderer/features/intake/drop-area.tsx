import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { collectDropped, type DroppedFile } from '../../backend/dropped-files.ts'
import { useText } from '../../text/use-text.ts'
import styles from './drop-area.module.css'

interface DropAreaProps {
  readonly onDrop: (files: readonly DroppedFile[]) => void
  readonly children: ReactNode
}

/** Takes files and folders that are dropped anywhere on it, and shows that it does while they hang over it. */
export function DropArea({ onDrop, children }: DropAreaProps): ReactNode {
  const t = useText()
  const [isOver, setIsOver] = useState(false)
  // Entering a child comes before leaving its parent: the depth says when the area itself is left.
  const depth = useRef(0)
  const enter = (by: 1 | -1) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    depth.current += by
    setIsOver(depth.current > 0)
  }
  const take = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.stopPropagation()
    depth.current = 0
    setIsOver(false)
    void collectDropped(event.dataTransfer.items).then(onDrop)
  }
  return (
    <section
      className={styles.area}
      aria-label={t('intake.stageTitle')}
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={take}
    >
      {children}
      {isOver && <div className={styles.over}>{t('period.drop')}</div>}
    </section>
  )
}
