import { removeWhiteSpace } from '../text/white-space.ts'
import { endsSentence } from './line-shape.ts'
import { type Numbering, parseNumbering } from './numbering.ts'
import type { GridRow } from './table-grid.ts'
import { isTableNote, repeatsHeadings, saysWho, type TableColumn } from './table-headings.ts'

/** A row as it is collected: the words of each column, continued rows added to them. */
export interface RawRow {
  /** The label in the column of numbers; empty where there is none. */
  readonly number: string
  /** Chapter rows and category cells above it. */
  readonly section: readonly string[]
  readonly words: Map<number, string>
  /** Rows below that the same merged cell of text spans, each with a measure and parties of its own. */
  readonly parts: RawRow[]
  /** The row's number in the table, from 0. */
  readonly row: number
}

/** The rows of a table told apart. */
export interface CollectedRows {
  readonly rows: readonly RawRow[]
  readonly chapters: readonly string[]
  /** What stands in the table and is neither task nor chapter: totals, remarks, who filled it in. */
  readonly remarks: readonly string[]
}

/** Tells the rows below the headings apart: tasks, rows that go on with the one above, chapters, remarks. */
export function collectRows(
  rows: readonly GridRow[],
  columns: readonly TableColumn[],
  headings: ReadonlySet<string>,
): CollectedRows {
  const collector = new RowCollector(columns, headings, hasPlainNumbers(rows, columns))
  for (const [at, row] of rows.entries()) collector.add(row, rows[at + 1])
  const { rows: found, chapters, remarks } = collector
  return { rows: found, chapters, remarks }
}

const plainNumber = /^\d{1,4}$/

/** The label of a cell that holds a number: `5` for `5.`, `（三）` for `(三)`; what is no known label stays as printed. */
function cellLabel(words: string): string {
  const plain = removeWhiteSpace(words)
  if (plainNumber.test(plain)) return String(Number(plain))
  for (const numbering of [parseNumbering(`${plain}、`), parseNumbering(plain)]) {
    if (numbering?.rest === '') return numbering.label
  }
  return plain
}

const numberingOf = (label: string): Numbering | null => parseNumbering(`${label}、`) ?? parseNumbering(label)

const cellOf = (row: GridRow, columns: readonly TableColumn[], role: TableColumn['role']): string => {
  const column = columns.find((one) => one.role === role)
  return column ? (row.cells.get(column.column)?.text ?? '') : ''
}

/** Whether the column of numbers counts 1, 2, 3: a `一` there then is a chapter's. */
function hasPlainNumbers(rows: readonly GridRow[], columns: readonly TableColumn[]): boolean {
  return rows.some((row) => /^\d{1,4}[.、．]?$/.test(removeWhiteSpace(cellOf(row, columns, 'number'))))
}

const chapterKinds: readonly Numbering['kind'][] = ['part', 'chapter', 'section', 'chinese', 'chineseBracket']
const totals = /^(?:合计|总计|小计|共计|总和)(?:[（(][^（）()]*[)）]|\d+[个项])?[：:]?$/
const footNote = /^(?:注|备注|说明|附注)\s*\d?\s*[：:]/

class RowCollector {
  readonly rows: RawRow[] = []
  readonly chapters: string[] = []
  readonly remarks: string[] = []
  /** The open chapter rows, outermost first. */
  private open: readonly string[] = []
  /** The headings were repeated right above: a page ended there. */
  private afterPageBreak = false
  private afterChapter = false
  private readonly columns: readonly TableColumn[]
  private readonly headings: ReadonlySet<string>
  private readonly hasPlainNumbers: boolean
  /** The last words of each column of categories: a cell left empty below means the same. */
  private readonly categories = new Map<number, string>()

  constructor(columns: readonly TableColumn[], headings: ReadonlySet<string>, hasPlainNumbers: boolean) {
    this.columns = columns
    this.headings = headings
    this.hasPlainNumbers = hasPlainNumbers
  }

