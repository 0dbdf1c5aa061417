import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { CdpConnection, type CdpSession } from '../chromium/cdp.ts'
import { type BrowserStart, browserFlags } from './browser-flags.ts'
import type { FoundChromium } from './find-chromium.ts'

/** A page of Chromium that a window may take for its own. */
export interface AttachedPage {
  readonly targetId: string
  readonly session: CdpSession
}

/** How long Chromium may take to end by itself. */
const closingMs = 1_500

/** The running Chromium. Emits `exit` when it has ended for whatever reason. */
export class Browser extends EventEmitter<{ exit: [] }> {
  readonly root: CdpSession
  readonly isHeadless: boolean
  readonly #process: ChildProcess
  readonly #connection: CdpConnection
  readonly #attached = new Map<string, PromiseWithResolvers<AttachedPage>>()
  readonly #asked = new Set<string>()
  #first: AttachedPage | null = null
  #creating: Promise<unknown> = Promise.resolve()

  private constructor(child: ChildProcess, isHeadless: boolean) {
    super()
    this.#process = child
    this.isHeadless = isHeadless
    const [, , , output, input] = child.stdio
    this.#connection = new CdpConnection(output as Writable, input as Readable)
    this.root = this.#connection.root
    this.#connection.on('close', () => this.emit('exit'))
  }

  /**
   * Starts Chromium and attaches to its first page.
   * @throws Error where it ends at once, as it does where another has opened the same profile
   */
  static async start(chromium: FoundChromium, start: BrowserStart): Promise<Browser> {
    await prepareProfile(start.profileFolder)
    const child = spawn(chromium.path, browserFlags(start), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // On Linux Chromium takes the language of what it draws itself, as in fields for dates, from here and not from --lang.
      env: { ...process.env, LANGUAGE: 'zh_CN', ...chromium.environment },
    })
    // Of what Chromium prints only the line is passed on by which a second debugging client finds it.
    const lines: string[] = []
    if (child.stderr) {
      createInterface({ input: child.stderr }).on('line', (line) => {
        if (line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`)
        else lines.push(line)
        if (lines.length > 20) lines.shift()
      })
    }
    const failed = once(child, 'error').then(([error]) => Promise.reject(error))
    const browser = new Browser(child, start.isHeadless)
    const attached = browser.#attach()
    try {
      await Promise.race([attached, failed])
    } catch (error) {
      throw new Error(`${chromium.path} did not start:\n${lines.join('\n')}`, { cause: error })
    }
    return browser
  }

  /** A page for a new window: the one Chromium began with for the first, a new one after that. */
  async takePage(size: { readonly width: number; readonly height: number }): Promise<AttachedPage> {
    const first = this.#first
    this.#first = null
    if (first !== null) return first
    const creating = this.root.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size })
    this.#creating = creating.catch(() => undefined)
    const { targetId } = await creating
    this.#asked.add(targetId)
    return this.#attachedPage(targetId).promise
  }

  /** What an expression gives in the first page, before a window has taken it. */
  async askFirstPage<T>(expression: string): Promise<T> {
    if (this.#first === null) throw new Error('a window has taken the first page')
    const reply = await this.#first.session.send('Runtime.evaluate', { expression, returnByValue: true })
    return reply.result.value as T
  }

  async version(): Promise<string> {
    const { product } = await this.root.send('Browser.getVersion')
    return product.slice(product.indexOf('/') + 1)
  }

  /** Ends Chromium; one that does not end in time is killed. */
  async close(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const ended = once(this.#process, 'exit')
    this.root.send('Browser.close').catch(() => undefined)
    const patience = new AbortController()
    const inTime = await Promise.race([ended.then(() => true), pause(closingMs, false, { signal: patience.signal })])
    patience.abort()
    if (!inTime) this.kill()
  }

  /** Ends Chromium at once. */
  kill(): void {
    this.#process.kill('SIGKILL')
  }

  async #attach(): Promise<void> {
    const first = Promise.withResolvers<AttachedPage>()
    this.root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const session = this.#connection.session(sessionId)
      if (targetInfo.type !== 'page') {
        session.tell('Runtime.runIfWaitingForDebugger')
        return
      }
      const page = { targetId: targetInfo.targetId, session }
      this.#attachedPage(page.targetId).resolve(page)
      if (this.#first === null && this.#asked.size === 0) {
        this.#asked.add(page.targetId)
        first.resolve(page)
      } else void this.#sortOut(page)
    })
    await this.root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [
        { type: 'browser', exclude: true },
        { type: 'tab', exclude: true },
        { type: 'browser_ui', exclude: true },
        {},
      ],
    })
    this.#first = await first.promise
  }

  /** A page nobody here asked for was opened by a page, or by the user with a key of the browser's. */
  async #sortOut(page: AttachedPage): Promise<void> {
    await this.#creating
    // The reply that names a page we asked for comes with its attachment: whoever waits for it runs first.
    await pause(0)
    if (this.#asked.has(page.targetId)) return
    this.root.tell('Target.closeTarget', { targetId: page.targetId })
    // The page that opened it stands still as long as this one waits.
    page.session.tell('Runtime.runIfWaitingForDebugger')
  }

  #attachedPage(targetId: string): PromiseWithResolvers<AttachedPage> {
    const known = this.#attached.get(targetId) ?? Promise.withResolvers<AttachedPage>()
    this.#attached.set(targetId, known)
    return known
  }
}

/** Chromium would offer to translate a Chinese page, and to restore pages after a crash. */
async function prepareProfile(folder: string): Promise<void> {
  const file = join(folder, 'Default', 'Preferences')
  if (existsSync(file)) return
  await mkdir(dirname(file), { recursive: true })
  const preferences = {
    translate: { enabled: false },
    browser: { has_seen_welcome_page: true },
    session: { restore_on_startup: 5 },
  }
  await writeFile(file, JSON.stringify(preferences))
}
