/** The XML is not what Office writes: a document type, a tag or a comment that never ends. Becomes `file.broken`. */
export class MalformedXml extends Error {}

/**
 * Walks over the tags of a small part (workbook, styles, relationships) without building a tree. Names are compared
 * without their namespace prefix: `x:sheet` of WPS and the Open XML SDK is `sheet`.
 */
export class TagReader {
  /** Name of the current tag without its prefix. */
  name = ''
  isClosing = false
  /** `<name/>`: no closing tag follows. */
  isEmpty = false
  /** Position of the `<` of the current tag, and the one after its `>`. */
  start = 0
  end: number
  readonly #xml: string
  #attributes = 0
  /** Of the current tag, once one is asked for. */
  #values: ReadonlyMap<string, string> | undefined

  constructor(xml: string, from = 0) {
    this.#xml = xml
    this.end = from
  }

  /** Goes to the next tag. Comments, CDATA and processing instructions are passed over. */
  next(): boolean {
    const xml = this.#xml
    for (;;) {
      const start = xml.indexOf('<', this.end)
      if (start < 0) return false
      const second = xml.charCodeAt(start + 1)
      if (second === BANG || second === QUESTION) {
        this.end = endOfDeclaration(xml, start)
        continue
      }
      this.start = start
      this.#values = undefined
      this.isClosing = second === SLASH
      this.#readName(start + (this.isClosing ? 2 : 1))
      this.#readEnd()
      return true
    }
  }

  /** The unescaped value of an attribute of the current tag, by its name without prefix. */
  attribute(name: string): string | undefined {
    this.#values ??= this.#readAttributes()
    const value = this.#values.get(name)
    return value === undefined ? undefined : unescapeXml(value)
  }

  /** By local name, the first of each; as written. */
  #readAttributes(): ReadonlyMap<string, string> {
    const values = new Map<string, string>()
    const text = this.#xml.slice(this.#attributes, this.end)
    let next = 0
    for (let equals = text.indexOf('='); equals >= 0; equals = text.indexOf('=', next)) {
      const prefixed = wordBefore(text, equals)
      let open = equals + 1
      while (text.charCodeAt(open) <= SPACE) open++
      const quote = text.charCodeAt(open)
      next = open
      if (quote !== QUOTE && quote !== APOSTROPHE) continue
      const close = text.indexOf(quote === QUOTE ? '"' : "'", open + 1)
      if (close < 0) break
      next = close + 1
      const name = prefixed.slice(prefixed.lastIndexOf(':') + 1)
      if (!prefixed.startsWith('xmlns') && !values.has(name)) values.set(name, text.slice(open + 1, close))
    }
    return values
  }

  /** An attribute of type xsd:boolean. */
  flag(name: string): boolean {
    const value = this.attribute(name)
    return value === '1' || value === 'true' || value === 'on'
  }

  /** The unescaped text between the current tag and the next one, which becomes the current tag. */
  text(): string {
    if (this.isEmpty) return ''
    const from = this.end
    if (!this.next()) throw new MalformedXml('text without an end tag')
    return unescapeXml(this.#xml.slice(from, this.start))
  }

  #readName(from: number): void {
    const xml = this.#xml
    let nameStart = from
    let at = from
    for (; at < xml.length; at++) {
      const code = xml.charCodeAt(at)
      if (code === COLON) nameStart = at + 1
      else if (code <= SPACE || code === SLASH || code === GREATER) break
    }
    this.name = xml.slice(nameStart, at)
    this.#attributes = at
  }

  #readEnd(): void {
    const xml = this.#xml
    let quote = 0
    for (let at = this.#attributes; at < xml.length; at++) {
      const code = xml.charCodeAt(at)
      if (quote !== 0) {
        if (code === quote) quote = 0
      } else if (code === QUOTE || code === APOSTROPHE) quote = code
      else if (code === GREATER) {
        this.isEmpty = xml.charCodeAt(at - 1) === SLASH
        this.end = at + 1
        return
      }
    }
    throw new MalformedXml('a tag does not end')
  }
}

const SPACE = 0x20
const BANG = 0x21
const QUOTE = 0x22
const APOSTROPHE = 0x27
const SLASH = 0x2f
const COLON = 0x3a
const GREATER = 0x3e
const QUESTION = 0x3f

/** The word that ends before a position, blanks aside. */
function wordBefore(text: string, at: number): string {
  let end = at
  while (end > 0 && text.charCodeAt(end - 1) <= SPACE) end--
  let start = end
  while (start > 0 && text.charCodeAt(start - 1) > SPACE) start--
  return text.slice(start, end)
}

function endOfDeclaration(xml: string, start: number): number {
  const close = xml.startsWith('<!--', start)
    ? '-->'
    : xml.startsWith('<![CDATA[', start)
      ? ']]>'
      : xml.startsWith('<?', start)
        ? '?>'
        : undefined
  // Packages must not hold a DTD (ECMA-376 part 2, §8.1.4): it could define entities that grow without bound.
  if (close === undefined) throw new MalformedXml('document type declaration')
  const end = xml.indexOf(close, start)
  if (end < 0) throw new MalformedXml('a declaration does not end')
  return end + close.length
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Resolves the five named entities and character references; anything else stays as it stands. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/**
 * Brings a part to plain UTF-8 without comments, instructions and CDATA, for scans that do not expect them. Office
 * never writes them, so this is done only when one is met.
 * @throws MalformedXml
 */
export function withoutDeclarations(bytes: Buffer): Buffer {
  const xml = bytes.toString('utf8')
  const kept: string[] = []
  let from = 0
  for (let at = xml.search(DECLARATION); at >= 0; at = nextDeclaration(xml, from)) {
    const end = endOfDeclaration(xml, at)
    kept.push(xml.slice(from, at))
    if (xml.startsWith('<![CDATA[', at)) kept.push(escapeXml(xml.slice(at + 9, end - 3)))
    from = end
  }
  kept.push(xml.slice(from))
  return Buffer.from(kept.join(''))
}

const DECLARATION = /<[!?]/

function nextDeclaration(xml: string, from: number): number {
  const pattern = /<[!?]/g
  pattern.lastIndex = from
  return pattern.exec(xml)?.index ?? -1
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A part as UTF-8 bytes, whatever encoding it declares: Office writes UTF-8, others may write UTF-16 or GB18030. */
export function toUtf8(bytes: Buffer): Buffer {
  const encoding = declaredEncoding(bytes)
  return encoding === 'utf-8' ? bytes : Buffer.from(new TextDecoder(encoding).decode(bytes))
}

function declaredEncoding(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.toString('latin1', 0, 100)
  const name = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
  return ['gb2312', 'gbk', 'gb18030'].includes(name) ? 'gb18030' : 'utf-8'
}
