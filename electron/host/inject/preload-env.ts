import type { makeBridgeEnd } from './bridge.ts'
import type { makeCodec } from './codec.ts'

/** What the preload's world is told at its start. */
export interface PreloadSettings {
  /** Name of the event that hands the bridge's node to the page's world. */
  readonly handover: string
  /** Name of the function Chromium adds to this world: it sends a text to the main process. */
  readonly binding: string
  /** Name of the function the main process calls. */
  readonly receiver: string
  readonly platform: string
  readonly versions: Readonly<Record<string, string | undefined>>
  readonly args: readonly string[]
}

/** A key combination the main process waits for. */
export interface AcceleratorKey {
  readonly id: number
  /** As in KeyboardEvent.key, lower case. */
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly meta: boolean
}

type Preload = (require: (name: string) => unknown, module: object, exports: object, process: object) => void
type Listener = (event: object, ...args: unknown[]) => void

/**
 * The world a preload runs in, as Electron's sandbox gives it: `require('electron')`, a little of `process`, and nothing
 * else of Node. Sent to the page as text: it may use nothing from outside itself.
 */
export function runPreload(
  settings: PreloadSettings,
  makeEnd: typeof makeBridgeEnd,
  makeValueCodec: typeof makeCodec,
  preload: Preload,
): void {
  // Frames inside the page have no preload, and neither has the empty page a window starts with.
  if (window.top !== window || location.href === 'about:blank') return
  const codec = makeValueCodec()
  const own = globalThis as unknown as Record<string, (text: string) => void>
  const post = own[settings.binding]
  if (post === undefined) throw new Error('no way to the main process')
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const listeners = new Map<string, Listener[]>()
  let accelerators: readonly AcceleratorKey[] = []
  let lastId = 0

  const send = (kind: string, id: number, channel: string, args: readonly unknown[]) =>
    post(`${JSON.stringify([kind, id, channel])}\n${codec.encode(args)}`)

  const listenersOf = (channel: string) => listeners.get(channel) ?? []

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        send('invoke', ++lastId, channel, args)
        waiting.set(lastId, { resolve, reject })
      }),
    send: (channel: string, ...args: unknown[]) => send('send', 0, channel, args),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...listenersOf(channel), listener])
      return ipcRenderer
    },
    once: (channel: string, listener: Listener) => {
      const once: Listener = (...args) => {
        ipcRenderer.removeListener(channel, once)
        listener(...args)
      }
      return ipcRenderer.on(channel, once)
    },
    removeListener: (channel: string, listener: Listener) => {
      listeners.set(
        channel,
        listenersOf(channel).filter((known) => known !== listener),
      )
      return ipcRenderer
    },
    off: (channel: string, listener: Listener) => ipcRenderer.removeListener(channel, listener),
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcRenderer
    },
  }

  const receive = (kind: string, id: number, channel: string, body: string) => {
    const value = codec.decode(body)
    if (kind === 'resolve') waiting.get(id)?.resolve(value)
    else if (kind === 'reject')
      waiting.get(id)?.reject(new Error(`Error invoking remote method '${channel}': ${String(value)}`))
    else if (kind === 'accelerators') accelerators = value as readonly AcceleratorKey[]
    else
      for (const listener of listenersOf(channel)) listener({ sender: ipcRenderer, ports: [] }, ...(value as unknown[]))
    waiting.delete(id)
  }
  Object.assign(globalThis, { [settings.receiver]: receive })

  // After the page's own listeners, as in Electron: what the page has used up is no accelerator any more.
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return
    const pressed = event.key.toLowerCase()
    const found = accelerators.find(
      ({ key, ctrl, shift, alt, meta }) =>
        key === pressed &&
        ctrl === event.ctrlKey &&
        shift === event.shiftKey &&
        alt === event.altKey &&
        meta === event.metaKey,
    )
    if (found === undefined) return
    event.preventDefault()
    send('accelerator', found.id, '', [])
  })

  // Chromium tells nobody that a window was moved; who moves it by its title bar leaves the page and comes back.
  const tellBounds = () => send('bounds', 0, '', [])
  window.addEventListener('resize', tellBounds)
  window.addEventListener('focus', tellBounds)
  document.addEventListener('mouseenter', tellBounds)

  const node = document.createComment('')
  const end = makeEnd(node, 'to-page', 'to-preload')
  window.dispatchEvent(new MouseEvent(settings.handover, { relatedTarget: node }))
  send('start', 0, '', [])

  const electron = {
    contextBridge: { exposeInMainWorld: (key: string, api: unknown) => end.expose(key, api) },
    ipcRenderer,
  }
  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  const { platform, versions, args } = settings
  const module = { exports: {} }
  preload(require, module, module.exports, {
    platform,
    versions,
    argv: args,
    env: {},
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
  })
}
