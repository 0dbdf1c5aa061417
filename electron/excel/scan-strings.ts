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
