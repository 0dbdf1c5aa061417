/** A value on its way between the page's world and the preload's: parts that cannot be cloned are numbered. */
export type Packed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function' | 'promise'; readonly id: number }
  | { readonly kind: 'array'; readonly items: readonly Packed[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Packed])[] }

interface Outcome {
  readonly id: number
  readonly ok: boolean
  readonly value: Packed
}

type Message =
  | { readonly type: 'expose'; readonly key: string; readonly value: Packed }
  | { readonly type: 'call'; readonly id: number; readonly target: number; readonly args: readonly Packed[] }
  | ({ readonly type: 'reply' | 'settle' } & Outcome)
  | { readonly type: 'release'; readonly id: number }
  | { readonly type: 'broken' }

/** One end of the bridge. */
export interface BridgeEnd {
  /** Puts `value` into the other world as a frozen global. */
  expose(key: string, value: unknown): void
}

/**
 * One end of the bridge between the two JavaScript worlds of a page. Both see the same DOM node, which is in no document
 * and which no script of the page can reach; what an event on it carries is cloned by Chromium from world to world, at
 * once. Functions and promises stay where they are and are called through their number. Sent to the page as text: it may
 * use nothing from outside itself.
 */
export function makeBridgeEnd(node: Node, sends: string, receives: string): BridgeEnd {
  // Kept from before any script of the page: what the page does to its globals later does not matter.
  const Carrier = globalThis.CustomEvent
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const replies = new Map<number, Outcome>()
  const settlers = new Map<number, (message: Outcome) => void>()
  const forgotten = new FinalizationRegistry((id: number) => send({ type: 'release', id }))
  let lastId = 0
  let isBroken = false

  /** False where the other world could not clone the message. */
  function send(message: Message): boolean {
    isBroken = false
    node.dispatchEvent(new Carrier(sends, { detail: message }))
    return !isBroken
  }

  function isContainer(value: unknown): value is object {
    if (value === null || typeof value !== 'object') return false
    const prototype = Object.getPrototypeOf(value)
    return Array.isArray(value) || prototype === Object.prototype || prototype === null
  }

  function hasLiveParts(value: unknown): boolean {
    if (typeof value === 'function' || value instanceof Promise) return true
    return isContainer(value) && Object.values(value).some(hasLiveParts)
  }

  function pack(value: unknown): Packed {
    if (!hasLiveParts(value)) return { kind: 'value', value }
    if (typeof value === 'function') {
      functions.set(++lastId, value as () => unknown)
      return { kind: 'function', id: lastId }
    }
    if (value instanceof Promise) return packPromise(value, ++lastId)
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) }
    return { kind: 'object', entries: Object.entries(Object(value)).map(([key, part]) => [key, pack(part)] as const) }
  }

  function packPromise(promise: PromiseLike<unknown>, id: number): Packed {
    const settle = (ok: boolean) => (value: unknown) => {
      if (!send({ type: 'settle', id, ok, value: pack(value) })) fail('settle', id)
    }
    promise.then(settle(true), settle(false))
    return { kind: 'promise', id }
  }

  function fail(type: 'reply' | 'settle', id: number): void {
    send({ type, id, ok: false, value: pack(new Error('An object could not be cloned.')) })
  }

  function unpack(packed: Packed): unknown {
    if (packed.kind === 'value') return packed.value
    if (packed.kind === 'array') return packed.items.map(unpack)
    if (packed.kind === 'object') return Object.fromEntries(packed.entries.map(([key, part]) => [key, unpack(part)]))
    const { id } = packed
    if (packed.kind === 'promise') {
      return new Promise((resolve, reject) => {
        settlers.set(id, ({ ok, value }) => (ok ? resolve : reject)(unpack(value)))
      })
    }
    const proxy = (...args: unknown[]) => callOther(id, args)
    forgotten.register(proxy, id)
    return proxy
  }

  function callOther(target: number, args: readonly unknown[]): unknown {
    const id = ++lastId
    send({ type: 'call', id, target, args: args.map(pack) })
    // The other world has answered before `send` returned, unless it could not read the arguments.
    const reply = replies.get(id)
    replies.delete(id)
    if (reply === undefined) throw new Error('An object could not be cloned.')
    const value = unpack(reply.value)
    if (!reply.ok) throw value
    return value
  }

  function answer({ id, target, args }: Extract<Message, { type: 'call' }>): void {
    let ok = true
    let value: unknown
    try {
      value = functions.get(target)?.(...args.map(unpack))
    } catch (error) {
      ok = false
      value = error
    }
    if (!send({ type: 'reply', id, ok, value: pack(value) })) fail('reply', id)
  }

  function freeze(value: unknown): unknown {
    if (isContainer(value)) for (const part of Object.values(value)) freeze(part)
    return typeof value === 'function' || isContainer(value) ? Object.freeze(value) : value
  }

  function receive(message: Message): void {
    if (message.type === 'expose')
      Object.defineProperty(globalThis, message.key, { value: freeze(unpack(message.value)), enumerable: true })
    else if (message.type === 'call') answer(message)
    else if (message.type === 'reply') replies.set(message.id, message)
    else if (message.type === 'settle') {
      settlers.get(message.id)?.(message)
      settlers.delete(message.id)
    } else if (message.type === 'release') functions.delete(message.id)
    else isBroken = true
  }

  node.addEventListener(receives, (event) => {
    const message: Message | null = event instanceof Carrier ? event.detail : null
    if (message === null) send({ type: 'broken' })
    else receive(message)
  })

  return {
    expose: (key, value) => {
      if (key in globalThis)
        throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`)
      if (!send({ type: 'expose', key, value: pack(value) })) throw new Error('An object could not be cloned.')
    },
  }
}

/** Runs in the page's own world, before its scripts: waits for the node that the preload's world hands over once. */
export function joinBridge(handover: string, makeEnd: typeof makeBridgeEnd): void {
  const join = (event: Event) => {
    if (event instanceof MouseEvent && event.relatedTarget instanceof Node)
      makeEnd(event.relatedTarget, 'to-preload', 'to-page')
  }
  window.addEventListener(handover, join, { once: true })
}
