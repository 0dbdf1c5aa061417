import { openZip } from '../../electron/zip/read-zip.ts'
import { child, childAt, descendants, readXmlTree, type XmlNode } from './xml-tree.ts'

type Attributes = Readonly<Record<string, string>>

/** Text with one look. */
export interface CheckedRun {
  readonly text: string
  /** Of its own style; empty where it has none. */
  readonly styleName: string
  /** The attributes of a run property as they hold here, styles and defaults merged in; undefined where nothing sets it. */
  property(name: string): Attributes | undefined
}

export type ParagraphPlace = 'body' | 'table' | 'imprint'

/** A paragraph with what holds for it after its styles. */
export interface CheckedParagraph {
  readonly text: string
  readonly lines: readonly string[]
  readonly place: ParagraphPlace
  /** For messages: `第12段“现将…”`. */
  readonly label: string
  /** From 0. */
  readonly section: number
  readonly beginsSection: boolean
  readonly styleName: string
  readonly runs: readonly CheckedRun[]
  property(name: string): Attributes | undefined
  /** A property with children of its own (`pBdr`, `tabs`). */
  element(name: string): XmlNode | undefined
  /** How a paragraph without runs of its own would look. */
  mark(name: string): Attributes | undefined
}

export interface CheckedTable {
  readonly label: string
  readonly node: XmlNode
  readonly section: number
}

export interface CheckedSection {
  readonly node: XmlNode
  /** Parts by `default`, `even`, `first`; taken over from the section before where it has none of its own. */
  readonly headers: ReadonlyMap<string, string>
  readonly footers: ReadonlyMap<string, string>
}

/** A `.docx` as the check sees it. */
export interface WordPackage {
  readonly parts: ReadonlyMap<string, XmlNode>
  readonly settings: XmlNode | undefined
  readonly sections: readonly CheckedSection[]
  readonly paragraphs: readonly CheckedParagraph[]
  readonly tables: readonly CheckedTable[]
  /** The paragraphs of a header or footer. */
  paragraphsOf(part: string): readonly CheckedParagraph[]
}

/** Opens a `.docx`. Throws what the zip reader and the XML scan throw. */
export function openWordPackage(bytes: Uint8Array, fileName: string): WordPackage {
  const zip = openZip(bytes, fileName)
  const names = zip.names.filter((name) => /^word\/[^/]+\.xml$/.test(name))
  const parts = new Map(names.map((name) => [name, readXmlTree(zip.readText(name))]))
  const styles = new Styles(parts.get('word/styles.xml'))
  const body = child(parts.get('word/document.xml'), 'body')
  const story = new Story(styles)
  if (body) story.read(body)
  const relations = zip.has('word/_rels/document.xml.rels')
    ? readXmlTree(zip.readText('word/_rels/document.xml.rels'))
    : undefined
  const targets = new Map(
    descendants(relations, 'Relationship').map(({ attributes }) => [attributes.Id ?? '', `word/${attributes.Target}`]),
  )
  return {
    parts,
    settings: parts.get('word/settings.xml'),
    sections: withParts(story.sections, targets),
    paragraphs: story.paragraphs,
    tables: story.tables,
    paragraphsOf(part) {
      const of = new Story(styles)
      const node = parts.get(part)
      if (node) of.read(node)
      return of.paragraphs
    },
  }
}

function withParts(nodes: readonly XmlNode[], targets: ReadonlyMap<string, string>): readonly CheckedSection[] {
  let headers = new Map<string, string>()
  let footers = new Map<string, string>()
  return nodes.map((node) => {
    headers = new Map(headers)
    footers = new Map(footers)
    for (const { name, attributes } of node.children) {
      const part = targets.get(attributes.id ?? '')
      if (part === undefined) continue
      if (name === 'headerReference') headers.set(attributes.type ?? 'default', part)
      if (name === 'footerReference') footers.set(attributes.type ?? 'default', part)
    }
    return { node, headers, footers }
  })
}

/** The styles of the document, each with what it is based on. */
class Styles {
  readonly #byId = new Map<string, XmlNode>()
  readonly #default: string
  readonly #defaults: XmlNode | undefined

  constructor(part: XmlNode | undefined) {
    for (const style of descendants(part, 'style')) this.#byId.set(style.attributes.styleId ?? '', style)
    const isDefault = ({ attributes }: XmlNode) => attributes.default === '1' && attributes.type === 'paragraph'
    this.#default = [...this.#byId].find(([, style]) => isDefault(style))?.[0] ?? ''
    this.#defaults = child(part, 'docDefaults')
  }

