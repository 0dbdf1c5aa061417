import { type FontScheme, widerFont } from '../../shared/domain/document/fonts.ts'
import { charactersOutsideGb2312, hasCharacterOutsideGb2312 } from '../../shared/domain/text/gb2312.ts'
import { fontProperties } from './write-styles.ts'

/**
 * Gives characters that the font of their style does not hold (rare names in a font of GB2312) a font of the same face that
 * holds more; where the file is opened, Word would else take any font it likes.
 */
export class RareCharacters {
  readonly #fontOfStyle: ReadonlyMap<string, string>
  readonly #bodyFont: string

  /** @param stylesXml word/styles.xml: it says which font each style has */
  constructor(stylesXml: string, { body }: FontScheme) {
    this.#bodyFont = body
    this.#fontOfStyle = new Map(
      [...stylesXml.matchAll(/<w:style [^>]*w:styleId="([^"]+)">(.*?)<\/w:style>/gs)].flatMap(([, id, style]) => {
        const font = style?.match(/w:eastAsia="([^"]+)"/)?.[1]
        return id === undefined || font === undefined ? [] : [[id, font] as const]
      }),
    )
  }

  /** The same XML with the runs of such characters parted off. */
  setFonts(xml: string): string {
    if (!hasCharacterOutsideGb2312(xml)) return xml
    // The innermost paragraphs: a text box is a paragraph of paragraphs.
    return xml.replace(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs, (paragraph) => {
      if (!hasCharacterOutsideGb2312(paragraph)) return paragraph
      const font = this.#fontOf(paragraph.match(/<w:pStyle w:val="([^"]+)"/)?.[1])
      return paragraph.replace(/<w:r>(<w:rPr>.*?<\/w:rPr>)?(.*?)<\/w:r>/gs, (run, properties: string = '', text) =>
        this.#setRun(run, properties, text, font),
      )
    })
  }

  #fontOf(style: string | undefined): string {
    return (style === undefined ? undefined : this.#fontOfStyle.get(style)) ?? this.#bodyFont
  }

  #setRun(run: string, properties: string, text: string, paragraphFont: string): string {
    const style = properties.match(/<w:rStyle w:val="([^"]+)"\/>/)
    const font = style === null ? paragraphFont : (this.#fontOfStyle.get(style[1] ?? '') ?? paragraphFont)
    const wider = widerFont(font)
    if (wider === font) return run
    const named = fontProperties(wider)
    const inner = properties.replace(/^<w:rPr>|<\/w:rPr>$/g, '')
    const at = style === null ? 0 : inner.indexOf(style[0]) + style[0].length
    const ownFont = `<w:rPr>${inner.slice(0, at)}${named}${inner.slice(at)}</w:rPr>`
    return text
      .split(/(<w:t xml:space="preserve">[^<]*<\/w:t>)/)
      .flatMap((part): readonly (string | TextPart)[] => {
        const words = part.match(/^<w:t xml:space="preserve">([^<]*)<\/w:t>$/)?.[1]
        return words === undefined ? [part] : partedText(words)
      })
      .map((part) => {
        if (part === '') return ''
        if (typeof part === 'string') return `<w:r>${properties}${part}</w:r>`
        return `<w:r>${part.isRare ? ownFont : properties}<w:t xml:space="preserve">${part.words}</w:t></w:r>`
      })
      .join('')
  }
}

interface TextPart {
  readonly words: string
  readonly isRare: boolean
}

function partedText(words: string): readonly TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of words.matchAll(charactersOutsideGb2312())) {
    if (match.index > end) parts.push({ words: words.slice(end, match.index), isRare: false })
    parts.push({ words: match[0], isRare: true })
    end = match.index + match[0].length
  }
  if (end < words.length) parts.push({ words: words.slice(end), isRare: false })
  return parts
}
