import type { CallError, CallReply, CallRequest } from '../../shared/ipc/message.ts'
import type { FromBackend, StartMessage, ToBackend } from '../ipc/backend-message.ts'

/** The part of Electron's UtilityProcess that is used. */
export interface BackendChild {
  postMessage(message: ToBackend): void
  on(event: 'message', listener: (message: FromBackend) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  kill(): boolean
}

export interface BackendWatchParts {
  /** Starts the process. */
  readonly fork: () => BackendChild
  /** What it is told first. */
  readonly startMessage: () => StartMessage
  /** What it says besides replies to calls. */
  readonly onMessage: (message: Exclude<FromBackend, { kind: 'reply' } | { kind: 'opened' }>) => void
  /** It answers calls. */
  readonly onUp: () => void
  /** Its process has ended. `wasAsked`: to stop or to start anew; else it died, and another is started. */
  readonly onEnded: (end: { readonly exitCode: number; readonly wasAsked: boolean }) => void
}

const died: CallError = { kind: 'user', code: 'backend.died', params: {} }
/** A process that lived this long was well; one that did not is started again after a pause that doubles. */
const longLifeMs = 10_000
const firstPauseMs = 500
const longestPauseMs = 30_000
/** How long a closing backend may take to end its work. */
const closingMs = 5_000

/**
 * Keeps the backend running: starts it again when it dies, and fails the calls that were in flight with one clear error.
 * Calls made while it opens the data folder wait for it.
 */
export class BackendWatch {
  readonly #parts: BackendWatchParts
  readonly #inFlight = new Map<string, (reply: CallReply) => void>()
  #child: BackendChild | null = null
  #opening = Promise.withResolvers<CallError | null>()
  #startedAt = 0
  #shortLives = 0
  #pause: NodeJS.Timeout | null = null
  /** Settles when a backend that was told to close has ended. */
  #closing: PromiseWithResolvers<void> | null = null
  #restarting: Promise<CallError | null> | null = null

  constructor(parts: BackendWatchParts) {
    this.#parts = parts
  }

  /** Starts the backend; resolves when the data folder is open, with what is wrong with it where it is not. */
  start(): Promise<CallError | null> {
    const child = this.#parts.fork()
    this.#child = child
    this.#opening = Promise.withResolvers()
    this.#startedAt = Date.now()
    child.on('message', (message) => this.#take(message))
    child.on('exit', (code) => this.#ended(child, code))
    child.postMessage(this.#parts.startMessage())
    return this.#opening.promise
  }

  /** What is wrong with the data folder, or null; waits while it is being opened. */
  problem(): Promise<CallError | null> {
    return this.#opening.promise
  }

  /** Never rejects. Calls made while the backend is restarted wait for the next. */
  async call(request: CallRequest): Promise<CallReply> {
    await this.#restarting
    return new Promise((resolve) => {
      if (!this.#child || this.#closing) {
        resolve({ ok: false, error: died })
        return
      }
      this.#inFlight.set(request.callId, resolve)
      this.#child.postMessage({ kind: 'call', request })
    })
  }

  cancel(callId: string): void {
    this.send({ kind: 'cancel', callId })
  }

  /** Tells the backend something; nothing where it is not running. */
  send(message: ToBackend): void {
    this.#child?.postMessage(message)
  }

  /** Closes the backend and starts it anew, with another data folder perhaps. */
  restart(): Promise<CallError | null> {
    this.#restarting ??= this.#stopAndStart()
    return this.#restarting
  }

  /** Lets the backend close the ledger; one that does not end in time is killed. */
  async stop(): Promise<void> {
    if (this.#pause) clearTimeout(this.#pause)
    this.#pause = null
    const child = this.#child
    if (!child) return
    this.#closing ??= Promise.withResolvers()
    const closed = this.#closing.promise
    child.postMessage({ kind: 'close' })
    const patience = setTimeout(() => child.kill(), closingMs)
    await closed
    clearTimeout(patience)
  }

  async #stopAndStart(): Promise<CallError | null> {
    try {
      await this.stop()
    } finally {
      this.#restarting = null
    }
    return this.start()
  }

  #take(message: FromBackend): void {
    switch (message.kind) {
      case 'reply':
        this.#inFlight.get(message.callId)?.(message.reply)
        this.#inFlight.delete(message.callId)
        return
      case 'opened':
        this.#opening.resolve(message.problem)
        this.#parts.onUp()
        return
      default:
        this.#parts.onMessage(message)
    }
  }

  #ended(child: BackendChild, code: number): void {
    if (this.#child !== child) return
    this.#child = null
    this.#opening.resolve(died)
    for (const fail of this.#inFlight.values()) fail({ ok: false, error: died })
    this.#inFlight.clear()
    const closing = this.#closing
    this.#closing = null
    this.#parts.onEnded({ exitCode: code, wasAsked: closing !== null })
    if (closing) {
      closing.resolve()
      return
    }
    const hasLivedLong = Date.now() - this.#startedAt >= longLifeMs
    this.#shortLives = hasLivedLong ? 0 : this.#shortLives + 1
    const pause = this.#shortLives <= 1 ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** (this.#shortLives - 2))
    this.#pause = setTimeout(() => void this.start(), pause)
  }
}
