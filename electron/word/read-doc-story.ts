import type { Block, Place } from '../../shared/domain/original-document/types.ts'
import type { ShapeText } from './read-doc-boxes.ts'
import { characterFlag, type DocCharacters, type DocParagraphProperties } from './read-doc-properties.ts'
import { placeRows, type RowPlaces } from './read-doc-row.ts'
import { styleId } from './read-doc-styles.ts'
import { symbolCharacter } from './symbol.ts'
import { WordContent } from './word-content.ts'
import type { ParagraphRules, ParagraphState } from './word-paragraph.ts'

/** What stands for something else in the text. */
const cellEnd = '\x07'
const lineBreak = '\x0b'
const pageBreak = '\x0c'
const paragraphEnds = /[\r\x07\x0c]/g
const columnBreak = '\x0e'
const shapeAnchor = '\x08'
const fieldBegin = '\x13'
const fieldSeparator = '\x14'
const fieldEnd = '\x15'
const hardHyphen = '\x1e'

/** What all stories of a file share. */
export interface DocText {
  readonly text: string
  readonly characters: DocCharacters
  readonly fontNames: readonly string[]
  propertiesAt(position: number): DocParagraphProperties
  /** Whether the character ends a section; another page break is one within a paragraph. */
  isSectionEnd(position: number): boolean
  /** What there is to read in the shape that hangs on a character. */
  shapeTextsAt(position: number): readonly ShapeText[]
}

export interface Range {
  readonly start: number
  readonly end: number
}

interface DocParagraph extends Range {
  readonly properties: DocParagraphProperties
}

/** A table that is being put together. */
interface OpenTable {
  readonly rows: readonly (RowPlaces | null)[]
  rowIndex: number
  cellIndex: number
}

/** A list number that leads nowhere, met in a paragraph with words. */
export class UnknownListError extends Error {
  readonly words: string

  constructor(words: string) {
    super(`unknown list: ${words}`)
    this.words = words
  }
}

/** Reads stories of an old Word file that count their numbers together: the body with its boxes, or all notes. */
export class DocStoryReader {
  readonly #text: DocText
  readonly #rules: ParagraphRules
  readonly #content = new WordContent()
  readonly #tables: OpenTable[] = []
  /** For each open field, whether its code (not yet its result) is being read. */
  #fields: boolean[] = []
  #takesFieldCodes = false
  #isInBox = false

  constructor(text: DocText, rules: ParagraphRules) {
    this.#text = text
    this.#rules = rules
  }

  /** @throws UnknownListError, DocError */
  readBlocks(range: Range): readonly Block[] {
    this.#read(range, undefined)
    this.#content.flush()
    return this.#content.blocks
  }

  /** The text of a box, with the place of the paragraph that it hangs on; none where no character leads to it. */
  readBox(range: Range, place: Place = {}): readonly Block[] {
    this.#content.openContainer('box')
    this.#read(range, place)
    return this.#content.closeContainer().blocks
  }

  /** The words of a note, header or footer; lines parted by `\n`. */
  readNote(range: Range): string {
    this.#content.openContainer('note')
    this.#read(range, undefined)
    return this.#content.closeContainer().lines.join('\n')
  }

