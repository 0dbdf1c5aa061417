import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import styles from './resize-handle.module.css'

interface ResizeHandleProps {
  /** What it resizes, for those who do not see it. */
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  /** Gets the change of the place in pixels, to the right positive. */
  readonly onMove: (pixels: number) => void
}

/** Pixels an arrow key moves it. */
const keyStep = 24

/** A line between two parts that is dragged, or moved by the left and right arrow keys. */
export function ResizeHandle({ label, value, min, max, onMove }: ResizeHandleProps): ReactNode {
  const drag = (event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    let at = event.clientX
    const move = (next: globalThis.PointerEvent) => {
      onMove(next.clientX - at)
      at = next.clientX
    }
    const end = () => {
      handle.removeEventListener('pointermove', move)
      handle.removeEventListener('pointerup', end)
      handle.removeEventListener('pointercancel', end)
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', end)
    handle.addEventListener('pointercancel', end)
  }
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -keyStep : event.key === 'ArrowRight' ? keyStep : 0
    if (step === 0) return
    event.preventDefault()
    event.stopPropagation()
    onMove(step)
  }
  return (
    <div
      className={styles.handle}
      role="slider"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={press}
    />
  )
}
