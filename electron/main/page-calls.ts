import { type BrowserWindow, ipcMain } from 'electron'
import { z } from 'zod'
import { bridge } from '../../shared/ipc/bridge.ts'
import type { BackendEvent, CallReply, CallRequest } from '../../shared/ipc/message.ts'

const callRequest = z.object({ callId: z.string().min(1).max(64), channel: z.string().max(64), input: z.unknown() })

/** Answers calls: the main process's own and the backend's. */
export interface CallTaker {
  call(request: CallRequest): Promise<CallReply>
  cancel(callId: string): void
}

/**
 * The window's end of the bridge. A page that is loaded anew numbers its calls from one again, so each is known here by the load
 * it belongs to; those of an earlier load are stopped.
 */
export class PageCalls {
  readonly #window: BrowserWindow
  readonly #taker: CallTaker
  readonly #running = new Set<string>()
  #load = 0

  constructor(window: BrowserWindow, taker: CallTaker) {
    this.#window = window
    this.#taker = taker
    ipcMain.handle(bridge.invoke, (event, request: unknown) => {
      if (event.sender !== window.webContents) throw new Error('a call from another page')
      return this.#call(callRequest.parse(request))
    })
    ipcMain.on(bridge.cancel, (event, callId: unknown) => {
      if (event.sender === window.webContents) taker.cancel(this.#known(z.string().parse(callId)))
    })
    window.webContents.on('did-navigate', () => this.#endLoad())
  }

  /** Tells the page something; progress of a call that an earlier page made is dropped. */
  tell(event: BackendEvent): void {
    if (this.#window.isDestroyed()) return
    const forPage = event.kind === 'progress' ? this.#ownProgress(event) : event
    if (forPage) this.#window.webContents.send(bridge.event, forPage)
  }

  async #call({ callId, channel, input }: CallRequest): Promise<CallReply> {
    const known = this.#known(callId)
    this.#running.add(known)
    try {
      return await this.#taker.call({ callId: known, channel, input })
    } finally {
      this.#running.delete(known)
    }
  }

  #known(callId: string): string {
    return `${this.#load}/${callId}`
  }

  #ownProgress(event: Extract<BackendEvent, { kind: 'progress' }>): BackendEvent | null {
    const prefix = `${this.#load}/`
    return event.callId.startsWith(prefix) ? { ...event, callId: event.callId.slice(prefix.length) } : null
  }

  #endLoad(): void {
    for (const known of this.#running) this.#taker.cancel(known)
    this.#load += 1
  }
}
