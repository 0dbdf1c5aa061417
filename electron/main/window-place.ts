import type { Rectangle } from 'electron'
import type { WindowPlace } from './kept-settings.ts'

const usualSize = { width: 1366, height: 768 }
/** So much of the window's top edge must lie on a screen for a mouse to take hold of it. */
const reachable = { width: 120, height: 40 }

/** Where a window opens: a place is left to the system by naming only a size. */
export type OpeningBounds = {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
}

/**
 * Where the window opens: as it was left, but where that screen is no longer there only in size; never larger than the
 * screen. `workAreas` are the screens without their task bars, the main one first.
 */
export function openingBounds(kept: WindowPlace | null, workAreas: readonly Rectangle[]): OpeningBounds {
  const wanted = kept?.bounds
  const area = workAreas.find((candidate) => wanted && isReachable(wanted, candidate))
  const within = area ?? workAreas[0]
  const size = wanted ?? usualSize
  const fitted = {
    width: Math.min(size.width, within?.width ?? size.width),
    height: Math.min(size.height, within?.height ?? size.height),
  }
  return wanted && area ? { ...fitted, x: wanted.x, y: Math.max(wanted.y, area.y) } : fitted
}

/** Whether the window opens maximized: as it was left, and at first where the screen is not larger than it. */
export function opensMaximized(kept: WindowPlace | null, mainArea: Rectangle): boolean {
  return kept?.isMaximized ?? (mainArea.width <= usualSize.width || mainArea.height <= usualSize.height)
}

function isReachable(window: Rectangle, area: Rectangle): boolean {
  const left = Math.max(window.x, area.x)
  const right = Math.min(window.x + window.width, area.x + area.width)
  return (
    right - left >= reachable.width &&
    window.y + reachable.height > area.y &&
    window.y + reachable.height <= area.y + area.height
  )
}
