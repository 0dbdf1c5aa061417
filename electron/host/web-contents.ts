import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type {
  WebContents as ElectronWebContents,
  PrintToPDFOptions,
  WebPreferences,
  WindowOpenHandlerResponse,
} from 'electron'
import type { CdpSession } from '../chromium/cdp.ts'
import { readStream } from '../chromium/read-stream.ts'
import type { AttachedPage } from './browser.ts'
import { toBrowserUrl, toProgramUrl } from './custom-schemes.ts'
import { bindingName, buildInjectedScripts, preloadWorld } from './inject.ts'
import { nativeTheme } from './native-theme.ts'
import { PageChannel } from './page-channel.ts'
import { toPrintParameters } from './print-parameters.ts'
import { session } from './session.ts'

type WindowOpenHandler = (details: { readonly url: string; readonly frameName: string }) => WindowOpenHandlerResponse
type Used =
  | 'loadURL'
  | 'loadFile'
  | 'getURL'
  | 'send'
  | 'printToPDF'
  | 'executeJavaScript'
  | 'reload'
  | 'isLoading'
  | 'isDestroyed'
  | 'isCrashed'
  | 'forcefullyCrashRenderer'
  | 'id'
  | 'getTitle'

/** An event a listener can call off. */
export interface CancellableEvent {
  readonly defaultPrevented: boolean
  preventDefault(): void
}

/** Makes an event whose listeners may call it off. */
export function cancellable<T extends object>(fields: T): T & CancellableEvent {
  let defaultPrevented = false
  return Object.defineProperties(
    { ...fields },
    {
      defaultPrevented: { get: () => defaultPrevented },
      preventDefault: {
        value: () => {
          defaultPrevented = true
        },
      },
    },
  ) as T & CancellableEvent
}

let lastId = 0
const all = new Map<number, WebContents>()

/** Electron's `webContents`: one page of Chromium, with its preload and what goes between it and the program. */
export class WebContents extends EventEmitter implements Pick<ElectronWebContents, Used> {
  static getAllWebContents(): WebContents[] {
    return [...all.values()]
  }

  static fromId(id: number): WebContents | undefined {
    return all.get(id)
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return WebContents.getAllWebContents().find((contents) => contents.targetId === targetId)
  }

  readonly id = ++lastId
  readonly session = session.defaultSession
  readonly #attached: Promise<AttachedPage>
  readonly #channel: PageChannel
  #page: AttachedPage | null = null
  #url = ''
  #title = ''
  #isLoading = false
  #isCrashed = false
  #isDestroyed = false
  /** The address this side asked for: going there is no navigation by the page. */
  #asked: string | null = null
  #windowOpenHandler: WindowOpenHandler | null = null

