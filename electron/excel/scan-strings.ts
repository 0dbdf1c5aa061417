import { decodeText, eachPiece, endOfTag, findElement, isEmptyTag, isNamed, nextTag } from './part-pieces.ts'

/** The shared strings of a workbook: plain texts, with formatting runs joined and furigana (`rPh`) left out. */
export function scanSharedStrings(bytes: Buffer): readonly string[] {
  const first = findElement(bytes, 'si')
  if (first === undefined) return []
  const { prefix } = first
  const strings: string[] = []
  eachPiece(bytes, first.start, bytes.length, `<${prefix}si`, (piece, offset) => {
    let at = 0
    for (;;) {
      const tag = piece.indexOf('<', at)
      if (tag < 0) return
      const name = nextTag(piece, tag) + 1 + prefix.length
      if (!isNamed(piece, name, 'si')) {
        at = tag + 1
        continue
      }
      const item = scanStringItem(bytes, piece, offset, name + 2, prefix)
      strings.push(item.text)
      at = item.end
    }
  })
  return strings
}

/**
 * The text of a string item (`si`, `is`) whose attributes begin at `at`.
 * @returns the text, and the position after the item's end tag
 */
export function scanStringItem(
  bytes: Buffer,
  piece: string,
  offset: number,
  at: number,
  prefix: string,
): { text: string; end: number } {
  let end = endOfTag(piece, at)
  if (isEmptyTag(piece, end)) return { text: '', end }
  const plain = scanPlainItem(bytes, piece, offset, end, prefix)
  if (plain !== null) return plain
  let text = ''
  let isPhonetic = false
  for (;;) {
    const tag = nextTag(piece, end)
    if (piece.charCodeAt(tag + 1) === 0x2f) {
      const name = tag + 2 + prefix.length
      end = endOfTag(piece, name)
      if (isNamed(piece, name, 'si') || isNamed(piece, name, 'is')) return { text, end }
      if (isNamed(piece, name, 'rPh')) isPhonetic = false
      continue
    }
    const name = tag + 1 + prefix.length
    const contentStart = endOfTag(piece, name)
    end = contentStart
    if (isEmptyTag(piece, end)) continue
    if (isNamed(piece, name, 'rPh')) isPhonetic = true
    if (!isPhonetic && isNamed(piece, name, 't')) {
      end = nextTag(piece, end)
      text += decodeText(bytes, offset + contentStart, offset + end)
    }
  }
}

/** An item that is one text and nothing else, which most are; null for all others. */
function scanPlainItem(
  bytes: Buffer,
  piece: string,
  offset: number,
  at: number,
  prefix: string,
): { text: string; end: number } | null {
  const tag = at + 1 + prefix.length
  if (!piece.startsWith(`<${prefix}t`, at)) return null
  const start = piece.startsWith('t>', tag) ? tag + 2 : piece.startsWith(keepsSpace, tag) ? tag + keepsSpace.length : 0
  const close = piece.indexOf('<', start)
  const closing = `</${prefix}t></${prefix}`
  if (start === 0 || close < 0 || !piece.startsWith(closing, close)) return null
  const name = close + closing.length
  const isEnd = piece.startsWith('si>', name) || piece.startsWith('is>', name)
  return isEnd ? { text: decodeText(bytes, offset + start, offset + close), end: name + 3 } : null
}

const keepsSpace = 't xml:space="preserve">'
