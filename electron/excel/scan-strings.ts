import { decodeText, eachPiece, findElement, UnexpectedDeclaration } from './part-pieces.ts'
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
  const items = new StringItems(prefix, (text) => text)
  eachPiece(bytes, first.start, bytes.length, `<${prefix}si`, (start, end) => {
    // Nearly all of it is text that is kept: decoded at one go, it costs less than text by text.
    const piece = bytes.toString('utf8', start, end)
    items.begin(piece, 0)
    for (let text = items.next(); text !== undefined; text = items.next()) strings.push(text)
  })
  return strings
}

const keepsSpace = ' xml:space="preserve"'

/** Reads string items (`si` of a workbook, `is` of a cell) one after the other. */
export class StringItems {
  readonly #tags: RegExp
  /** How an item of a plain text begins and ends. */
  readonly #plainStart: string
  readonly #plainEnd: string
  readonly #toText: (raw: string, end: number) => string
  #piece = ''

  /** @param toText what a stretch of the piece says that ends at `end`, entities aside */
  constructor(prefix: string, toText: (raw: string, end: number) => string) {
    const name = prefix.replaceAll('.', '\\.')
    this.#plainStart = `<${prefix}si><${prefix}t`
    this.#plainEnd = `</${prefix}t></${prefix}si>`
    const attributes = `(?:[^"'<>/]|"[^"]*"|'[^']*')*`
    // A text with what it says; the bounds of an item and of furigana; what stands in no string.
    this.#tags = new RegExp(
      `<${name}t(?:\\s${attributes})?>([^<]*)|<(/?)${name}(si|is|rPh)(?=[\\s/>])${attributes}(/?)>|<[!?]`,
      'g',
    )
    this.#toText = toText
  }

  /** The position after the item that was read last. */
  get end(): number {
    return this.#tags.lastIndex
  }

  /** Goes on at a position of a piece. */
  begin(piece: string, at: number): void {
    this.#piece = piece
    this.#tags.lastIndex = at
  }

  /**
   * The text of the next item; undefined where there is none.
   * @throws MalformedXml, UnexpectedDeclaration
   */
  next(): string | undefined {
    const plain = this.#nextPlain()
    if (plain !== undefined) return plain
    const tags = this.#tags
    let text: string | undefined
    let isPhonetic = false
    for (let tag = tags.exec(this.#piece); tag !== null; tag = tags.exec(this.#piece)) {
      const [, raw, closing, element, empty] = tag
      if (raw !== undefined) {
        if (text !== undefined && !isPhonetic) text += decodeText(this.#toText(raw, tags.lastIndex))
      } else if (element === undefined) throw new UnexpectedDeclaration()
      else if (element === 'rPh') isPhonetic = closing === '' && empty === ''
      else if (closing !== '') return text
      else if (text !== undefined) throw new MalformedXml('a string does not end')
      else if (empty !== '') return ''
      else text = ''
    }
    if (text !== undefined) throw new MalformedXml('a string does not end')
    return undefined
  }

  /** The same for an item that is one text without formatting, as nearly all are; undefined for others. */
  #nextPlain(): string | undefined {
    const piece = this.#piece
    const at = this.#tags.lastIndex
    if (!piece.startsWith(this.#plainStart, at)) return undefined
    let start = at + this.#plainStart.length
    if (piece.startsWith(keepsSpace, start)) start += keepsSpace.length
    if (piece.charCodeAt(start) !== 0x3e /* > */) return undefined
    const end = piece.indexOf('<', start)
    if (!piece.startsWith(this.#plainEnd, end)) return undefined
    this.#tags.lastIndex = end + this.#plainEnd.length
    return decodeText(this.#toText(piece.slice(start + 1, end), end))
  }
}
