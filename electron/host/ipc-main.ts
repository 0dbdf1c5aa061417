import { EventEmitter } from 'node:events'
import type { WebContents } from './web-contents.ts'

/** The page a message came from. */
export interface SenderFrame {
  /** As the program knows it. */
  readonly url: string
  readonly origin: string
  readonly parent: null
}

/** What a listener learns of the sender. */
export interface IpcMainEvent {
  readonly sender: WebContents
  readonly senderFrame: SenderFrame
  reply(channel: string, ...args: unknown[]): void
}

type Handler = (event: IpcMainEvent, ...args: never[]) => unknown

/** Electron's `ipcMain`: `on` and its like for messages, `handle` for calls. */
class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Called by the stand-in only. @throws whatever the handler throws, and Error where there is none */
  async call(channel: string, event: IpcMainEvent, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return handler(event, ...(args as never[]))
  }
}

export const ipcMain = new IpcMain()
