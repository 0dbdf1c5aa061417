import { BrowserWindow } from 'electron'
import { servePaper } from './page-scheme.ts'
import { paperWindowOptions } from './window-options.ts'

/**
 * Prints a page of HTML to PDF in a hidden window. The paper's own `@page` rules give size and margins. Stopping the signal
 * closes the window, and the printing fails.
 */
export async function printPaper(html: string, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted()
  const paper = servePaper(html)
  const window = new BrowserWindow(paperWindowOptions)
  const close = () => window.destroy()
  signal.addEventListener('abort', close)
  try {
    await window.loadURL(paper.url)
    signal.throwIfAborted()
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  } finally {
    signal.removeEventListener('abort', close)
    paper.end()
    if (!window.isDestroyed()) window.destroy()
  }
}
