import type { TableBlock } from '../original-document/types.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { isClosingNote, isDateLine, isOrganLine } from './line-shape.ts'
import type { NumberingKind } from './numbering.ts'
import type { Paragraph, Piece } from './paragraph.ts'
import type { SourceTable } from './source-line.ts'
import { gridRows } from './table-grid.ts'
import { findHeadings, isTableNote, type TableHeadings } from './table-headings.ts'

/** A table and the lines right above it that name it. */
export interface TitledTable {
  readonly table: SourceTable
  readonly titles: readonly string[]
  /** The numbered headings that it stands below, outermost first: `一、产业发展`; empty where none is right above it. */
  readonly headings: readonly Paragraph[]
}

/** A document's paragraphs and its tables apart. */
interface TakenTables {
  readonly paragraphs: readonly Paragraph[]
  readonly tables: readonly TitledTable[]
  /** How many paragraphs stand above the first table of a plan, and its captions; null where there is no such table. */
  readonly start: { readonly at: number; readonly captions: readonly Paragraph[] } | null
}

/** The longest line above a table that is taken for its name. */
const longestCaption = 70
const mostCaptions = 3

/**
 * Takes the tables out of a document, each with the short lines right above it that are no sentences, and the headings
 * that it stands below. A table cut at the end of a page is one with what follows it.
 */
export function takeTables(pieces: readonly Piece[]): TakenTables {
  const paragraphs: Paragraph[] = []
  const tables: TitledTable[] = []
  const path = new HeadingPath()
  let start: TakenTables['start'] = null
  let isRightBelowTable = false
  for (const piece of pieces) {
    if (piece.kind === 'paragraph') {
      paragraphs.push(piece)
      path.pass(piece)
      isRightBelowTable &&= /^(?:[（(]?续表?[）)]?|续上?表.{0,10})$/.test(removeWhiteSpace(piece.text))
      continue
    }
    const last = tables.at(-1)
    const whole = last && isRightBelowTable ? continued(last.table.table, piece.table) : null
    if (last && whole) {
      tables[tables.length - 1] = { ...last, table: { ...last.table, table: whole } }
      continue
    }
    const isPlanTable = headingsOf(piece.table) !== null
    const captions: Paragraph[] = []
    for (let last = paragraphs.at(-1); isPlanTable && captions.length < mostCaptions; last = paragraphs.at(-1)) {
      if (last === undefined || !isCaption(last)) break
      captions.unshift(last)
      paragraphs.pop()
    }
    if (isPlanTable) start ??= { at: paragraphs.length, captions }
    const headings = isPlanTable ? path.above(paragraphs.at(-1)) : []
    tables.push({ table: piece, titles: captions.map(({ text }) => text), headings })
    isRightBelowTable = isPlanTable
  }
  return { paragraphs, tables, start }
}

const isCaption = (paragraph: Paragraph) =>
  paragraph.numbering === null &&
  paragraph.text.length <= longestCaption &&
  !/[。；，：:]$/.test(paragraph.text) &&
  !isDateLine(paragraph.text) &&
  !isOrganLine(paragraph.text) &&
  !isClosingNote(paragraph.text)

const headingsOf = (table: TableBlock): TableHeadings | null => findHeadings(gridRows(table))

/**
 * Two tables as one where the second goes on with the first: it repeats its headings in the first row, or has as many
 * columns and no headings. Null where they are two; the sheets of a workbook are.
 */
function continued(first: TableBlock, second: TableBlock): TableBlock | null {
  if (first.place.sheet !== second.place.sheet) return null
  const [above, below] = [headingsOf(first), headingsOf(second)]
  const words = (headings: TableHeadings | null) => headings?.columns.map(({ heading }) => heading).join('\t')
  const repeats = below !== null && below.titles.length === 0 && words(above) === words(below)
  if (!repeats && (below !== null || first.columnCount !== second.columnCount)) return null
  const cells = second.cells.map((cell) => ({ ...cell, row: cell.row + first.rowCount }))
  return { ...first, rowCount: first.rowCount + second.rowCount, cells: [...first.cells, ...cells] }
}

const longestHeading = 40

/** Goes through a document's paragraphs and knows the numbered headings above each place. */
class HeadingPath {
  private open: readonly { readonly kind: NumberingKind; readonly paragraph: Paragraph }[] = []
  private isListOfAnnexes = false

  pass(paragraph: Paragraph): void {
    const { numbering, text } = paragraph
    if (numbering === null) {
      this.isListOfAnnexes = /^附\s*[件表]/.test(text)
      if (this.isListOfAnnexes) this.open = []
      return
    }
    const isHeading = !this.isListOfAnnexes && text.length <= longestHeading && !/[。；，：:]$/.test(text)
    if (!isHeading) return
    const level = this.open.findIndex(({ kind }) => kind === numbering.kind)
    this.open = [...this.open.slice(0, level < 0 ? this.open.length : level), { kind: numbering.kind, paragraph }]
  }

  /** The headings down to this paragraph where it is one itself. */
  above(last: Paragraph | undefined): readonly Paragraph[] {
    const path = this.open.map(({ paragraph }) => paragraph)
    return last !== undefined && path.at(-1) === last ? path : []
  }
}

/** The words of a table's captions that name it, without lines of the form (`填报单位：…`) and the document's own title. */
export function tableNames(titles: readonly string[], documentTitle: string): readonly string[] {
  const title = removeWhiteSpace(documentTitle)
  return titles.filter((line) => !isTableNote(line) && removeWhiteSpace(line) !== title)
}

/** Names that a program gives to sheets. */
const givenSheetName = /^(?:Sheet|Tabelle|工作表|表|表格)\s*\d*$/i

/**
 * What names each of several tables of tasks as a chapter of the document: the headings it stands below; the sheet's own
 * name; the caption. Only where every one has such a name, and no two the same.
 */
export function tableSections(
  tables: readonly {
    readonly headings: readonly Paragraph[]
    readonly sheet: string | null
    readonly names: readonly string[]
  }[],
): readonly (readonly string[])[] {
  const [none, ...more] = tables
  if (none !== undefined && tables.some(({ headings }) => headings.length > 0)) {
    return tables.map(({ headings }) => headings.map(({ text }) => text))
  }
  const whole = tables.map(() => [])
  if (more.length === 0) return whole
  const sheets = tables.map(({ sheet }) => (sheet === null || givenSheetName.test(sheet) ? '' : sheet))
  const captions = tables.map(({ names }) => names.at(-1) ?? '')
  const named = [sheets, captions].find(
    (names) => names.every((name) => name !== '') && new Set(names).size === names.length,
  )
  return named?.map((name) => [name]) ?? whole
}
