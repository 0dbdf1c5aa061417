import type { Block, ParagraphBlock, Place, TableBlock } from '../../shared/domain/original-document/types.ts'
import type { NumberLabel } from './numbering.ts'
import { labelledText, type ParagraphRules, type ParagraphState, trimParagraph } from './word-paragraph.ts'
import { buildTable, newCell, tableText, type WordCell, type WordRow } from './word-table.ts'

/** Whatever holds paragraphs and tables: the body, a cell, a text box, a note. */
interface Container {
  readonly kind: 'story' | 'cell' | 'box' | 'note'
  readonly blocks: Block[]
  /** The paragraphs of a cell or note as text, each with its label. */
  readonly lines: string[]
  /** A paragraph without an end of its own, waiting for the one that goes on in its line. */
  joined: { text: string; label: NumberLabel | null; place: Place; boxes: Block[] } | null
}

interface TableState {
  readonly rows: WordRow[]
  row: WordRow | null
  cell: WordCell | null
  isRowDeleted: boolean
  isCellDeleted: boolean
  readonly place: Place
}

/** Puts the paragraphs and tables of a story together, each into what holds it: the body, a cell, a text box, a note. */
export class WordContent {
  readonly #story: Container = { kind: 'story', blocks: [], lines: [], joined: null }
  readonly #containers: Container[] = [this.#story]
  readonly #tables: TableState[] = []
  #paragraphCount = 0
  #tableCount = 0

  get blocks(): readonly Block[] {
    return this.#story.blocks
  }

  /** The innermost table that is open. */
  get table(): TableState | undefined {
    return this.#tables.at(-1)
  }

  get #container(): Container {
    return this.#containers.at(-1) ?? this.#story
  }

  openContainer(kind: Container['kind']): void {
    this.#containers.push({ kind, blocks: [], lines: [], joined: null })
  }

  closeContainer(): Container {
    this.#flushJoined(this.#container)
    return this.#containers.pop() ?? this.#story
  }

  /** At the end of the story. */
  flush(): void {
    this.#flushJoined(this.#story)
  }

  /**
   * Where a paragraph stands that begins now; a body paragraph is counted.
   * @param anchor the place of the outermost open paragraph, on which a text box hangs
   */
  placeOfParagraph(anchor: Place | undefined): Place {
    if (this.#containers.length > 1 || this.#tables.length > 0) return this.#placeInside(anchor)
    this.#paragraphCount++
    return { paragraph: this.#paragraphCount }
  }

  /** Where something inside a table or a text box stands. */
  #placeInside(anchor: Place | undefined): Place {
    const table = this.#tables[0]
    if (table?.row) {
      const row = table.rows.length + 1
      const column = table.row.cells.reduce((sum, cell) => sum + cell.span, table.row.before) + 1
      return { ...table.place, row, column }
    }
    return anchor ?? {}
  }

  /** A paragraph that is complete; one without an end of its own waits for the next. */
  addParagraph(paragraph: ParagraphState, rules: ParagraphRules): void {
    const container = this.#container
    const { joined } = container
    const isWhollyHidden = paragraph.endIs === 'hidden' && paragraph.text === ''
    // A deleted end takes its number with it: what remains is the next paragraph. A hidden one only joins the lines.
    const hasNumber = paragraph.endIs === 'kept' || (paragraph.endIs === 'hidden' && !isWhollyHidden)
    const ownLabel = hasNumber && !joined?.label ? rules.labelOf(paragraph) : null
    const label = joined?.label ?? ownLabel
    const text = (joined?.text ?? '') + paragraph.text
    const place = joined?.place ?? paragraph.place
    const boxes = joined ? [...joined.boxes, ...paragraph.boxes] : paragraph.boxes
    if (paragraph.endIs !== 'kept') {
      container.joined = { text, label, place, boxes }
      return
    }
    container.joined = null
    this.#add(container, text, label, rules.headingLevel(paragraph), place, boxes)
  }

  #add(
    container: Container,
    text: string,
    label: NumberLabel | null,
    level: number | null,
    place: Place,
    boxes: readonly Block[],
  ): void {
    const words = copied(trimParagraph(text))
    const isShown = words !== '' || label !== null
    if (container.kind === 'story' || container.kind === 'box') {
      const block: ParagraphBlock = { kind: 'paragraph', text: words, level, label: label?.text ?? null, place }
      if (isShown) container.blocks.push(block)
      container.blocks.push(...boxes)
      return
    }
    if (isShown) container.lines.push(labelledText(label, words))
    for (const box of boxes) {
      if (box.kind === 'paragraph') container.lines.push(`${box.label ?? ''}${box.text}`)
      else this.#addTable(container, box)
    }
  }

  #addTable(container: Container, table: TableBlock): void {
    if (container.kind === 'story' || container.kind === 'box') {
      container.blocks.push(table)
      return
    }
    container.lines.push(tableText(table))
    if (container.kind === 'cell') this.#tables.at(-1)?.cell?.tables.push(table)
  }

  /** What a paragraph without an end left over when nothing follows it. */
  #flushJoined(container: Container): void {
    const { joined } = container
    if (!joined) return
    container.joined = null
    this.#add(container, joined.text, joined.label, null, joined.place, joined.boxes)
  }

  openTable(anchor: Place | undefined): void {
    this.#flushJoined(this.#container)
    const isTopLevel = this.#tables.length === 0
    if (isTopLevel) this.#tableCount++
    const place = isTopLevel ? { table: this.#tableCount } : this.#placeInside(anchor)
    this.#tables.push({ rows: [], row: null, cell: null, isRowDeleted: false, isCellDeleted: false, place })
  }

  openRow(): void {
    const table = this.#tables.at(-1)
    if (!table) return
    table.row = { before: 0, after: 0, cells: [] }
    table.isRowDeleted = false
  }

  openCell(): void {
    const table = this.#tables.at(-1)
    if (!table) return
    table.cell = newCell()
    table.isCellDeleted = false
    this.openContainer('cell')
  }

  closeCell(): void {
    const table = this.#tables.at(-1)
    if (!table?.cell) return
    table.cell.text = this.closeContainer().lines.join('\n')
    if (!table.isCellDeleted) table.row?.cells.push(table.cell)
    table.cell = null
  }

  closeRow(): void {
    const table = this.#tables.at(-1)
    if (!table?.row) return
    if (!table.isRowDeleted && table.row.cells.length > 0) table.rows.push(table.row)
    table.row = null
  }

  closeTable(): void {
    const table = this.#tables.pop()
    if (table && table.rows.length > 0) this.#addTable(this.#container, buildTable(table.rows, table.place))
  }
}

/**
 * The same words as a text of their own. Words cut out of a part keep all of it in memory, and the engine is slow to look
 * into them: the part lies outside its heap.
 */
function copied(words: string): string {
  return `\n${words}`.slice(1)
}
