/** What a style says of the paragraphs or runs that use it; undefined where it leaves the matter to the style it is based on. */
export interface WordStyle {
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
export class WordStyles {
  readonly #styles: ReadonlyMap<string, WordStyle>
  readonly #defaultParagraph: string | undefined

  constructor(styles: ReadonlyMap<string, WordStyle>) {
    this.#styles = styles
    this.#defaultParagraph = [...styles.values()].find((style) => style.kind === 'paragraph' && style.isDefault)?.id
  }

  /** The style itself, then those it is based on, nearest first; the default paragraph style where no id is given. */
  chain(id: string | undefined): readonly WordStyle[] {
    const chain: WordStyle[] = []
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

  get(id: string): WordStyle | undefined {
    return this.#styles.get(id)
  }
}
