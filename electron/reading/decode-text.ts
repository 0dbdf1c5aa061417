/** How many bytes a UTF-8 character may have besides its first. */
const longestTail = 3

/**
 * The words of a text file. A byte order mark decides; without one, bytes that are valid UTF-8 are UTF-8 (Chinese in GB18030
 * practically never is), all others are GB18030, which holds GBK and GB2312.
 * A file cut off within its last character is still taken for what it was.
 * @returns null where the bytes are no text in any of these
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode('utf-8', bytes.subarray(3))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes.subarray(2))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes.subarray(2))
  if (bytes.includes(0)) return null
  const text = decodeUtf8(bytes) ?? decode('gb18030', bytes)
  return looksLikeText(text) ? text : null
}

function decode(encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030', bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

function decodeUtf8(bytes: Uint8Array): string | null {
  const whole = strictUtf8(bytes)
  if (whole !== null) return whole
  for (let cut = 1; cut <= longestTail && cut < bytes.length; cut++) {
    const lead = bytes[bytes.length - cut] ?? 0
    if (lead >= 0xc0) return strictUtf8(bytes.subarray(0, bytes.length - cut))
  }
  return null
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Binary files decode too, but into control characters and replacement marks that no text has. */
function looksLikeText(text: string): boolean {
  let odd = 0
  for (const mark of text.matchAll(/[\x00-\x08\x0e-\x1f\x7f\ufffd\ue000-\uf8ff]/g)) {
    if (mark) odd++
  }
  return odd * 50 <= text.length
}
