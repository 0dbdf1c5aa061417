import type { Display, Rectangle } from 'electron'

/** What is used of a screen. */
export type KnownDisplay = Pick<Display, 'id' | 'bounds' | 'workArea' | 'workAreaSize' | 'size' | 'scaleFactor'>

const withoutScreen = { x: 0, y: 0, width: 1920, height: 1080 }
let display = describe(withoutScreen, withoutScreen, 1)

function describe(bounds: Rectangle, workArea: Rectangle, scaleFactor: number): KnownDisplay {
  const { width, height } = bounds
  return {
    id: 1,
    bounds,
    workArea,
    workAreaSize: { width: workArea.width, height: workArea.height },
    size: { width, height },
    scaleFactor,
  }
}

/** Called by boot with what the first page sees of its screen. */
export function setDisplay(bounds: Rectangle, workArea: Rectangle, scaleFactor: number): void {
  display = describe(bounds, workArea, scaleFactor)
}

/** Electron's `screen`, with the one screen that Chromium's first window came up on. */
export const screen = {
  getPrimaryDisplay: (): KnownDisplay => display,
  getAllDisplays: (): readonly KnownDisplay[] => [display],
  getDisplayMatching: (_rectangle: Rectangle): KnownDisplay => display,
}
