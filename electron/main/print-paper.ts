import { BrowserWindow } from 'electron'
import { servePaper } from './page-scheme.ts'
import { paperWindowOptions } from './window-options.ts'

/** How long windows wait for the next paper before they are closed, in milliseconds. */
const longestIdleness = 5_000

/** Hidden windows that have printed and may print again: of a hundred papers, each takes longer to open one than to load. */
const idle: BrowserWindow[] = []
let printing = 0
let ending: NodeJS.Timeout | undefined

/**
 * Prints a page of HTML to PDF in a hidden window. The paper's own `@page` rules give size and margins. Stopping the signal
 * closes the window, and the printing fails.
 */
export async function printPaper(html: string, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted()
  clearTimeout(ending)
  printing += 1
  const paper = servePaper(html)
  const window = takeIdle() ?? new BrowserWindow(paperWindowOptions)
  const close = () => window.destroy()
  signal.addEventListener('abort', close)
  let isGood = false
  try {
    await window.loadURL(paper.url)
    signal.throwIfAborted()
    const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    isGood = true
    return pdf
  } finally {
    signal.removeEventListener('abort', close)
    paper.end()
    printing -= 1
    if (!window.isDestroyed()) {
      if (isGood) idle.push(window)
      else window.destroy()
    }
    if (printing === 0) ending = setTimeout(closeIdlePrinters, longestIdleness)
  }
}

/** One that is still open: a window whose page has crashed may be gone. */
function takeIdle(): BrowserWindow | undefined {
  for (let window = idle.pop(); window; window = idle.pop()) if (!window.isDestroyed()) return window
  return undefined
}

/** Closes the windows that wait for papers: the program ends with its last window. */
export function closeIdlePrinters(): void {
  clearTimeout(ending)
  for (const window of idle.splice(0)) if (!window.isDestroyed()) window.destroy()
}
