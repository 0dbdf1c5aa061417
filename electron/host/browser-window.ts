import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, BrowserWindow as ElectronBrowserWindow, Rectangle } from 'electron'
import type { Protocol } from '../chromium/cdp-protocol.ts'
import { app } from './app.ts'
import { hostSettings, runningBrowser } from './runtime.ts'
import { cancellable, WebContents } from './web-contents.ts'

type Used =
  | 'id'
  | 'loadURL'
  | 'loadFile'
  | 'show'
  | 'hide'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'isFocused'
  | 'isDestroyed'
  | 'isVisible'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFullScreen'
  | 'minimize'
  | 'maximize'
  | 'unmaximize'
  | 'restore'
  | 'setFullScreen'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'getTitle'
  | 'setTitle'
  | 'setMenuBarVisibility'
  | 'setBackgroundColor'

type WindowState = NonNullable<Protocol.Browser.Bounds['windowState']>

const usualSize = { width: 800, height: 600 }
const all = new Map<number, BrowserWindow>()
let lastId = 0
let focused: BrowserWindow | null = null

/**
 * Electron's `BrowserWindow`. The first is the window Chromium starts with, without tabs and address; further ones are
 * meant to stay hidden, for printing, and are minimized where there is a screen.
 */
export class BrowserWindow extends EventEmitter implements Pick<ElectronBrowserWindow, Used> {
  static getAllWindows(): BrowserWindow[] {
    return [...all.values()]
  }

  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return all.get(id) ?? null
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused ?? BrowserWindow.getAllWindows().find((window) => window.isVisible()) ?? null
  }

  readonly id = ++lastId
  readonly webContents: WebContents
  readonly #isMain = all.size === 0
  #bounds: Rectangle
  #normalBounds: Rectangle
  #state: WindowState = 'normal'
  #stateBeforeFullScreen: WindowState = 'normal'
  #isVisible: boolean
  #isDestroyed = false
  #title = ''
  /** Commands to Chromium about this window, each after the one before. */
  #work: Promise<void> = Promise.resolve()

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    const { width = usualSize.width, height = usualSize.height, x = 0, y = 0 } = options
    this.#bounds = { x, y, width, height }
    this.#normalBounds = this.#bounds
    this.#isVisible = options.show ?? true
    this.#title = options.title ?? app.getName()
    all.set(this.id, this)
    this.webContents = new WebContents(runningBrowser().takePage({ width, height }), options.webPreferences ?? {})
    app.emit('web-contents-created', {}, this.webContents)
    this.webContents.on('destroyed', () => this.#closed())
    this.webContents.on('host-bounds-changed', () => this.#do(() => this.#readBounds()))
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', {}))
    this.#do(() => this.#place(options))
    app.emit('browser-window-created', {}, this)
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  loadFile(path: string): Promise<void> {
    return this.webContents.loadFile(path)
  }

  show(): void {
    const wasVisible = this.#isVisible
    this.#isVisible = true
    if (!this.#isMain && !wasVisible) this.#setState('normal')
    if (!wasVisible) this.emit('show', {})
    this.focus()
  }

  hide(): void {
    this.#isVisible = false
    this.#setState('minimized')
    this.emit('hide', {})
  }

  close(): void {
    if (this.#isDestroyed) return
    const event = cancellable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.webContents.close({ waitForBeforeUnload: true })
  }

  destroy(): void {
    if (!this.#isDestroyed) this.webContents.close()
  }

  focus(): void {
    focused = this
    this.#do(async () => {
      const { session } = await this.webContents.cdp()
      if (this.#state === 'minimized') await this.#setBrowserBounds({ windowState: 'normal' })
      await session.send('Page.bringToFront')
    })
    this.emit('focus', {})
  }

  isFocused(): boolean {
    return focused === this
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  isVisible(): boolean {
    return this.#isVisible && !this.#isDestroyed
  }

  isMinimized(): boolean {
    return this.#state === 'minimized'
  }

  isMaximized(): boolean {
    return this.#state === 'maximized'
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen'
  }

  minimize(): void {
    this.#setState('minimized')
  }

  maximize(): void {
    this.#setState('maximized')
  }

  unmaximize(): void {
    this.#setState('normal')
  }

  restore(): void {
    this.#setState('normal')
  }

  setFullScreen(isFullScreen: boolean): void {
    if (isFullScreen) this.#stateBeforeFullScreen = this.#state
    this.#setState(isFullScreen ? 'fullscreen' : this.#stateBeforeFullScreen)
  }

  getBounds(): Rectangle {
    return { ...this.#bounds }
  }

  getNormalBounds(): Rectangle {
    return { ...this.#normalBounds }
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.#normalBounds = this.#bounds
    const { x: left, y: top, width, height } = this.#bounds
    this.#do(() => this.#setBrowserBounds({ left, top, width, height }))
  }

  getTitle(): string {
    return this.#title
  }

  /** The bar of Chromium's window shows the page's own title, which the page sets. */
  setTitle(title: string): void {
    this.#title = title
    this.webContents.executeJavaScript(`document.title = ${JSON.stringify(title)}`).catch(() => undefined)
  }

  /** Nothing to hide: a window of Chromium has no menu bar. */
  setMenuBarVisibility(_isVisible: boolean): void {}

  /** Nothing to colour: the page paints its own ground. */
  setBackgroundColor(_color: string): void {}

  async #place(options: BrowserWindowConstructorOptions): Promise<void> {
    const { width, height } = this.#bounds
    const isPlaced = options.x !== undefined && options.y !== undefined
    await this.#setBrowserBounds({ width, height, ...(isPlaced && { left: this.#bounds.x, top: this.#bounds.y }) })
    if (!this.#isMain && !this.#isVisible && !hostSettings().isHeadless)
      await this.#setBrowserBounds({ windowState: 'minimized' })
    await this.#readBounds()
  }

  #setState(windowState: WindowState): void {
    this.#state = windowState
    this.#do(() => this.#setBrowserBounds({ windowState }))
  }

  async #setBrowserBounds(bounds: Protocol.Browser.Bounds): Promise<void> {
    const windowId = await this.#windowId()
    await runningBrowser().root.send('Browser.setWindowBounds', { windowId, bounds })
  }

  /** Chromium says nothing when the user moves or resizes a window: the page says that something changed, this asks what. */
  async #readBounds(): Promise<void> {
    const { bounds } = await runningBrowser().root.send('Browser.getWindowBounds', { windowId: await this.#windowId() })
    const { left: x = 0, top: y = 0, width = 0, height = 0, windowState = 'normal' } = bounds
    const before = this.#state
    this.#state = windowState
    this.#bounds = { x, y, width, height }
    if (windowState === 'normal') this.#normalBounds = this.#bounds
    if (before !== windowState && windowState === 'maximized') this.emit('maximize', {})
    if (before === 'maximized' && windowState === 'normal') this.emit('unmaximize', {})
    this.emit('resize', {})
    this.emit('move', {})
  }

  async #windowId(): Promise<number> {
    const { targetId } = await this.webContents.cdp()
    return (await runningBrowser().root.send('Browser.getWindowForTarget', { targetId })).windowId
  }

  #do(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((error: Error) => {
      if (!this.#isDestroyed && !this.webContents.isDestroyed()) process.emitWarning(error.message, 'ChromiumWarning')
    })
  }

  #closed(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    all.delete(this.id)
    if (focused === this) focused = null
    this.emit('closed', {})
    if (all.size === 0) app.allWindowsClosed()
  }
}
