import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'

/** The smallest the window gets; 1366 × 768 screens must hold it beside a task bar. */
const smallest = { minWidth: 1024, minHeight: 640 }

/** A page has nothing of Node and, but for the preload's bridge, nothing of Electron. */
const isolated: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
}

/** The program's window; shown when the page has something to show. */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return { ...smallest, show: false, backgroundColor: '#ffffff', webPreferences: { ...isolated, preload } }
}

/** A hidden window that prints a paper: no preload, so no bridge. */
export const paperWindowOptions: BrowserWindowConstructorOptions = { show: false, webPreferences: isolated }
