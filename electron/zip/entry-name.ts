/**
 * The name of a zip entry. With the UTF-8 flag it is UTF-8; without, the standard says code page 437, but writers on
 * Chinese systems put UTF-8 or GBK there, so what is valid UTF-8 is taken as such and the rest as GB18030.
 */
export function decodeEntryName(raw: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(raw)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return new TextDecoder('gb18030').decode(raw)
  }
}
