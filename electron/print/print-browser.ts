import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { CdpConnection, type CdpSession } from '../chromium/cdp.ts'
import { readStream } from '../chromium/read-stream.ts'

/** A page of the browser, used for one paper after the other: to open one takes longer than to print. */
interface PrintPage {
  readonly targetId: string
  readonly session: CdpSession
}

/** How long a browser may take to end by itself before it is killed, in milliseconds. */
const longestEnding = 2_000

/**
 * A Chromium without a window that prints papers one after the other, each in a page of its own. It reads nothing but the
 * papers' files: names on any network are not looked up. While it is idle it keeps no process waiting for it, and it ends
 * with the process that started it.
 */
export class PrintBrowser {
  readonly #folder: string
  readonly #child: ChildProcess
  readonly #connection: CdpConnection
  readonly #endWithProcess: () => void
  readonly #idlePages: PrintPage[] = []
  #papers = 0
  #printing = 0

  private constructor(folder: string, child: ChildProcess, onEnd: () => void) {
    this.#folder = folder
    this.#child = child
    const [, , , output, input] = child.stdio
    this.#connection = new CdpConnection(output as Socket, input as Socket)
    this.#connection.on('close', onEnd)
    this.#endWithProcess = () => {
      killAll(child)
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    }
    process.once('exit', this.#endWithProcess)
    this.#connection.on('close', () => void this.#clear())
  }

  /**
   * Starts the browser. Throws where it does not answer.
   *
   * @param onEnd called once when it has ended, whether by itself or by `close`, or has not started: it prints no more
   */
  static async start(path: string, onEnd: () => void): Promise<PrintBrowser> {
    const folder = await mkdtemp(join(tmpdir(), 'dubantai-print-'))
    const child = spawn(path, printArguments(folder), {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      detached: hasProcessGroups,
      // Its own temporary files go with the folder too.
      env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    })
    const failed = once(child, 'error').then(([error]) => Promise.reject(error))
    const browser = new PrintBrowser(folder, child, onEnd)
    try {
      await Promise.race([browser.#connection.root.send('Browser.getVersion'), failed])
      browser.#keepProcess(false)
      return browser
    } catch (error) {
      await browser.close()
      throw error
    }
  }

  /** Prints one paper; its own `@page` rules give size and margins. Stopping the signal closes its page, and it throws. */
  async print(html: string, signal: AbortSignal): Promise<Uint8Array> {
    signal.throwIfAborted()
    const source = join(this.#folder, `paper-${++this.#papers}.html`)
    if (++this.#printing === 1) this.#keepProcess(true)
    try {
      await writeFile(source, html)
      return await this.#printPage(pathToFileURL(source).href, signal)
    } finally {
      if (--this.#printing === 0) this.#keepProcess(false)
      await rm(source, { force: true })
    }
  }

  async #printPage(url: string, signal: AbortSignal): Promise<Uint8Array> {
    const page = this.#idlePages.pop() ?? (await this.#openPage())
    // That the browser has ended in between is no failure of its own.
    const closePage = () => void this.#connection.root.send('Target.closeTarget', page).catch(() => undefined)
    const { promise: stopped, reject: stop } = Promise.withResolvers<never>()
    const onAbort = () => stop(signal.reason)
    signal.addEventListener('abort', onAbort)
    try {
      signal.throwIfAborted()
      // A page that is busy printing takes a while to close: nobody waits for it.
      const pdf = await Promise.race([printUrl(page.session, url), stopped])
      this.#idlePages.push(page)
      return pdf
    } catch (error) {
      closePage()
      throw error
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  async #openPage(): Promise<PrintPage> {
    const { root } = this.#connection
    const { targetId } = await root.send('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true })
    const session = this.#connection.session(sessionId)
    await session.send('Page.enable')
    return { targetId, session }
  }

  /** Ends the browser and removes what it kept; one that does not end in time is killed. */
  async close(): Promise<void> {
    if (this.#child.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = once(this.#child, 'exit')
      this.#connection.root.send('Browser.close').catch(() => undefined)
      const inTime = await Promise.race([ended.then(() => true), pause(longestEnding, false)])
      if (!inTime) {
        killAll(this.#child)
        await ended
      }
    }
    killAll(this.#child)
    await this.#clear()
  }

  async #clear(): Promise<void> {
    process.removeListener('exit', this.#endWithProcess)
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }

  /** Only while something is printed does this process wait for the browser. */
  #keepProcess(isWaiting: boolean): void {
    const pipes = this.#child.stdio.slice(3) as unknown as readonly Socket[]
    for (const held of [this.#child, ...pipes]) {
      if (isWaiting) held.ref()
      else held.unref()
    }
  }
}

/** Elsewhere than on Windows a detached process has a group of its own, which can be killed as one. */
const hasProcessGroups = process.platform !== 'win32'

/** Kills a browser with all its processes: one that outlives it writes what it kept into the folder again. */
function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return
  if (!hasProcessGroups) {
    child.kill('SIGKILL')
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    // None of them is left.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Answered by the page once it is loaded, with its script run. */
const whenLoaded = `new Promise((done) => {
  if (document.readyState === 'complete') done()
  else addEventListener('load', done)
})`

async function printUrl(page: CdpSession, url: string): Promise<Uint8Array> {
  await page.send('Page.navigate', { url })
  await page.send('Runtime.evaluate', { expression: whenLoaded, awaitPromise: true })
  const { stream } = await page.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    transferMode: 'ReturnAsStream',
  })
  if (stream === undefined) throw new Error('the browser printed no PDF')
  return readStream(page, stream)
}

function printArguments(folder: string): readonly string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    '--disable-gpu',
    '--disable-extensions',
    '--no-first-run',
    '--no-default-browser-check',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    // Chromium refuses its sandbox to root; the files it reads are our own.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ]
}