  add(row: GridRow, next: GridRow | undefined): void {
    if (repeatsHeadings(row, this.headings)) {
      this.afterPageBreak = true
      return
    }
    if (this.isRemark(row)) {
      const words = wordsInOrder(row)
      if (!totals.test(words)) this.remarks.push(words)
      return
    }
    if (this.isOnlyNumber(row)) return
    const last = this.rows.at(-1)
    const own = this.ownWords(row, last)
    if (last && this.goesOn(row, own, last)) this.goOn(row, own, last)
    else this.begin(row, next)
    this.afterPageBreak = false
  }

  private goOn(row: GridRow, own: ReadonlyMap<number, string>, last: RawRow): void {
    if (this.isPart(row, own)) {
      last.parts.push({ ...this.rawRow(row, ''), parts: [] })
      return
    }
    const whole = last.parts.at(-1) ?? last
    for (const [column, text] of own) whole.words.set(column, joinCells(whole.words.get(column), text))
  }

  private begin(row: GridRow, next: GridRow | undefined): void {
    const chapter = this.chapterOf(row) ?? this.numberedChapterOf(row)
    if (chapter === null) {
      this.afterChapter = false
      this.rows.push(this.rawRow(row, cellLabel(cellOf(row, this.columns, 'number'))))
      return
    }
    this.open = [...this.open.slice(0, this.levelOf(chapter, next)), chapter]
    this.categories.clear()
    this.afterChapter = true
    this.chapters.push(chapter)
  }

  private rawRow(row: GridRow, number: string): RawRow {
    const categories = this.columns
      .filter(({ role }) => role === 'chapter')
      .map(({ column }) => this.categoryOf(row, column))
      .filter((category) => category !== '')
    const words = new Map([...row.cells].map(([column, { text }]) => [column, text]))
    return { number, section: [...this.open, ...categories], words, parts: [], row: row.row }
  }

  private categoryOf(row: GridRow, column: number): string {
    const own = row.cells.get(column)?.text.replace(/\n/g, '')
    if (own !== undefined) this.categories.set(column, own)
    return this.categories.get(column) ?? ''
  }

  /**
   * A chapter row goes to the level of the open one with its kind of number, else below. One without a number goes below
   * the chapter row right above it; to the top where another chapter row follows; else beside the last without a number.
   */
  private levelOf(chapter: string, next: GridRow | undefined): number {
    const kind = parseNumbering(chapter)?.kind
    if (kind !== undefined) {
      const level = this.open.findIndex((heading) => parseNumbering(heading)?.kind === kind)
      return level < 0 ? this.open.length : level
    }
    if (this.afterChapter) return this.open.length
    if (next && this.chapterOf(next) !== null) return 0
    return Math.max(
      0,
      this.open.findLastIndex((heading) => parseNumbering(heading) === null),
    )
  }

  /** The cells that begin in this row; merged cells that began above belong to the row above as well. */
  private ownWords(row: GridRow, last: RawRow | undefined): ReadonlyMap<number, string> {
    const own = [...row.cells].filter(([, cell]) => cell.row === row.row || last === undefined)
    return new Map(own.map(([column, { text }]) => [column, text]))
  }

  /** One text alone in its row: merged over all columns, or without a full stop. It is a chapter's heading. */
  private chapterOf(row: GridRow): string | null {
    const words = [...new Set([...row.cells.values()].map(({ text }) => text))]
    const [only] = words
    if (words.length !== 1 || only === undefined || /^\d+$/.test(only)) return null
    const isMerged = [...row.cells.values()].every(({ columnSpan }) => columnSpan >= this.columns.length)
    if (this.columns.length < 3) return isMerged && this.columns.length > 1 && isShortHeading(only) ? only : null
    const isFirst = this.columns.some(
      ({ column, role }) => row.cells.has(column) && (role === 'number' || role === 'text' || role === 'chapter'),
    )
    return isMerged || (isFirst && !/[。；]$/.test(only)) ? only.replace(/\n/g, '') : null
  }