  #read(range: Range, anchor: Place | undefined): void {
    const outer = { fields: this.#fields, takesFieldCodes: this.#takesFieldCodes, depth: this.#tables.length }
    this.#fields = []
    // A field that is never closed would swallow the rest of the text: then the codes are read too.
    this.#takesFieldCodes = this.#hasOpenField(range)
    const paragraphs = this.#split(range)
    for (const [index, paragraph] of paragraphs.entries()) {
      this.#arrangeTables(paragraphs, index, outer.depth, anchor)
      this.#readParagraph(paragraph, outer.depth, anchor)
    }
    while (this.#tables.length > outer.depth) this.#closeTable()
    this.#fields = outer.fields
    this.#takesFieldCodes = outer.takesFieldCodes
  }

  #hasOpenField({ start, end }: Range): boolean {
    const codes: boolean[] = []
    for (const [mark] of this.#text.text.slice(start, end).matchAll(/[\x13-\x15]/g)) followField(codes, mark)
    return codes.includes(true)
  }

  #split({ start, end }: Range): readonly DocParagraph[] {
    const paragraphs: DocParagraph[] = []
    let from = start
    const add = (to: number) => {
      paragraphs.push({ start: from, end: to, properties: this.#text.propertiesAt(to) })
      from = to + 1
    }
    for (const mark of this.#text.text.slice(start, end).matchAll(paragraphEnds)) {
      const position = start + mark.index
      if (mark[0] !== pageBreak || this.#text.isSectionEnd(position)) add(position)
    }
    if (from < end) add(end - 1)
    return paragraphs
  }

  /** Closes the tables that a paragraph no longer stands in, and opens those that it is the first in. */
  #arrangeTables(paragraphs: readonly DocParagraph[], index: number, base: number, anchor: Place | undefined): void {
    const depth = base + (paragraphs[index]?.properties.depth ?? 0)
    while (this.#tables.length > depth) this.#closeTable()
    while (this.#tables.length < depth) {
      this.#content.openTable(anchor)
      const level = this.#tables.length + 1 - base
      this.#tables.push({ rows: placeRows(rowsFrom(paragraphs, index, level)), rowIndex: 0, cellIndex: 0 })
      if (this.#tables.length < depth) this.#openCell()
    }
  }

  #readParagraph(paragraph: DocParagraph, base: number, anchor: Place | undefined): void {
    const { properties } = paragraph
    const isRowEnd = properties.depth > 0 && properties.endsRow
    if (isRowEnd) {
      this.#closeRow(properties, this.#isDeleted(paragraph.end))
      return
    }
    if (properties.depth > 0) this.#openCell()
    this.#addParagraph(paragraph, anchor)
    const mark = this.#text.text.charAt(paragraph.end)
    const isCellEnd = properties.depth === 1 ? mark === cellEnd : properties.endsInnerCell
    if (properties.depth > 0 && isCellEnd && this.#tables.length > base) this.#closeCell()
  }

  #addParagraph(paragraph: DocParagraph, anchor: Place | undefined): void {
    const { properties, end } = paragraph
    const mark = this.#flagsAt(end)
    const state: ParagraphState = {
      text: '',
      styleId: styleId(properties.style),
      endIs: 'kept',
      label: undefined,
      isStyleHidden: this.#rules.isStyleHidden(styleId(properties.style)),
      place: this.#content.placeOfParagraph(anchor),
      boxes: [],
    }
    if (properties.list !== undefined) state.numberingId = String(properties.list)
    if (properties.listLevel !== undefined) state.numberingLevel = properties.listLevel
    if (properties.outlineLevel !== undefined) state.outlineLevel = properties.outlineLevel
    if ((mark & characterFlag.deleted) !== 0) state.endIs = 'deleted'
    else if ((mark & characterFlag.hidden) !== 0) state.endIs = 'hidden'
    // The last paragraph of a story may lack its mark; then what stands there is a character like others.
    this.#takeWords(state, paragraph.start, this.#text.text.charAt(end) >= ' ' ? end + 1 : end)
    if (state.text.trim() !== '' && this.#rules.hasUnknownNumbering(state))
      throw new UnknownListError(state.text.trim())
    this.#content.addParagraph(state, this.#rules)
  }

  #flagsAt(position: number): number {
    return this.#text.characters.flags[position] ?? 0
  }

  #isDeleted(position: number): boolean {
    return (this.#flagsAt(position) & characterFlag.deleted) !== 0
  }

  #isHidden(position: number, isStyleHidden: boolean): boolean {
    const flags = this.#flagsAt(position)
    if ((flags & characterFlag.hidden) !== 0) return true
    if ((flags & characterFlag.shown) !== 0) return false
    const byStyle = isStyleHidden || (flags & characterFlag.hiddenByStyle) !== 0
    return (flags & characterFlag.inverted) !== 0 ? !byStyle : byStyle
  }

  #takeWords(paragraph: ParagraphState, start: number, end: number): void {
    const words = this.#text.text.slice(start, end)
    const { flags, symbols } = this.#text.characters
    const isPlain =
      symbols.size === 0 &&
      this.#fields.length === 0 &&
      !paragraph.isStyleHidden &&
      !/[\0-\x08\x0a-\x1f]/.test(words) &&
      flags.subarray(start, end).every((flag) => flag === 0)
    if (isPlain) paragraph.text += words
    else for (let position = start; position < end; position++) this.#takeCharacter(paragraph, position)
  }

  #takeCharacter(paragraph: ParagraphState, position: number): void {
    const character = this.#text.text.charAt(position)
    if (this.#isDeleted(position)) return
    if (character >= fieldBegin && character <= fieldEnd) {
      followField(this.#fields, character)
      return
    }
    if (this.#isHidden(position, paragraph.isStyleHidden)) return
    if (this.#fields.includes(true) && !this.#takesFieldCodes) return
    if (character === shapeAnchor) this.#readShape(paragraph, position)
    else paragraph.text += this.#shownAs(character, position, paragraph.text)
  }

  #shownAs(character: string, position: number, before: string): string {
    const symbol = this.#text.characters.symbols.get(position)
    if (symbol) return symbolCharacter(symbol.character, this.#text.fontNames[symbol.font])
    if (character >= ' ' || character === '\t') return character
    if (character === lineBreak) return '\n'
    // A break of page or column parts lines only where words stand before it.
    if (character === pageBreak || character === columnBreak) return before === '' ? '' : '\n'
    // What remains are marks of notes, pictures, comments and places where a line may break.
    return character === hardHyphen ? '-' : ''
  }

  #readShape(paragraph: ParagraphState, position: number): void {
    // A box cannot hold another; a damaged file may say so, of itself even.
    const texts = this.#isInBox ? [] : this.#text.shapeTextsAt(position)
    if (texts.length === 0) return
    // The box may hold numbers of its own; the paragraph it hangs on is counted before them.
    this.#rules.labelOf(paragraph)
    this.#isInBox = true
    for (const text of texts) {
      if (typeof text !== 'string') paragraph.boxes.push(...this.readBox(text, paragraph.place))
      else paragraph.boxes.push({ kind: 'paragraph', text, level: null, label: null, place: paragraph.place })
    }
    this.#isInBox = false
  }

  #openCell(): void {
    if (!this.#content.table?.row) {
      this.#content.openRow()
      const row = this.#content.table?.row
      const places = this.#placesOfRow()
      if (row && places) {
        row.before = places.before
        row.after = places.after
      }
    }
    if (this.#content.table?.cell) return
    this.#content.openCell()
    const cell = this.#content.table?.cell
    const index = this.#tables.at(-1)?.cellIndex ?? 0
    if (cell) cell.span = this.#placesOfRow()?.spans[index] ?? 1
  }

  #placesOfRow(): RowPlaces | null {
    const table = this.#tables.at(-1)
    return table?.rows[table.rowIndex] ?? null
  }

  #closeCell(): void {
    this.#content.closeCell()
    const table = this.#tables.at(-1)
    if (table) table.cellIndex++
  }

  /** The row's last mark tells which of its cells are merged. */
  #closeRow(properties: DocParagraphProperties, isDeleted: boolean): void {
    const table = this.#content.table
    const open = this.#tables.at(-1)
    if (!table || !open) return
    if (table.cell) this.#closeCell()
    for (const [index, cell] of (table.row?.cells ?? []).entries()) {
      const defined = properties.row?.cells[index]
      if (!defined) continue
      cell.verticalMerge = defined.verticalMerge
      cell.isMergedLeft = defined.isMergedLeft
    }
    table.isRowDeleted = isDeleted
    this.#content.closeRow()
    open.rowIndex++
    open.cellIndex = 0
  }

  #closeTable(): void {
    const table = this.#content.table
    if (table?.cell) this.#closeCell()
    if (table?.row) this.#content.closeRow()
    this.#content.closeTable()
    this.#tables.pop()
  }
}

/** The rows of the table at one level that goes on from a paragraph, as their last marks define them. */
function rowsFrom(paragraphs: readonly DocParagraph[], from: number, level: number) {
  const rows: DocParagraphProperties['row'][] = []
  for (let index = from; index < paragraphs.length; index++) {
    const properties = paragraphs[index]?.properties
    if (!properties || properties.depth < level) break
    if (properties.depth === level && properties.endsRow) rows.push(properties.row)
  }
  return rows
}

function followField(codes: boolean[], character: string): void {
  if (character === fieldBegin) codes.push(true)
  else if (character === fieldSeparator && codes.length > 0) codes[codes.length - 1] = false
  else if (character === fieldEnd) codes.pop()
}