  constructor(page: Promise<AttachedPage>, preferences: WebPreferences) {
    super()
    all.set(this.id, this)
    this.#channel = new PageChannel(this)
    this.#attached = page.then(async (attached) => {
      this.#page = attached
      await this.#prepare(attached, preferences)
      return attached
    })
    // Whoever uses the page hears of it; a window that nobody uses any more may fail in silence.
    this.#attached.catch(() => this.#destroyed())
  }

  get targetId(): string | null {
    return this.#page?.targetId ?? null
  }

  getURL(): string {
    return this.#url
  }

  getTitle(): string {
    return this.#title
  }

  isLoading(): boolean {
    return this.#isLoading
  }

  isCrashed(): boolean {
    return this.#isCrashed
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  /** Resolves when the page has loaded. @throws Error with Chromium's name of what went wrong */
  async loadURL(url: string): Promise<void> {
    const { session: cdp } = await this.#attached
    this.#asked = url
    this.#isLoading = true
    const loaded = Promise.withResolvers<void>()
    this.once('did-finish-load', loaded.resolve)
    this.once('destroyed', loaded.resolve)
    try {
      const { errorText } = await cdp.send('Page.navigate', { url: toBrowserUrl(url) })
      if (errorText !== undefined) throw new Error(`${errorText.replace('net::', '')} loading '${url}'`)
      await loaded.promise
    } catch (error) {
      this.#isLoading = false
      this.emit('did-fail-load', {}, -2, error instanceof Error ? error.message : '', url, true)
      throw error
    } finally {
      this.off('did-finish-load', loaded.resolve)
      this.off('destroyed', loaded.resolve)
    }
  }

  loadFile(path: string): Promise<void> {
    return this.loadURL(pathToFileURL(path).href)
  }

  /** Ends the page's process as a crash would. */
  forcefullyCrashRenderer(): void {
    this.#whenAttached((cdp) => cdp.tell('Page.crash'))
  }

  reload(): void {
    this.#whenAttached((cdp) => cdp.tell('Page.reload'))
  }

  send(channel: string, ...args: unknown[]): void {
    this.#channel.send(channel, args)
  }

  /** Tells the page's keyboard listener which combinations the program's menu has. */
  setAccelerators(): void {
    this.#channel.sendAccelerators()
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler
  }

  /** A page opened a window. The stand-in never lets it, but its handler may want to do something in its place. */
  askWindowOpen(url: string): void {
    this.#windowOpenHandler?.({ url: toProgramUrl(url), frameName: '' })
  }

  /** False where the program does not want the page to go there. Loading it anew is going nowhere. */
  mayNavigate(url: string): boolean {
    const expected = [this.#asked, this.#url].map((address) => address && withoutFragment(address))
    this.#asked = null
    if (this.#url === '' || expected.includes(withoutFragment(url))) return true
    const event = cancellable({ url, isMainFrame: true })
    this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const { session: cdp } = await this.#attached
    const reply = await cdp.send('Runtime.evaluate', {
      expression: code,
      userGesture,
      awaitPromise: true,
      returnByValue: true,
    })
    if (reply.exceptionDetails)
      throw new Error(reply.exceptionDetails.exception?.description ?? reply.exceptionDetails.text)
    return reply.result.value
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer<ArrayBuffer>> {
    const { session: cdp } = await this.#attached
    const { stream } = await cdp.send('Page.printToPDF', toPrintParameters(options))
    if (stream === undefined) throw new Error('Chromium printed no PDF')
    return readStream(cdp, stream)
  }

  /** Closes the page, with its `beforeunload` where it is waited for. */
  close(options: { readonly waitForBeforeUnload?: boolean } = {}): void {
    this.#whenAttached((cdp, targetId) => {
      if (options.waitForBeforeUnload === true) cdp.tell('Page.close')
      else cdp.tell('Target.closeTarget', { targetId })
    })
  }

  /** The session of the page, for what belongs to its window. */
  async cdp(): Promise<AttachedPage> {
    return this.#attached
  }

  #whenAttached(then: (cdp: CdpSession, targetId: string) => void): void {
    this.#attached.then(
      ({ session: cdp, targetId }) => then(cdp, targetId),
      () => undefined,
    )
  }

  async #prepare({ session: cdp, targetId }: AttachedPage, preferences: WebPreferences): Promise<void> {
    this.#listen(cdp, targetId)
    const { preload, additionalArguments = [] } = preferences
    const commands: Promise<unknown>[] = [
      cdp.send('Page.enable'),
      cdp.send('Runtime.enable'),
      cdp.send('Inspector.enable'),
    ]
    if (preload !== undefined) {
      const scripts = buildInjectedScripts(readFileSync(preload, 'utf8'), additionalArguments)
      commands.push(
        cdp.send('Runtime.addBinding', { name: bindingName, executionContextName: preloadWorld }),
        cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
        cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: preloadWorld }),
      )
    }
    commands.push(nativeTheme.applyTo(cdp), cdp.send('Runtime.runIfWaitingForDebugger'))
    await Promise.all(commands)
  }

  #listen(cdp: CdpSession, targetId: string): void {
    this.#channel.listen(cdp, targetId)
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== targetId) return
      this.#url = toProgramUrl(frame.url)
      this.emit('did-navigate', {}, this.#url)
    })
    cdp.on('Page.domContentEventFired', () => this.emit('dom-ready', {}))
    cdp.on('Page.loadEventFired', () => {
      this.#isLoading = false
      this.#isCrashed = false
      if (this.#url !== '') this.emit('did-finish-load', {})
    })
    cdp.on('Page.windowOpen', ({ url }) => {
      this.askWindowOpen(url)
    })
    cdp.on('Page.javascriptDialogOpening', ({ type }) => this.#answerDialog(cdp, type))
    cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      const text = exceptionDetails.exception?.description ?? exceptionDetails.text
      process.stderr.write(`Uncaught in ${this.#url || 'a page'}: ${text}\n`)
    })
    cdp.on('Inspector.targetCrashed', () => {
      this.#isCrashed = true
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    cdp.onClosed(() => this.#destroyed())
  }

  /** Leaving is decided by the program, as in Electron; `alert` and its like are shown by Chromium where there is a window. */
  #answerDialog(cdp: CdpSession, type: string): void {
    if (type !== 'beforeunload') return
    const event = cancellable({})
    this.emit('will-prevent-unload', event)
    cdp.tell('Page.handleJavaScriptDialog', { accept: event.defaultPrevented })
  }

  #destroyed(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    all.delete(this.id)
    this.emit('destroyed')
  }
}

/** A request never names the fragment of the address it is for. */
function withoutFragment(url: string): string {
  return new URL(url).href.replace(/#.*$/, '')
}

/** Electron's `webContents`. */
export const webContents = {
  getAllWebContents: WebContents.getAllWebContents,
  fromId: WebContents.fromId,
  fromDevToolsTargetId: WebContents.fromDevToolsTargetId,
}
