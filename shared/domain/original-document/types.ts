/** Where a piece of the original (原文) stands, counted from 1 as a person would count. Only what the format knows is set. */
export interface Place {
  readonly page?: number
  /** The paragraph's number among the body paragraphs of a Word file. */
  readonly paragraph?: number
  /** The line's number in a text file or pasted text. */
  readonly line?: number
  readonly sheet?: string
  /** The table's number in a Word file or PDF. */
  readonly table?: number
  readonly row?: number
  readonly column?: number
}

/** 段落 — one paragraph as it reads; soft line breaks are `\n`, tabs are `\t`. */
export interface ParagraphBlock {
  readonly kind: 'paragraph'
  /** The words without the automatic number. */
  readonly text: string
  /** 1 for a first-level heading (Word outline level 0, Markdown `#`); null for body text. */
  readonly level: number | null
  /** The automatic number as Word would show it (`1.`, `（一）`, `第三条`); null where the number, if any, is in the text. */
  readonly label: string | null
  readonly place: Place
}

/** One cell of a table; a merged cell appears once, at its top left corner. */
export interface TableCell {
  readonly text: string
  /** Row and column of the top left corner, from 0, in the grid of the table. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Tables inside the cell, in order; their text is also part of `text`. */
  readonly tables: readonly TableBlock[]
}

/** 表格 — its cells in reading order, and the size of its grid. */
export interface TableBlock {
  readonly kind: 'table'
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly TableCell[]
  readonly place: Place
}

export type Block = ParagraphBlock | TableBlock

export type DocumentFormat = 'docx' | 'doc' | 'txt' | 'md' | 'xlsx' | 'xls' | 'pdf' | 'pasted'

/** 原文 — a file as it reads, in order, whatever its format was. */
export interface OriginalDocument {
  readonly format: DocumentFormat
  readonly blocks: readonly Block[]
  /** Footnotes and endnotes, kept apart from the text. */
  readonly footnotes: readonly string[]
  /** Page headers and footers, kept apart from the text. */
  readonly headers: readonly string[]
  readonly footers: readonly string[]
}
