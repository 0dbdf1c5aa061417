import type { Block, Place } from '../../shared/domain/original-document/types.ts'
import type { Numbering, NumberLabel } from './numbering.ts'
import type { WordStyles } from './word-styles.ts'

/** A paragraph while it is being read: its words, and what its properties say directly. */
export interface ParagraphState {
  text: string
  styleId?: string
  numberingId?: string
  numberingLevel?: number
  outlineLevel?: number
  /** The paragraph's end is deleted (tracked) or hidden: the next paragraph goes on in the same line. */
  endIs: 'kept' | 'deleted' | 'hidden'
  /** undefined until the paragraph has been counted. */
  label: NumberLabel | null | undefined
  isStyleHidden: boolean
  readonly place: Place
  /** Text boxes anchored here; they follow the paragraph. */
  readonly boxes: Block[]
}

/** What styles and numbering make of a paragraph, besides what it says itself. */
export class ParagraphRules {
  readonly #styles: WordStyles
  readonly #numbering: Numbering
  readonly #hiddenStyles = new Map<string, boolean>()

  constructor(styles: WordStyles, numbering: Numbering) {
    this.#styles = styles
    this.#numbering = numbering
  }

  /** Whether a paragraph of this style, or of the default style, hides its words. */
  isStyleHidden(styleId: string | undefined): boolean {
    const key = styleId ?? ''
    let isHidden = this.#hiddenStyles.get(key)
    if (isHidden === undefined) {
      isHidden = this.#styles.chain(styleId).find((style) => style.isHidden !== undefined)?.isHidden ?? false
      this.#hiddenStyles.set(key, isHidden)
    }
    return isHidden
  }

  /** Whether a run of this character style is hidden; a style that the file does not define hides nothing. */
  isRunStyleHidden(styleId: string | undefined): boolean {
    return styleId !== undefined && this.#styles.get(styleId) !== undefined && this.isStyleHidden(styleId)
  }

  /** Counts the paragraph the first time it is asked, so that numbers follow the order of the document. */
  labelOf(paragraph: ParagraphState): NumberLabel | null {
    if (paragraph.label === undefined) paragraph.label = this.#count(paragraph)
    return paragraph.label
  }

  /** Whether the paragraph belongs to a numbering that the file does not define. */
  hasUnknownNumbering(paragraph: ParagraphState): boolean {
    const numberingId = this.#numberingId(paragraph)
    return numberingId !== undefined && !this.#numbering.isDefined(numberingId)
  }

  #numberingId(paragraph: ParagraphState): string | undefined {
    const inherited = () => this.#styles.chain(paragraph.styleId).find((style) => style.numberingId !== undefined)
    const numberingId = paragraph.numberingId ?? inherited()?.numberingId
    // Zero takes away the number that the style gives.
    return numberingId === '0' ? undefined : numberingId
  }

  #count(paragraph: ParagraphState): NumberLabel | null {
    const chain = this.#styles.chain(paragraph.styleId)
    const numberingId = this.#numberingId(paragraph)
    if (numberingId === undefined) return null
    const styleIds = chain.map((style) => style.id)
    const level =
      paragraph.numberingLevel ??
      this.#numbering.levelOfStyle(numberingId, styleIds) ??
      chain.find((style) => style.numberingLevel !== undefined)?.numberingLevel ??
      0
    return this.#numbering.next(numberingId, level)
  }

  /** From 1 for a first-level heading; null for body text. */
  headingLevel(paragraph: ParagraphState): number | null {
    const level =
      paragraph.outlineLevel ??
      this.#styles.chain(paragraph.styleId).find((style) => style.outlineLevel !== undefined)?.outlineLevel
    return level !== undefined && level >= 0 && level <= 8 ? level + 1 : null
  }
}

/** Words without the space that layout puts around them; tabs at the ends stay only where tabs part cells within. */
export function trimParagraph(text: string): string {
  const words = text.trim()
  return words.includes('\t') ? text.replace(/^[^\S\t]+|[^\S\t]+$/g, '') : words
}

/** A paragraph with its number, as one text. */
export function labelledText(label: NumberLabel | null, words: string): string {
  if (!label) return words
  return words === '' ? label.text : `${label.text}${label.suffix === 'nothing' ? '' : ' '}${words}`
}