  name(id: string | undefined): string {
    return child(this.#byId.get(id ?? this.#default), 'name')?.attributes.val ?? ''
  }

  /** Properties from the weakest to the strongest. */
  chain(kind: 'pPr' | 'rPr', id: string | undefined): readonly XmlNode[] {
    const found: XmlNode[] = []
    for (let at = this.#byId.get(id ?? this.#default), left = 20; at !== undefined && left > 0; left--) {
      const properties = child(at, kind)
      if (properties) found.unshift(properties)
      at = this.#byId.get(child(at, 'basedOn')?.attributes.val ?? '\0')
    }
    return found
  }

  defaults(kind: 'pPr' | 'rPr'): readonly XmlNode[] {
    const node = childAt(this.#defaults, `${kind}Default`, kind)
    return node ? [node] : []
  }

  ofRunStyle(id: string | undefined): readonly XmlNode[] {
    return id === undefined ? [] : this.chain('rPr', id)
  }
}

function merged(chain: readonly XmlNode[], name: string): Attributes | undefined {
  const found = chain.flatMap((properties) => properties.children.filter((candidate) => candidate.name === name))
  return found.length === 0 ? undefined : Object.assign({}, ...found.map(({ attributes }) => attributes))
}

/** Walks through a part in reading order. */
class Story {
  readonly paragraphs: CheckedParagraph[] = []
  readonly tables: CheckedTable[] = []
  readonly sections: XmlNode[] = []
  readonly #styles: Styles
  #beginsSection = true

  constructor(styles: Styles) {
    this.#styles = styles
  }

  read(node: XmlNode, place: ParagraphPlace = 'body'): void {
    for (const inner of node.children) {
      if (inner.name === 'p') this.#readParagraph(inner, place)
      else if (inner.name === 'tbl') this.#readTable(inner, place)
      else if (inner.name === 'sectPr') this.#endSection(inner)
      else if (inner.name !== 'Fallback') this.read(inner, place)
    }
  }

  #endSection(node: XmlNode): void {
    this.sections.push(node)
    this.#beginsSection = true
  }

  #readTable(node: XmlNode, place: ParagraphPlace): void {
    if (place !== 'imprint') {
      this.tables.push({ node, section: this.sections.length, label: `第${this.tables.length + 1}张表` })
    }
    this.read(node, place === 'imprint' ? place : 'table')
  }

  #readParagraph(node: XmlNode, place: ParagraphPlace): void {
    const own = child(node, 'pPr')
    const styleId = child(own, 'pStyle')?.attributes.val
    const chain = [
      ...this.#styles.defaults('pPr'),
      ...this.#styles.chain('pPr', styleId),
      ...(own === undefined ? [] : [own]),
    ]
    const ofStyle = [...this.#styles.defaults('rPr'), ...this.#styles.chain('rPr', styleId)]
    const runs = runsOf(node).map((run): CheckedRun => {
      const direct = child(run, 'rPr')
      const runStyleId = child(direct, 'rStyle')?.attributes.val
      const runStyle = this.#styles.ofRunStyle(runStyleId)
      const all = [...ofStyle, ...runStyle, ...(direct === undefined ? [] : [direct])]
      const styleName = runStyleId === undefined ? '' : this.#styles.name(runStyleId)
      return { text: textOf(run), styleName, property: (name) => merged(all, name) }
    })
    const written = runs.map(({ text }) => text).join('')
    const text = written.replaceAll('\n', '')
    const ownMark = child(own, 'rPr')
    this.paragraphs.push({
      text,
      lines: written.split('\n'),
      place,
      label: `第${this.paragraphs.length + 1}段“${text.length > 14 ? `${text.slice(0, 14)}…` : text}”`,
      section: this.sections.length,
      beginsSection: this.#beginsSection,
      styleName: this.#styles.name(styleId),
      runs,
      property: (name) => merged(chain, name),
      element: (name) => chain.findLast((properties) => child(properties, name))?.children.find((p) => p.name === name),
      mark: (name) => merged(ownMark === undefined ? ofStyle : [...ofStyle, ownMark], name),
    })
    if (place !== 'imprint') this.#beginsSection = false
    for (const box of boxesOf(node)) this.read(box, 'imprint')
    const section = child(own, 'sectPr')
    if (section) this.#endSection(section)
  }
}

/** The text boxes in a paragraph; of two ways to draw one, the first. */
function boxesOf(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((inner) => {
    if (inner.name === 'Fallback') return []
    return inner.name === 'txbxContent' ? [inner] : boxesOf(inner)
  })
}

const holders = new Set(['hyperlink', 'ins', 'smartTag', 'sdt', 'sdtContent', 'fldSimple'])

function runsOf(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((inner) => {
    if (inner.name === 'r') return [inner]
    return holders.has(inner.name) ? runsOf(inner) : []
  })
}

function textOf(run: XmlNode): string {
  return run.children
    .map(({ name, text }) => (name === 't' ? text : name === 'tab' ? '\t' : name === 'br' ? '\n' : ''))
    .join('')
}
