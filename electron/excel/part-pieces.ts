import { MalformedXml, unescapeXml } from './xml-tags.ts'

/** Pieces stay under V8's limit for strings on its own heap (1 MB), where indexOf is fastest. */
const PIECE = 512 * 1024

/** A comment, CDATA or instruction where the scan expects none: clean the part with `withoutDeclarations` and scan again. */
export class UnexpectedDeclaration extends Error {}

/**
 * Visits bytes[from, to) in pieces, given by where they begin and end. Each begins at a `marker` tag (`<x:row`), so that no
 * row is cut in two, nor a character.
 */
export function eachPiece(
  bytes: Buffer,
  from: number,
  to: number,
  marker: string,
  visit: (start: number, end: number) => void,
): void {
  for (let start = from; start < to; ) {
    const end = endOfPiece(bytes, start, to, marker)
    visit(start, end)
    start = end
  }
}

function endOfPiece(bytes: Buffer, start: number, to: number, marker: string): number {
  if (start + PIECE >= to) return to
  const last = bytes.subarray(start + 1, start + PIECE).lastIndexOf(marker)
  if (last >= 0) return start + 1 + last
  const next = bytes.subarray(start + PIECE, to).indexOf(marker)
  return next >= 0 ? start + PIECE + next : to
}

/**
 * Text of a string element as Excel shows it: entities resolved, and `_x000D_` escapes of ST_Xstring (ECMA-376 part 1,
 * §22.9.2.19) turned into their characters.
 */
export function decodeText(text: string): string {
  const plain = text.includes('&') ? unescapeXml(text) : text
  return plain.includes('_x')
    ? plain.replace(ESCAPED_CHARACTER, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain
}

const ESCAPED_CHARACTER = /_x([\dA-Fa-f]{4})_/g

/** Position after the `>` of the tag whose attributes begin at `at`, with regard to quotes. */
export function endOfTag(piece: string, at: number): number {
  let quote = 0
  for (let position = at; position < piece.length; position++) {
    const code = piece.charCodeAt(position)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return position + 1
  }
  throw new MalformedXml('a tag does not end')
}

/** Whether `/>` ended the tag that ended at `end`: it has no content. */
export function isEmptyTag(piece: string, end: number): boolean {
  return piece.charCodeAt(end - 2) === 0x2f
}

/** Position of the next tag, which must exist. */
export function nextTag(piece: string, from: number): number {
  const at = piece.indexOf('<', from)
  if (at < 0) throw new MalformedXml('an element does not end')
  const second = piece.charCodeAt(at + 1)
  if (second === 0x21 || second === 0x3f) throw new UnexpectedDeclaration()
  return at
}

/** Whether the tag at `at` (position of its first letter) has exactly this local name. */
export function isNamed(piece: string, at: number, name: string): boolean {
  if (!piece.startsWith(name, at)) return false
  const code = piece.charCodeAt(at + name.length)
  return code === 0x3e || code === 0x2f || code <= 0x20
}

/** The element whose start tag is `<name` or `<prefix:name`: its prefix with the colon, and where it begins. */
export function findElement(bytes: Buffer, name: string): { prefix: string; start: number } | undefined {
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    const after = bytes[at + name.length] ?? 0
    if (after !== 0x3e && after !== 0x2f && after > 0x20) continue
    const before = bytes.toString('latin1', Math.max(0, at - 64), at)
    const prefix = /<((?:[\w.-]+:)?)$/.exec(before)?.[1]
    if (prefix !== undefined) return { prefix, start: at - prefix.length - 1 }
  }
  return undefined
}
