import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { protocol, session } from 'electron'
import { paperPolicy, windowPolicy } from './content-security-policy.ts'

/** The page's address: a scheme of our own, so that it is neither a file nor a site. */
export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://bundle`

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Requests that stay in the program; all others are refused before they leave. */
const innerSchemes = new Set([`${pageScheme}:`, 'data:', 'blob:', 'devtools:', 'about:'])

/** Papers that are being printed, by their place. */
const papers = new Map<string, string>()
let lastPaper = 0

/** To be called before the program is ready. */
export function registerPageScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }])
}

/** Serves the built page from its folder, and refuses every request that would leave the program. */
export function servePage(folder: string): void {
  protocol.handle(pageScheme, (request) => answer(folder, new URL(request.url).pathname))
  session.defaultSession.webRequest.onBeforeRequest((details, respond) => {
    respond({ cancel: !innerSchemes.has(new URL(details.url).protocol) })
  })
}

/** Gives a paper an address until it is printed. */
export function servePaper(html: string): { readonly url: string; readonly end: () => void } {
  lastPaper += 1
  const place = `/paper/${lastPaper}`
  papers.set(place, html)
  return { url: `${pageOrigin}${place}`, end: () => papers.delete(place) }
}

async function answer(folder: string, place: string): Promise<Response> {
  const paper = papers.get(place)
  if (paper !== undefined) return respond(paper, '.html', paperPolicy)
  const file = join(folder, decodeURIComponent(place === '/' ? '/index.html' : place))
  if (!file.startsWith(folder + sep)) return new Response(null, { status: 404 })
  try {
    return respond(new Uint8Array(await readFile(file)), extname(file), windowPolicy)
  } catch {
    return new Response(null, { status: 404 })
  }
}

function respond(body: string | Uint8Array<ArrayBuffer>, extension: string, policy: string): Response {
  const headers = {
    'content-type': mimeTypes[extension] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  }
  return new Response(body, { headers })
}
