import {
  decodeText,
  eachPiece,
  endOfTag,
  findElement,
  isEmptyTag,
  isNamed,
  UnexpectedDeclaration,
} from './part-pieces.ts'
import { MalformedXml } from './xml-tags.ts'

/**
 * The shared strings of a workbook: plain texts, with formatting runs joined and furigana (`rPh`) left out. They are cut out
 * of the part, which therefore stays in memory as long as one of them does.
 */
export function scanSharedStrings(bytes: Buffer): readonly string[] {
  const first = findElement(bytes, 'si')
  if (first === undefined) return []
  const { prefix } = first
  const strings: string[] = []
  // Most parts hold no entity and no escape at all, which is told at one go.
  let isPlain = false
  const items = new StringItems(prefix, (raw) => (isPlain ? raw : decodeText(raw)))
  eachPiece(bytes, first.start, bytes.length, `<${prefix}si`, (start, end) => {
    // Nearly all of it is text that is kept: decoded at one go, it costs less than text by text.
    const piece = bytes.toString('utf8', start, end)
    isPlain = !piece.includes('&') && !piece.includes('_x')
    items.begin(piece, 0)
    for (let text = items.next(); text !== undefined; text = items.next()) strings.push(text)
  })
  return strings
}

/**
 * Reads string items (`si` of a workbook, `is` of a cell) one after the other. Other elements of an item are passed over by
 * their names alone: LibreOffice cuts a text into runs wherever Chinese and Latin letters meet, six tags before each.
 */
export class StringItems {
  readonly #prefixLength: number
  /** How what is left out of an item ends: the formats of a run, furigana. */
  readonly #propertiesEnd: string
  readonly #phoneticEnd: string
  readonly #toText: (raw: string, end: number) => string
  #piece = ''
  #end = 0

  /** @param toText what a stretch of the piece says that ends at `end` */
  constructor(prefix: string, toText: (raw: string, end: number) => string) {
    this.#prefixLength = prefix.length
    this.#propertiesEnd = `</${prefix}rPr>`
    this.#phoneticEnd = `</${prefix}rPh>`
    this.#toText = toText
  }

  /** The position after the item that was read last. */
  get end(): number {
    return this.#end
  }

  /** Goes on at a position of a piece. */
  begin(piece: string, at: number): void {
    this.#piece = piece
    this.#end = at
  }

  /**
   * The text of the next item; undefined where there is none.
   * @throws MalformedXml, UnexpectedDeclaration
   */
  next(): string | undefined {
    const piece = this.#piece
    let text: string | undefined
    for (let tag = piece.indexOf('<', this.#end); tag >= 0; tag = piece.indexOf('<', this.#end)) {
      const second = piece.charCodeAt(tag + 1)
      if (second === 0x21 /* ! */ || second === 0x3f /* ? */) throw new UnexpectedDeclaration()
      const isClosing = second === 0x2f
      const name = tag + (isClosing ? 2 : 1) + this.#prefixLength
      // No tag begins inside another one.
      this.#end = name
      const letter = piece.charCodeAt(name)
      if (letter === 0x74 /* t */) {
        if (!isClosing && isNamed(piece, name, 't')) {
          const own = this.#readText(name + 1)
          if (text !== undefined) text += own
        }
      } else if (letter === 0x72 /* r */) {
        if (isClosing) continue
        if (isNamed(piece, name, 'rPr')) this.#passOver(name + 3, this.#propertiesEnd)
        else if (isNamed(piece, name, 'rPh')) this.#passOver(name + 3, this.#phoneticEnd)
      } else if (isNamed(piece, name, 'si') || isNamed(piece, name, 'is')) {
        this.#end = endOfTag(piece, name + 2)
        if (isClosing) return text
        if (text !== undefined) throw new MalformedXml('a string does not end')
        text = ''
        if (isEmptyTag(piece, this.#end)) return text
      }
    }
    if (text !== undefined) throw new MalformedXml('a string does not end')
    return undefined
  }

  /** What stands in a text whose attributes begin at `at`. */
  #readText(at: number): string {
    const piece = this.#piece
    const start = endOfTag(piece, at)
    this.#end = start
    if (isEmptyTag(piece, start)) return ''
    const end = piece.indexOf('<', start)
    if (end < 0) throw new MalformedXml('a text does not end')
    this.#end = end
    return end === start ? '' : this.#toText(piece.slice(start, end), end)
  }

  /** Goes to the end of an element whose attributes begin at `at`. */
  #passOver(at: number, endTag: string): void {
    this.#end = endOfTag(this.#piece, at)
    if (isEmptyTag(this.#piece, this.#end)) return
    const end = this.#piece.indexOf(endTag, this.#end)
    if (end < 0) throw new MalformedXml('an element of a string does not end')
    this.#end = end
  }
}
