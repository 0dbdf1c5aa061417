import { BrowserWindow, screen } from 'electron'
import type { KeptSettings } from './kept-settings.ts'
import { pageOrigin } from './page-scheme.ts'
import { windowOptions } from './window-options.ts'
import { openingBounds, opensMaximized } from './window-place.ts'

/** Moving a window tells of every step; what is kept is where it comes to rest. */
const restMs = 400

/** Opens the program's window where it was left, and keeps where it is moved to. */
export function openMainWindow(preload: string, title: string, settings: KeptSettings): BrowserWindow {
  const kept = settings.current.window
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id)
  const workAreas = [main, ...others].map((display) => display.workArea)
  const window = new BrowserWindow({ ...windowOptions(preload), ...openingBounds(kept, workAreas), title })
  if (opensMaximized(kept, main.workArea)) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The page's own title would name a screen; the window is the program's.
  window.on('page-title-updated', (event) => event.preventDefault())
  keepPlace(window, settings)
  void window.loadURL(`${pageOrigin}/index.html`)
  return window
}

function keepPlace(window: BrowserWindow, settings: KeptSettings): void {
  let rest: NodeJS.Timeout | undefined
  const keep = () => {
    settings.change({ window: { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() } })
  }
  const keepSoon = () => {
    clearTimeout(rest)
    rest = setTimeout(keep, restMs)
  }
  window.on('resize', keepSoon)
  window.on('move', keepSoon)
  window.on('close', () => {
    clearTimeout(rest)
    keep()
  })
}
