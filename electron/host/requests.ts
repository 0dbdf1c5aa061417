import type { OnBeforeRequestListenerDetails } from 'electron'
import type { CdpSession } from '../chromium/cdp.ts'
import type { Protocol } from '../chromium/cdp-protocol.ts'
import { schemeOf, toBrowserUrl, toProgramUrl } from './custom-schemes.ts'
import { schemeHandler } from './protocol.ts'
import { askBeforeRequest, askHeadersReceived } from './session.ts'

type Paused = Protocol.Fetch.requestPausedPayload

/** Says whether a navigation of a window's page may go on. */
export type NavigationGuard = (frameId: string, url: string) => boolean

const innerSchemes = new Set(['data', 'blob', 'about', 'file', 'chrome', 'devtools'])
const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]'])
const resourceTypes: Readonly<Record<string, OnBeforeRequestListenerDetails['resourceType']>> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Fetch: 'xhr',
  XHR: 'xhr',
  Media: 'media',
  Ping: 'ping',
}

/**
 * Answers every request of every page and worker: those of the program's schemes by its handlers, and none that would
 * leave the machine. On the browser's own session one command covers all targets, so none can slip through at its start.
 */
export async function answerRequests(root: CdpSession, mayNavigate: NavigationGuard): Promise<void> {
  root.on('Fetch.requestPaused', (paused) => {
    answer(root, paused, mayNavigate).catch((error: Error) => {
      // The page was closed or went elsewhere while it was being answered.
      if (root.isClosed || error.message.includes('Invalid InterceptionId')) return
      process.stderr.write(`${paused.request.url}: ${error.stack ?? error.message}\n`)
      root.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' }).catch(() => undefined)
    })
  })
  await root.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function answer(root: CdpSession, paused: Paused, mayNavigate: NavigationGuard): Promise<void> {
  const { requestId, request, resourceType, frameId } = paused
  const url = toProgramUrl(request.url)
  if (resourceType === 'Document' && !mayNavigate(frameId, url)) {
    // Aborted leaves the page as it is; any other reason would show Chromium's own error page.
    await root.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    return
  }
  const details = describe(paused, url)
  const { cancel, redirectURL } = await askBeforeRequest(details)
  if (cancel === true) await root.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  else if (redirectURL !== undefined) await redirect(root, requestId, redirectURL)
  else await pass(root, paused, url, details)
}

async function redirect(root: CdpSession, requestId: string, to: string): Promise<void> {
  const responseHeaders = [{ name: 'location', value: toBrowserUrl(to) }]
  await root.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders })
}

async function pass(
  root: CdpSession,
  paused: Paused,
  url: string,
  details: OnBeforeRequestListenerDetails,
): Promise<void> {
  const { requestId } = paused
  const handler = schemeHandler(schemeOf(url))
  if (handler !== null) {
    await fulfil(root, requestId, await handler(toRequest(paused, url)), details)
  } else if (innerSchemes.has(schemeOf(url)) || ownMachine.has(new URL(url).hostname)) {
    await root.send('Fetch.continueRequest', { requestId })
  } else {
    await root.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  }
}

async function fulfil(
  root: CdpSession,
  requestId: string,
  response: Response,
  details: OnBeforeRequestListenerDetails,
): Promise<void> {
  const given = Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]]))
  const { responseHeaders = given, cancel } = await askHeadersReceived({
    ...details,
    statusLine: `HTTP/1.1 ${response.status} ${response.statusText}`,
    statusCode: response.status,
    responseHeaders: given,
  })
  if (cancel === true) {
    await root.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    return
  }
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  const headers = Object.entries(responseHeaders).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  )
  await root.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders: headers, body })
}

function toRequest({ request }: Paused, url: string): Request {
  const entries = request.postDataEntries ?? []
  const body = Buffer.concat(entries.map(({ bytes = '' }) => Buffer.from(bytes, 'base64')))
  return new Request(url, { method: request.method, headers: request.headers, ...(body.length > 0 && { body }) })
}

function describe({ requestId, request, resourceType }: Paused, url: string): OnBeforeRequestListenerDetails {
  return {
    id: Number(requestId.replace(/\D/g, '')),
    url,
    method: request.method,
    referrer: toProgramUrl(request.headers.Referer ?? ''),
    resourceType: resourceTypes[resourceType] ?? 'other',
    timestamp: Date.now(),
    uploadData: [],
  }
}
