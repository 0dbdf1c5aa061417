import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

/** Electron's `net`, for files only: the program reads nothing from anywhere else. */
export const net = {
  /** @throws TypeError for a file that cannot be read, and for every other scheme */
  async fetch(input: string | URL): Promise<Response> {
    const url = new URL(input)
    if (url.protocol !== 'file:') throw new TypeError('net::ERR_BLOCKED_BY_CLIENT')
    const path = fileURLToPath(url)
    // Without its type Chromium would refuse to run a module.
    const headers = { 'content-type': mimeTypes[extname(path).toLowerCase()] ?? 'application/octet-stream' }
    try {
      return new Response(new Uint8Array(await readFile(path)), { headers })
    } catch (error) {
      throw new TypeError('net::ERR_FILE_NOT_FOUND', { cause: error })
    }
  },
}
