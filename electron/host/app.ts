import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App as ElectronApp } from 'electron'
import { BrowserWindow } from './browser-window.ts'
import { type InstanceLock, takeInstanceLock } from './instance-lock.ts'
import { knownFolder } from './known-folders.ts'
import { browserIfRunning, hostSettings } from './runtime.ts'
import { cancellable } from './web-contents.ts'

type Used =
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getLocale'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'setAppUserModelId'
  | 'disableHardwareAcceleration'

/** Electron's `app`. A plain object whose functions may be replaced: Playwright replaces some. */
class App extends EventEmitter implements Pick<ElectronApp, Used> {
  readonly isPackaged = false
  readonly #paths = new Map<string, string>()
  readonly #ready = Promise.withResolvers<void>()
  readonly #switches = new Map<string, string[]>()
  #isReady = false
  #isQuitting = false
  #name: string | null = null
  #lock: InstanceLock | null = null

  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => {
      this.#switches.set(name, [...(this.#switches.get(name) ?? []), value])
    },
    hasSwitch: (name: string): boolean => this.#switches.has(name),
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  isReady(): boolean {
    return this.#isReady
  }

  /** Asks every window; one that does not want to close keeps the program running. */
  quit(): void {
    if (this.#isQuitting) return
    const event = cancellable({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#isQuitting = true
    void this.#closeWindows()
  }

  exit(code = 0): void {
    this.#isQuitting = true
    void this.#end(code)
  }

  get isQuitting(): boolean {
    return this.#isQuitting
  }

  getPath(name: string): string {
    const set = this.#paths.get(name)
    if (set !== undefined) return set
    if (name === 'userData') return hostSettings().userDataFolder ?? join(knownFolder('appData'), this.getName())
    if (name === 'sessionData') return this.getPath('userData')
    if (name === 'logs') return join(this.getPath('userData'), 'logs')
    return knownFolder(name)
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  getAppPath(): string {
    return hostSettings().programFolder
  }

  getName(): string {
    return this.#name ?? hostSettings().programName
  }

  setName(name: string): void {
    this.#name = name
  }

  getVersion(): string {
    return hostSettings().programVersion
  }

  getLocale(): string {
    return 'zh-CN'
  }

  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    if (this.#lock !== null) return true
    const start = { args: process.argv, folder: process.cwd(), data: data ?? {} }
    this.#lock = takeInstanceLock(this.getPath('userData'), start, (second) => {
      this.emit('second-instance', {}, second.args, second.folder, second.data)
    })
    return this.#lock !== null
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock !== null
  }

  releaseSingleInstanceLock(): void {
    this.#lock?.release()
    this.#lock = null
  }

  /** A matter of Windows' task bar. */
  setAppUserModelId(_id: string): void {}

  /** Chromium decides by itself. */
  disableHardwareAcceleration(): void {}

  /** Called by boot: what the program and Playwright set for Chromium. */
  get switches(): ReadonlyMap<string, readonly string[]> {
    return this.#switches
  }

  /** Called by boot when Chromium is there. */
  becomeReady(): void {
    this.#isReady = true
    this.emit('ready', {}, {})
    this.#ready.resolve()
  }

  /** Called when the last window has gone. */
  allWindowsClosed(): void {
    if (this.#isQuitting) return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  /** Where Chromium keeps its own things. */
  profileFolder(): string {
    const folder = join(this.getPath('sessionData'), 'chromium')
    mkdirSync(folder, { recursive: true })
    return folder
  }

  async #closeWindows(): Promise<void> {
    for (const window of BrowserWindow.getAllWindows()) {
      if (!(await closesWhenAsked(window))) {
        this.#isQuitting = false
        return
      }
    }
    const event = cancellable({})
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.#isQuitting = false
    else await this.#end(0)
  }

  async #end(code: number): Promise<void> {
    this.emit('quit', {}, code)
    this.releaseSingleInstanceLock()
    await browserIfRunning()?.close()
    process.exit(code)
  }
}

/** False where the window, or the page in it, would not close. */
function closesWhenAsked(window: BrowserWindow): Promise<boolean> {
  // One window's end may have been another's while it was waited for.
  if (window.isDestroyed()) return Promise.resolve(true)
  return new Promise((resolve) => {
    window.once('closed', () => resolve(true))
    window.webContents.once('will-prevent-unload', ({ defaultPrevented }) => {
      if (!defaultPrevented) resolve(false)
    })
    const watch = (event: { readonly defaultPrevented: boolean }) => {
      if (event.defaultPrevented) resolve(false)
    }
    // Added last, so that it sees what the program's own listeners decided.
    window.once('close', watch)
    window.close()
  })
}

export const app = new App()
