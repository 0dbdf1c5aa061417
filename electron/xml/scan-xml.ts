/** What was wrong with a part's XML and where (offset in its text); the reader of the file turns it into a UserError. */
export class XmlError extends Error {
  constructor(what: string, offset: number) {
    super(`${what} at ${offset}`)
    this.name = 'XmlError'
  }
}

/** The attributes of the element being opened; only valid during the call of `open`. */
export interface XmlAttributes {
  /** The value of the attribute with this local name, whatever its prefix; undefined where it is absent. */
  get(localName: string): string | undefined
}

/** Names are local names: the prefix (`w:`, `x:`, any) is taken off, because writers choose it freely. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  text(value: string): void
  /** Whether text is wanted now; text in between is skipped without being decoded. */
  readonly takesText: boolean
  /**
   * Elements that are passed over in one step, neither opened nor closed, where their content mentions none of these words;
   * the tags inside are then not checked. Half the tags of a Word file say how a run looks, which few readers ask for.
   */
  readonly passedOver?: ReadonlyMap<string, readonly string[]>
  /**
   * Asked where a text ends: how texts are parted by what says nothing; null where that must be read now. What stands
   * between two texts of a Word file is most often the very same as between the two before.
   */
  readonly seams?: SeamRule | null
}

/** Two texts parted by a seam are handed over as two texts of the first element; the seam itself is neither opened nor closed. */
export interface SeamRule {
  /** The element that holds text (`t`). */
  readonly of: string
  /** The elements that may close and open within a seam: with them alone, the handler is after it as it was before it. */
  readonly plain: ReadonlySet<string>
}

const [bang, slash, question, space, equals, quote, apostrophe, greater] = [33, 47, 63, 32, 61, 34, 39, 62]

/**
 * Runs through an XML text once and reports elements and text, in order. Made for the parts of Office files: entities of
 * XML only, no document type (OPC, ISO/IEC 29500-2 §9, forbids it), so nothing can expand or be fetched.
 * Three to four times as fast as a general SAX parser, because what nobody asks for is never cut out of the text.
 * @throws XmlError where tags do not match, the text ends too early, or a document type is declared
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  const openNames: TagName[] = []
  const names = new TagNames(xml, handler.passedOver)
  const attributes = new TagAttributes(xml)
  const hasApostrophe = xml.includes("'")
  const seams = new Seams(xml)
  let at = 0
  for (;;) {
    const tagStart = xml.indexOf('<', at)
    if (tagStart < 0) break
    if (tagStart > at && handler.takesText) handler.text(decodeEntities(xml.slice(at, tagStart), at))
    const next = xml.charCodeAt(tagStart + 1)
    if (next === slash) {
      const seamEnd = handler.takesText && handler.seams ? seams.endFrom(tagStart, openNames, handler.seams) : -1
      if (seamEnd >= 0) {
        at = seamEnd
        continue
      }
      const name = openNames.pop()
      if (name === undefined || !xml.startsWith(name.whole, tagStart + 2)) throw new XmlError('closing tag', tagStart)
      const nameEnd = tagStart + 2 + name.whole.length
      const tagEnd = xml.charCodeAt(nameEnd) === greater ? nameEnd : xml.indexOf('>', nameEnd)
      if (tagEnd < 0 || (tagEnd > nameEnd && xml.slice(nameEnd, tagEnd).trim())) {
        throw new XmlError('closing tag', tagStart)
      }
      seams.close(name, openNames.length)
      handler.close(name.local)
      at = tagEnd + 1
    } else if (next === bang) {
      seams.forget()
      at = passDeclaration(xml, tagStart, handler)
    } else if (next === question) {
      at = endOf(xml, '?>', tagStart)
    } else {
      const name = names.read(tagStart + 1)
      const nameEnd = tagStart + 1 + name.whole.length
      const tagEnd = hasApostrophe ? endOfTag(xml, nameEnd) : quickEndOfTag(xml, nameEnd)
      if (name.whole === '') throw new XmlError('tag without name', tagStart)
      const isEmpty = xml.charCodeAt(tagEnd - 1) === slash
      if (name.plainContent !== null) {
        const contentEnd = isEmpty ? tagEnd + 1 : name.plainContent.endFrom(tagEnd + 1)
        if (contentEnd >= 0) {
          at = contentEnd
          continue
        }
      }
      attributes.reset(nameEnd, isEmpty ? tagEnd - 1 : tagEnd)
      handler.open(name.local, attributes)
      if (isEmpty) handler.close(name.local)
      else openNames.push(name)
      seams.open(name, tagStart, tagEnd + 1, isEmpty ? -1 : openNames.length)
      at = tagEnd + 1
    }
  }
  if (openNames.length > 0) throw new XmlError('end of text inside an element', xml.length)
}

function passDeclaration(xml: string, at: number, handler: XmlHandler): number {
  if (xml.startsWith('<!--', at)) return endOf(xml, '-->', at)
  if (!xml.startsWith('<![CDATA[', at)) throw new XmlError('declaration', at)
  const end = endOf(xml, ']]>', at)
  if (handler.takesText) handler.text(xml.slice(at + 9, end - 3))
  return end
}

function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  if (found < 0) throw new XmlError(`no ${mark}`, from)
  return found + mark.length
}

interface TagName {
  /** As written, with its prefix. */
  readonly whole: string
  readonly local: string
  readonly plainContent: PlainContent | null
}

