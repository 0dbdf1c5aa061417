/** Turns what crosses between page and main process into text and back. */
export interface Codec {
  /** @throws Error where the value holds a function, a symbol or a cycle */
  encode(value: unknown): string
  decode(text: string): unknown
}

/**
 * Values as a structured clone would carry them: JSON types, undefined, NaN, bigint, Date, Map, Set, errors, ArrayBuffer
 * and its views. `J` and JSON where that says all, `T` and JSON with tags otherwise. The function is sent to the page as
 * text: it may use nothing from outside itself.
 */
export function makeCodec(): Codec {
  const views = {
    Int8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
  }
  const uncloneable = (what: string) => new Error(`An object could not be cloned: ${what}`)

  function isPlain(value: unknown, depth: number): boolean {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
    if (typeof value !== 'object' || depth > 200) return false
    if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1))
    const prototype = Object.getPrototypeOf(value)
    if ((prototype !== Object.prototype && prototype !== null) || 'toJSON' in value) return false
    return Object.values(value).every((item) => isPlain(item, depth + 1))
  }

  function toBase64(bytes: Uint8Array): string {
    if (typeof Buffer !== 'undefined')
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
    const pieces: string[] = []
    // One call for all bytes would pass more arguments than an engine allows.
    for (let at = 0; at < bytes.length; at += 0x8000)
      pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
    return btoa(pieces.join(''))
  }

  function fromBase64(text: string): Uint8Array<ArrayBuffer> {
    const binary = atob(text)
    const bytes = new Uint8Array(binary.length)
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
    return bytes
  }

  function tag(value: unknown, above: readonly object[]): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (value === undefined) return ['undefined']
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : ['number', Object.is(value, -0) ? '-0' : String(value)]
    if (typeof value === 'bigint') return ['bigint', String(value)]
    if (typeof value !== 'object') throw uncloneable(typeof value)
    if (above.includes(value)) throw uncloneable('a cycle')
    return tagObject(value, [...above, value])
  }

  function tagObject(value: object, above: readonly object[]): unknown {
    if (Array.isArray(value)) return ['array', Array.from(value, (item) => tag(item, above))]
    if (value instanceof Date) return ['date', value.getTime()]
    if (value instanceof Map) return ['map', Array.from(value, ([key, item]) => [tag(key, above), tag(item, above)])]
    if (value instanceof Set) return ['set', Array.from(value, (item) => tag(item, above))]
    if (value instanceof RegExp) return ['regexp', value.source, value.flags]
    if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? '']
    if (value instanceof ArrayBuffer) return ['bytes', 'ArrayBuffer', toBase64(new Uint8Array(value))]
    if (ArrayBuffer.isView(value)) {
      const name = Object.entries(views).find(([, view]) => value instanceof view)?.[0] ?? 'Uint8Array'
      return ['bytes', name, toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
    }
    if (value instanceof Promise || value instanceof WeakMap) throw uncloneable(value.constructor.name)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tag(item, above)]))
  }

  function untag(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value
    if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, untag(item)]))
    const [kind, first, second, third] = value
    if (kind === 'undefined') return undefined
    if (kind === 'number') return Number(first)
    if (kind === 'bigint') return BigInt(first)
    if (kind === 'array') return first.map(untag)
    if (kind === 'date') return new Date(first ?? Number.NaN)
    if (kind === 'map') return new Map(first.map(([key, item]: [unknown, unknown]) => [untag(key), untag(item)]))
    if (kind === 'set') return new Set(first.map(untag))
    if (kind === 'regexp') return new RegExp(first, second)
    if (kind === 'error') return Object.assign(new Error(second), { name: first, stack: third })
    return untagBytes(first, second)
  }

  function untagBytes(name: string, text: string): unknown {
    const bytes = fromBase64(text)
    if (name === 'ArrayBuffer') return bytes.buffer
    const view = Object.entries(views).find(([known]) => known === name)?.[1]
    return view === undefined ? bytes : new view(bytes.buffer)
  }

  return {
    encode: (value) => (isPlain(value, 0) ? `J${JSON.stringify(value)}` : `T${JSON.stringify(tag(value, []))}`),
    decode: (text) => (text.startsWith('J') ? JSON.parse(text.slice(1)) : untag(JSON.parse(text.slice(1)))),
  }
}
