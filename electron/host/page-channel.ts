import type { CdpSession } from '../chromium/cdp.ts'
import { makeCodec } from './inject/codec.ts'
import { bindingName, preloadWorld, receiverName } from './inject.ts'
import { type IpcMainEvent, ipcMain } from './ipc-main.ts'
import { clickAccelerator, currentAccelerators } from './menu.ts'
import type { WebContents } from './web-contents.ts'

const codec = makeCodec()
const deliver = `function (kind, id, channel, body) { globalThis.${receiverName}(kind, id, channel, body) }`

/** What goes between the preload of one page and the main process. */
export class PageChannel {
  readonly #contents: WebContents
  #cdp: CdpSession | null = null
  /** The preload's world of the document that is there now. */
  #context: number | null = null

  constructor(contents: WebContents) {
    this.#contents = contents
  }

  listen(cdp: CdpSession, targetId: string): void {
    this.#cdp = cdp
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const isOfPage = context.auxData?.frameId === targetId
      if (isOfPage && context.name === preloadWorld) this.#context = context.id
    })
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => this.#forget(executionContextId))
    cdp.on('Runtime.executionContextsCleared', () => {
      this.#context = null
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === bindingName) void this.#take(payload, executionContextId)
    })
  }

  /** Sends a message to the preload; lost, as in Electron, where the page has not come that far. */
  send(channel: string, args: readonly unknown[]): void {
    if (this.#context !== null) this.#deliver(this.#context, 'event', 0, channel, args)
  }

  sendAccelerators(): void {
    if (this.#context !== null) this.#deliver(this.#context, 'accelerators', 0, '', currentAccelerators())
  }

  #forget(context: number): void {
    if (this.#context === context) this.#context = null
  }

  async #take(payload: string, context: number): Promise<void> {
    const end = payload.indexOf('\n')
    const [kind, id, channel] = JSON.parse(payload.slice(0, end)) as [string, number, string]
    const args = codec.decode(payload.slice(end + 1)) as readonly unknown[]
    if (kind === 'invoke') await this.#invoke(context, id, channel, args)
    else if (kind === 'send') ipcMain.emit(channel, this.#event(context), ...args)
    else if (kind === 'start') this.sendAccelerators()
    else if (kind === 'bounds') this.#contents.emit('host-bounds-changed')
    else clickAccelerator(id, this.#contents)
  }

  async #invoke(context: number, id: number, channel: string, args: readonly unknown[]): Promise<void> {
    try {
      this.#deliver(context, 'resolve', id, channel, await ipcMain.call(channel, this.#event(context), args))
    } catch (error) {
      process.stderr.write(
        `Error occurred in handler for '${channel}': ${error instanceof Error ? error.stack : error}\n`,
      )
      this.#deliver(context, 'reject', id, channel, String(error))
    }
  }

  #event(context: number): IpcMainEvent {
    const url = this.#contents.getURL()
    const { protocol, host } = new URL(url)
    return {
      sender: this.#contents,
      senderFrame: { url, origin: `${protocol}//${host}`, parent: null },
      reply: (channel, ...args) => this.#deliver(context, 'event', 0, channel, args),
    }
  }

  #deliver(context: number, kind: string, id: number, channel: string, value: unknown): void {
    const args = [kind, id, channel, codec.encode(value)].map((argument) => ({ value: argument }))
    this.#cdp
      ?.send('Runtime.callFunctionOn', { functionDeclaration: deliver, executionContextId: context, arguments: args })
      // The page was left or reloaded meanwhile: nobody waits for it there any more.
      .catch(() => undefined)
  }
}
