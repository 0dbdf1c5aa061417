import type { CdpSession } from './cdp.ts'

/** Reads a stream of Chromium's to its end, and closes it. */
export async function readStream(cdp: CdpSession, handle: string): Promise<Buffer<ArrayBuffer>> {
  const pieces: Buffer[] = []
  for (let isAtEnd = false; !isAtEnd; ) {
    const { data, eof, base64Encoded } = await cdp.send('IO.read', { handle })
    pieces.push(Buffer.from(data, base64Encoded === true ? 'base64' : 'utf8'))
    isAtEnd = eof
  }
  cdp.tell('IO.close', { handle })
  return Buffer.concat(pieces)
}
