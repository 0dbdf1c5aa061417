import type {
  CallbackResponse,
  HeadersReceivedResponse,
  OnBeforeRequestListenerDetails,
  OnHeadersReceivedListenerDetails,
  WebRequestFilter,
} from 'electron'

type BeforeRequest = (details: OnBeforeRequestListenerDetails, respond: (response: CallbackResponse) => void) => void
type HeadersReceived = (
  details: OnHeadersReceivedListenerDetails,
  respond: (response: HeadersReceivedResponse) => void,
) => void

interface Watch<Listener> {
  readonly matches: (url: string) => boolean
  readonly listener: Listener
}

let beforeRequest: Watch<BeforeRequest> | null = null
let headersReceived: Watch<HeadersReceived> | null = null

/** Takes both of Electron's forms: with a filter before the listener, and without. */
function watch<Listener extends object>(
  first: WebRequestFilter | Listener | null,
  second?: Listener | null,
): Watch<Listener> | null {
  const isListener = typeof first === 'function'
  const listener = isListener ? (first as Listener) : second
  if (!listener) return null
  const filter = isListener ? null : (first as WebRequestFilter | null)
  const patterns = filter?.urls.map(patternToRegExp) ?? []
  return { listener, matches: (url) => patterns.length === 0 || patterns.some((pattern) => pattern.test(url)) }
}

function patternToRegExp(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${escaped}$`)
}

const webRequest = {
  onBeforeRequest(first: WebRequestFilter | BeforeRequest | null, second?: BeforeRequest | null): void {
    beforeRequest = watch(first, second)
  },
  onHeadersReceived(first: WebRequestFilter | HeadersReceived | null, second?: HeadersReceived | null): void {
    headersReceived = watch(first, second)
  },
}

/** The one session there is. Pages are refused every permission but writing to the clipboard, whatever a handler would say. */
const defaultSession = {
  webRequest,
  setPermissionRequestHandler(_handler: unknown): void {},
  setPermissionCheckHandler(_handler: unknown): void {},
  setSpellCheckerEnabled(_isEnabled: boolean): void {},
}

/** Electron's `session`. */
export const session = { defaultSession }

/** What the program says of a request before it is sent. */
export async function askBeforeRequest(details: OnBeforeRequestListenerDetails): Promise<CallbackResponse> {
  const { matches, listener } = beforeRequest ?? {}
  if (listener === undefined || matches?.(details.url) !== true) return {}
  return new Promise((resolve) => listener(details, resolve))
}

/** The answer's headers as the program wants them. */
export async function askHeadersReceived(details: OnHeadersReceivedListenerDetails): Promise<HeadersReceivedResponse> {
  const { matches, listener } = headersReceived ?? {}
  if (listener === undefined || matches?.(details.url) !== true) return {}
  return new Promise((resolve) => listener(details, resolve))
}
