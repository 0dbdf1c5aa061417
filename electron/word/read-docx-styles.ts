import { scanXml } from '../xml/scan-xml.ts'
import { type WordStyle, WordStyles } from './word-styles.ts'

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
export function readDocxStyles(xml: string): WordStyles {
  const styles = new Map<string, WordStyle>()
  let style: WordStyle | null = null
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
  return new WordStyles(styles)
}

function readStyleProperty(style: WordStyle, name: string, value: string | undefined): void {
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