/** Contents of one kind of element that hold nothing its reader asks for. They repeat: a run looks like the run before. */
class PlainContent {
  readonly #xml: string
  readonly #closingTag: string
  readonly #asked: readonly string[]
  /** The last few different ones met, each with its closing tag. */
  readonly #met: string[] = []

  constructor(xml: string, name: string, asked: readonly string[]) {
    this.#xml = xml
    this.#closingTag = `</${name}>`
    // An element of the same name inside would end the search too early, and so would a closing tag in a comment.
    this.#asked = [...asked, `<${name}`, '<!']
  }

  /** The place behind the closing tag of the content that begins at a place; -1 where the content must be read. */
  endFrom(from: number): number {
    for (const met of this.#met) if (this.#xml.startsWith(met, from)) return from + met.length
    // Longer ones are read: looking for an end that is far away, or not there, must not cost more than reading on.
    const window = this.#xml.slice(from, from + 2000)
    const end = window.indexOf(this.#closingTag)
    if (end < 0) return -1
    const content = window.slice(0, end + this.#closingTag.length)
    if (this.#asked.some((word) => content.includes(word))) return -1
    if (this.#met.length === 8) this.#met.pop()
    this.#met.unshift(content)
    return from + content.length
  }
}

interface Seam {
  /** From the closing tag of one text to the opening tag of the next, both with it. */
  readonly whole: string
  /** The opening tag, which the text before the seam must have too: it may say how spaces are kept. */
  readonly tag: string
  /** What the seam closes and opens again. */
  readonly parent: TagName | undefined
}

/** The seams met in a text. One is learned by reading it once, and passed over where it stands again. */
class Seams {
  readonly #xml: string
  /** The last few different ones met. */
  readonly #met: Seam[] = []
  /** Where the tag of the last text that was opened begins and ends. */
  #tagStart = 0
  #tagEnd = 0
  /** Where the seam that is being read begins; -1 while none is. */
  #start = -1
  #depth = 0
  #parent: TagName | undefined
  #rule: SeamRule | null = null

  constructor(xml: string) {
    this.#xml = xml
  }

  /** The place behind the seam that begins at a closing tag; -1 where none is known, which is then learned. */
  endFrom(from: number, openNames: readonly TagName[], rule: SeamRule): number {
    const text = openNames.at(-1)
    if (text?.local !== rule.of) return -1
    const parent = openNames.at(-2)
    for (const { whole, tag, parent: closed } of this.#met) {
      if (closed === parent && this.#xml.startsWith(whole, from) && this.#xml.startsWith(tag, this.#tagStart)) {
        return from + whole.length
      }
    }
    this.#start = from
    this.#depth = openNames.length
    this.#parent = parent
    this.#rule = rule
    return -1
  }

  close(name: TagName, depth: number): void {
    if (this.#start >= 0 && (depth < this.#depth - 2 || !this.#rule?.plain.has(name.local))) this.#start = -1
  }

  /** @param depth elements that are open with this one; -1 for an empty one */
  open(name: TagName, tagStart: number, tagEnd: number, depth: number): void {
    const isText = depth >= 0 && name.local === this.#rule?.of
    if (this.#start >= 0) {
      if (!this.#rule?.plain.has(name.local)) this.#start = -1
      else if (isText) this.#learn(tagStart, tagEnd, depth)
    }
    if (isText || this.#rule === null) {
      this.#tagStart = tagStart
      this.#tagEnd = tagEnd
    }
  }

  forget(): void {
    this.#start = -1
  }

  #learn(tagStart: number, tagEnd: number, depth: number): void {
    const tag = this.#xml.slice(tagStart, tagEnd)
    const isSame = depth === this.#depth && tag === this.#xml.slice(this.#tagStart, this.#tagEnd)
    if (isSame && tagEnd - this.#start <= 2000) {
      if (this.#met.length === 4) this.#met.pop()
      this.#met.unshift({ whole: this.#xml.slice(this.#start, tagEnd), tag, parent: this.#parent })
    }
    this.#start = -1
  }
}

/**
 * The names met so far, found by the sum of their characters: a part has hundreds of thousands of tags and some thirty
 * names, and cutting each out of the text would cost more than all the rest of the scan.
 */
class TagNames {
  readonly #xml: string
  readonly #passedOver: ReadonlyMap<string, readonly string[]> | undefined
  readonly #known = new Map<number, TagName>()

  constructor(xml: string, passedOver: ReadonlyMap<string, readonly string[]> | undefined) {
    this.#xml = xml
    this.#passedOver = passedOver
  }

  /** The name that begins at a place; empty where none does. */
  read(from: number): TagName {
    const xml = this.#xml
    let at = from
    let sum = 0
    for (; at < xml.length; at++) {
      const code = xml.charCodeAt(at)
      if (code <= space || code === slash || code === greater) break
      sum = (Math.imul(sum, 31) + code) | 0
    }
    const known = this.#known.get(sum)
    if (known && known.whole.length === at - from && xml.startsWith(known.whole, from)) return known
    const whole = xml.slice(from, at)
    const local = whole.slice(whole.indexOf(':') + 1)
    const asked = this.#passedOver?.get(local)
    const name = { whole, local, plainContent: asked ? new PlainContent(xml, whole, asked) : null }
    this.#known.set(sum, name)
    return name
  }
}

/**
 * The same as `endOfTag` for a text without apostrophes, in which every value stands in quotation marks: a `>` right
 * behind a closing mark or behind the name ends the tag. An opening mark has `=` or space before it.
 */
function quickEndOfTag(xml: string, from: number): number {
  const found = xml.indexOf('>', from)
  const end = found > from && xml.charCodeAt(found - 1) === slash ? found - 1 : found
  if (end === from) return found
  if (end > from && xml.charCodeAt(end - 1) === quote) {
    const before = xml.charCodeAt(end - 2)
    if (before !== equals && before > space) return found
  }
  return endOfTag(xml, from)
}

/** The `>` of the tag: one inside a quoted value does not count. */
function endOfTag(xml: string, from: number): number {
  let open = 0
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (open !== 0) {
      if (code === open) open = 0
    } else if (code === greater) return at
    else if (code === quote || code === apostrophe) open = code
    else if (code === 60) break
  }
  throw new XmlError('tag without end', from)
}

class TagAttributes implements XmlAttributes {
  readonly #xml: string
  #start = 0
  #end = 0

  constructor(xml: string) {
    this.#xml = xml
  }

  reset(start: number, end: number): void {
    this.#start = start
    this.#end = end
  }

  get(localName: string): string | undefined {
    const xml = this.#xml
    let at = this.#start
    while (at < this.#end) {
      while (at < this.#end && xml.charCodeAt(at) <= space) at++
      let nameStart = at
      while (at < this.#end && xml.charCodeAt(at) !== equals && xml.charCodeAt(at) > space) {
        if (xml.charCodeAt(at) === 58) nameStart = at + 1
        at++
      }
      const nameEnd = at
      while (at < this.#end && xml.charCodeAt(at) !== quote && xml.charCodeAt(at) !== apostrophe) at++
      if (at >= this.#end) return undefined
      const valueEnd = xml.indexOf(xml.charAt(at), at + 1)
      if (nameEnd - nameStart === localName.length && xml.startsWith(localName, nameStart)) {
        return decodeEntities(xml.slice(at + 1, valueEnd), at)
      }
      at = valueEnd + 1
    }
    return undefined
  }
}

const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string, offset: number): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]*));|&/g,
    (whole, hex, decimal, name) => {
      if (name !== undefined) {
        const character = namedEntities[name]
        if (character === undefined) throw new XmlError(`entity ${whole}`, offset)
        return character
      }
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
      if (Number.isNaN(code) || code > 0x10ffff) throw new XmlError(`entity ${whole}`, offset)
      return String.fromCodePoint(code)
    },
  )
}
