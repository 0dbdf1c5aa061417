export type PaperTag =
  | 'div'
  | 'p'
  | 'span'
  | 'wbr'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'hr'
  | 'table'
  | 'colgroup'
  | 'col'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'

/** What an element of a paper is beside its content. */
export interface PaperProperties {
  readonly className?: string
  /** CSS properties, own ones (`--scale`) too. */
  readonly style?: Readonly<Record<string, string>>
  readonly colSpan?: number
  readonly rowSpan?: number
  /** Names a block that can be edited; paper has no place for it. */
  readonly place?: string
  /** Set on a number the program put in. */
  readonly number?: { readonly key: string; readonly opensList: boolean }
}

/** One element of a paper, as plain data: written to HTML for printing, made into elements for the preview. */
export interface PaperNode extends PaperProperties {
  readonly tag: PaperTag
  readonly children: readonly PaperContent[]
}

export type PaperContent = PaperNode | string

/** Pages of one shape; each sheet begins on a new page. */
export interface PaperSheet {
  /**
   * upright: A4 · wide: A4 across · bare: upright without a page number · letter: upright, with a letter's double rule and no
   * number at the foot of its first page.
   */
  readonly shape: 'upright' | 'wide' | 'bare' | 'letter'
  /** 页码 on its pages; a cover has none. */
  readonly hasNumbers: boolean
  /** 页码 centred instead of at the outer edge. */
  readonly hasCentredNumbers: boolean
  readonly nodes: readonly PaperNode[]
}

/** Makes an element of a paper. */
export function paperNode(tag: PaperTag, properties: PaperProperties, ...children: readonly PaperContent[]): PaperNode {
  return { tag, ...properties, children }
}
