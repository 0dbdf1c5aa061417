import { operandValue, part, scanProperties, u16 } from './doc-bytes.ts'
import { noChanges, readParagraph } from './read-doc-properties.ts'
import { type WordStyle, WordStyles } from './word-styles.ts'

const paragraphKind = 1
const characterKind = 2
const noStyle = 0xfff

/** A style's id in `WordStyles`: its number in the file. */
export function styleId(number: number): string {
  return String(number)
}

/**
 * The styles of an old Word file (MS-DOC, STSH), in the form of those of a new one.
 * @param sheet the table's bytes
 */
export function readDocStyles(sheet: Buffer): WordStyles {
  const styles = new Map<string, WordStyle>()
  if (sheet.length > 0) {
    const headLength = u16(sheet, 0)
    const count = u16(sheet, 2)
    const fixedLength = u16(sheet, 4)
    let at = 2 + headLength
    for (let number = 0; number < count && at + 2 <= sheet.length; number++) {
      const length = u16(sheet, at)
      // A number that is not in use has an empty description.
      if (length > 0) {
        const style = readStyle(part(sheet, at + 2, length), number, fixedLength)
        if (style) styles.set(style.id, style)
      }
      at += 2 + length
    }
  }
  return new WordStyles(styles)
}

/** @param fixedLength how long the part before the name is, which newer versions of Word have lengthened */
function readStyle(bytes: Buffer, number: number, fixedLength: number): WordStyle | null {
  const builtIn = u16(bytes, 0) & 0xfff
  const kind = u16(bytes, 2) & 0xf
  const basedOn = u16(bytes, 2) >> 4
  if (kind !== paragraphKind && kind !== characterKind) return null
  const style: WordStyle = {
    id: styleId(number),
    kind: kind === paragraphKind ? 'paragraph' : 'character',
    isDefault: number === 0,
  }
  if (basedOn !== noStyle) style.basedOn = styleId(basedOn)
  // Numbers 1 to 9 of the built-in styles are the headings, whatever language their names are in (MS-DOC, sti).
  if (kind === paragraphKind && builtIn >= 1 && builtIn <= 9) style.outlineLevel = builtIn - 1
  const [first, second] = readChangeLists(bytes, fixedLength, u16(bytes, 4) & 0xf)
  if (kind === paragraphKind && first && first.length >= 2) {
    const { list, listLevel, outlineLevel } = readParagraph(first, noChanges, () => noChanges)
    if (list !== undefined) style.numberingId = String(list)
    if (listLevel !== undefined) style.numberingLevel = listLevel
    if (outlineLevel !== undefined) style.outlineLevel = outlineLevel
  }
  scanProperties((kind === paragraphKind ? second : first) ?? noChanges, (code, operand) => {
    // sprmCFVanish
    if (code === 0x083c) style.isHidden = operandValue(operand) === 1
  })
  return style
}

/** The lists of changes after the style's name: of a paragraph style those of paragraphs, then those of characters. */
function readChangeLists(bytes: Buffer, fixedLength: number, count: number): readonly Buffer[] {
  const lists: Buffer[] = []
  let at = fixedLength + 2 + u16(bytes, fixedLength) * 2 + 2
  for (let index = 0; index < count && at + 2 <= bytes.length; index++) {
    const length = u16(bytes, at)
    lists.push(part(bytes, at + 2, length))
    // Each list begins at an even place.
    at += 2 + length + (length % 2)
  }
  return lists
}