  /** `一` and `产业发展` side by side, nobody named, in a table whose tasks count 1, 2, 3: a chapter; its sums are remarks. */
  private numberedChapterOf(row: GridRow): string | null {
    const label = cellLabel(cellOf(row, this.columns, 'number'))
    if (!this.hasPlainNumbers || plainNumber.test(label)) return null
    const kind = numberingOf(label)?.kind
    const text = cellOf(row, this.columns, 'text').replace(/\n/g, '')
    if (kind === undefined || !chapterKinds.includes(kind) || !isShortHeading(text)) return null
    const who = this.columns.filter(saysWho)
    if (who.length === 0 || who.some(({ column }) => row.cells.has(column))) return null
    const heading = /^[（第]/.test(label) ? `${label}${text}` : `${label}、${text}`
    const sums = this.columns
      .filter(({ role }) => role === 'field')
      .map(({ column }) => row.cells.get(column)?.text ?? '')
    if (sums.some((sum) => sum !== '')) this.remarks.push([heading, ...sums.filter((sum) => sum !== '')].join(' '))
    return heading
  }

  /** Totals, and remarks merged over all columns: `注：…`, `填表人：…`. */
  private isRemark(row: GridRow): boolean {
    const named = [cellOf(row, this.columns, 'number'), cellOf(row, this.columns, 'text')]
    if (named.some((words) => totals.test(removeWhiteSpace(words)))) return true
    const [first] = row.cells.values()
    if (first === undefined || this.chapterOf(row) === null) return false
    return footNote.test(first.text) || isTableNote(first.text)
  }

  /** A number printed beforehand, and nothing filled in. */
  private isOnlyNumber(row: GridRow): boolean {
    const number = this.columns.find(({ role }) => role === 'number')
    const [only, ...more] = row.cells.keys()
    return (
      number !== undefined &&
      more.length === 0 &&
      only === number.column &&
      /^\d+[.、．]?$/.test(cellOf(row, this.columns, 'number'))
    )
  }

  /**
   * Whether a row goes on with the one above: its text is the same merged cell; it has no number and no text; or it has no
   * number and its text goes on with a sentence that a page's end cut.
   */
  private goesOn(row: GridRow, own: ReadonlyMap<number, string>, last: RawRow): boolean {
    const numbers = this.columns.find(({ role }) => role === 'number')
    const texts = this.columns.find(({ role }) => role === 'text')
    if (!texts) return false
    const isNumberOwn = numbers !== undefined && own.has(numbers.column)
    const ownText = own.get(texts.column)
    if (isNumberOwn) return false
    if (ownText === undefined) return own.size > 0
    const isCut = !endsSentence(last.words.get(texts.column) ?? '')
    if (this.chapterOf(row) !== null) return isCut && this.afterPageBreak
    if (isCut) return (numbers !== undefined && last.number !== '') || this.afterPageBreak
    return this.afterPageBreak && numbers !== undefined && own.size === 1 && endsSentence(ownText)
  }

  /** A row below a merged text that has a measure and somebody responsible of its own: a sub-task. */
  private isPart(row: GridRow, own: ReadonlyMap<number, string>): boolean {
    const text = this.columns.find(({ role }) => role === 'text')
    const isMerged = text !== undefined && row.cells.has(text.column) && !own.has(text.column)
    const hasMeasure = this.columns.some(({ column, isMeasure }) => isMeasure && own.has(column))
    return isMerged && hasMeasure && this.columns.some((column) => saysWho(column) && own.has(column.column))
  }
}

const isShortHeading = (text: string) => text !== '' && text.length <= 40 && !/[。；]$/.test(text)

const wordsInOrder = (row: GridRow): string =>
  [...new Set([...row.cells].sort(([a], [b]) => a - b).map(([, cell]) => cell))]
    .map(({ text }) => text.replace(/\n/g, ''))
    .join(' ')

/** Words of a cell that went on: two names keep their own lines, a name cut in two is put together. */
function joinCells(before: string | undefined, after: string): string {
  return before ? `${before}\n${after}` : after
}
