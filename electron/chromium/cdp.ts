import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from './cdp-protocol.ts'

type Commands = Protocol.CommandParameters
type Results = Protocol.CommandReturnValues
type Events = Protocol.Events

interface Reply {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string; readonly data?: string }
}

interface Waiting {
  readonly method: string
  resolve(result: unknown): void
  reject(error: Error): void
}

/** A command that Chromium refused, or that could no longer be answered because its page or the browser is gone. */
export class CdpError extends Error {}

/**
 * Chromium's debugging protocol over two pipes: JSON messages, each ended by a NUL. No port is opened. Emits `close` when
 * the browser has closed its end.
 */
export class CdpConnection extends EventEmitter<{ close: [] }> {
  readonly root: CdpSession
  readonly #output: Writable
  readonly #sessions = new Map<string, CdpSession>()
  readonly #waiting = new Map<number, Waiting & { readonly sessionId: string }>()
  #lastId = 0
  #isClosed = false
  #pieces: Buffer[] = []

  constructor(output: Writable, input: Readable) {
    super()
    this.#output = output
    this.root = new CdpSession(this, '')
    this.#sessions.set('', this.root)
    input.on('data', (chunk: Buffer) => this.#read(chunk))
    input.on('close', () => this.#end())
    // A browser that was killed breaks the pipe; `close` above reports it.
    output.on('error', () => this.#end())
  }

  /** The session of an attached target; made at its first mention. */
  session(sessionId: string): CdpSession {
    const known = this.#sessions.get(sessionId)
    if (known !== undefined) return known
    const session = new CdpSession(this, sessionId)
    this.#sessions.set(sessionId, session)
    return session
  }

  /** Sends one command; called by sessions only. */
  send(sessionId: string, method: string, params: object): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(new CdpError(`${method}: the browser is closed`))
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { sessionId, method, resolve, reject })
      this.#output.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    })
  }

  #read(chunk: Buffer): void {
    let from = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      this.#pieces.push(chunk.subarray(from, end))
      const text = Buffer.concat(this.#pieces).toString('utf8')
      this.#pieces = []
      from = end + 1
      this.#dispatch(JSON.parse(text) as Reply)
    }
    if (from < chunk.length) this.#pieces.push(chunk.subarray(from))
  }

  #dispatch(message: Reply): void {
    if (message.id !== undefined) {
      this.#settle(message.id, message)
      return
    }
    if (message.method === 'Target.detachedFromTarget') this.#detach(message.params as { sessionId: string })
    if (message.method !== undefined)
      this.#sessions.get(message.sessionId ?? '')?.deliver(message.method, message.params)
  }

  #settle(id: number, message: Reply): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (waiting === undefined) return
    if (message.error === undefined) {
      waiting.resolve(message.result)
      return
    }
    const { message: text, data } = message.error
    waiting.reject(new CdpError(`${waiting.method}: ${text}${data === undefined ? '' : ` ${data}`}`))
  }

  #detach({ sessionId }: { readonly sessionId: string }): void {
    this.#sessions.get(sessionId)?.markClosed()
    this.#sessions.delete(sessionId)
    for (const [id, waiting] of this.#waiting)
      if (waiting.sessionId === sessionId) this.#fail(id, waiting, 'the page is closed')
  }

  #end(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    for (const [id, waiting] of this.#waiting) this.#fail(id, waiting, 'the browser is closed')
    for (const session of this.#sessions.values()) session.markClosed()
    this.emit('close')
  }

  #fail(id: number, waiting: Waiting, reason: string): void {
    this.#waiting.delete(id)
    waiting.reject(new CdpError(`${waiting.method}: ${reason}`))
  }
}

/** The commands and events of one target, or of the browser itself. */
export class CdpSession {
  readonly #connection: CdpConnection
  readonly #sessionId: string
  readonly #events = new EventEmitter()
  #isClosed = false

  constructor(connection: CdpConnection, sessionId: string) {
    this.#connection = connection
    this.#sessionId = sessionId
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** @throws CdpError where Chromium refuses, or the target is gone before it answers */
  async send<M extends keyof Commands & keyof Results>(method: M, params?: Commands[M]): Promise<Results[M]> {
    return (await this.#connection.send(this.#sessionId, method, params ?? {})) as Results[M]
  }

  /** Sends what only matters while the target lives: that it is gone is no failure, anything else is reported. */
  tell<M extends keyof Commands & keyof Results>(method: M, params?: Commands[M]): void {
    this.send(method, params).catch((error: Error) => {
      if (!this.#isClosed) process.emitWarning(error.message, 'ChromiumWarning')
    })
  }

  on<E extends keyof Events>(event: E, listener: (params: Events[E]) => void): void {
    this.#events.on(event, listener)
  }

  /** Called once, when the target has gone. */
  onClosed(listener: () => void): void {
    this.#events.once('closed', listener)
  }

  deliver(method: string, params: unknown): void {
    this.#events.emit(method, params)
  }

  markClosed(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#events.emit('closed')
  }
}
