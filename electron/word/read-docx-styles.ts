import { scanXml } from '../xml/scan-xml.ts'

/** What a style says of the paragraphs or runs that use it; undefined where it leaves the matter to the style it is based on. */
export interface DocxStyle {
  readonly id: string
  readonly kind: string
  basedOn?: string
  isDefault: boolean
  /** Word's outline level: 0 for a first-level heading, 9 for body text. */
  outlineLevel?: number
  numberingId?: string
  numberingLevel?: number
  isHidden?: boolean
}

/** The styles of a Word file, with what each inherits. */
export class DocxStyles {
  readonly #styles: ReadonlyMap<string, DocxStyle>
  readonly #defaultParagraph: string | undefined

  constructor(styles: ReadonlyMap<string, DocxStyle>) {
    this.#styles = styles
    this.#defaultParagraph = [...styles.values()].find((style) => style.kind === 'paragraph' && style.isDefault)?.id
  }

  /** The style itself, then those it is based on, nearest first; the default paragraph style where no id is given. */
  chain(id: string | undefined): readonly DocxStyle[] {
    const chain: DocxStyle[] = []
    let next = id !== undefined && this.#styles.has(id) ? id : this.#defaultParagraph
    while (next !== undefined) {
      const style = this.#styles.get(next)
      // A file may base styles on each other in a circle.
      if (!style || chain.includes(style)) break
      chain.push(style)
      next = style.basedOn
    }
    return chain
  }

  get(id: string): DocxStyle | undefined {
    return this.#styles.get(id)
  }
}

/** Whether a switch such as `w:vanish` is on: present without a value means on (ST_OnOff). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value)
}

/** A whole number in an attribute, or undefined. */
export function toInteger(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isNaN(number) ? undefined : number
}

/** @param xml the text of styles.xml */
export function readDocxStyles(xml: string): DocxStyles {
  const styles = new Map<string, DocxStyle>()
  let style: DocxStyle | null = null
  let skipped = 0
  scanXml(xml, {
    takesText: false,
    text() {},
    open(name, attributes) {
      if (skipped > 0 || name === 'pPrChange' || name === 'rPrChange' || name === 'tblStylePr') {
        skipped++
        return
      }
      if (name === 'style') {
        const isDefault = attributes.get('default')
        style = {
          id: attributes.get('styleId') ?? '',
          kind: attributes.get('type') ?? 'paragraph',
          isDefault: isDefault !== undefined && isOn(isDefault),
        }
        styles.set(style.id, style)
      } else if (style) readStyleProperty(style, name, attributes.get('val'))
    },
    close(name) {
      if (skipped > 0) skipped--
      else if (name === 'style') style = null
    },
  })
  return new DocxStyles(styles)
}

function readStyleProperty(style: DocxStyle, name: string, value: string | undefined): void {
  if (name === 'basedOn' && value !== undefined) style.basedOn = value
  else if (name === 'numId' && value !== undefined) style.numberingId = value
  else if (name === 'vanish') style.isHidden = isOn(value)
  else if (name === 'ilvl' || name === 'outlineLvl') {
    const level = toInteger(value)
    if (level === undefined) return
    if (name === 'ilvl') style.numberingLevel = level
    else style.outlineLevel = level
  } else if (name === 'name') {
    // The built-in headings carry their level in their name, which Word and WPS write in English in every language.
    const heading = /^heading ([1-9])$/i.exec(value ?? '')
    if (heading && style.outlineLevel === undefined) style.outlineLevel = Number(heading[1]) - 1
  }
}
