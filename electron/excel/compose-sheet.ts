import { breakSheetTitle } from '../../shared/domain/document/break-title.ts'
import { formatChineseDate } from '../../shared/domain/document/chinese-date.ts'
import { shortText } from '../../shared/domain/document/column-widths.ts'
import { isNumberedAbove } from '../../shared/domain/document/kept-rows.ts'
import { maxCellText } from '../../shared/domain/form/columns.ts'
import { charactersOfLine, fitRow, maxRowHeight } from '../../shared/domain/form/row-height.ts'
import { isIsoDate, isPlainNumber, ledgerText } from '../../shared/domain/ledger/ledger-document.ts'
import type { Ledger, LedgerColumn } from '../../shared/domain/ledger/types.ts'
import { fitColumns, rowsToMeasure } from '../../shared/domain/sheet/fit-columns.ts'
import { keepHeadings, type PageRoom, type RowOnPage, roomForRow } from '../../shared/domain/sheet/keep-headings.ts'
import { heightOfPage, paperFor, type SheetPaper } from '../../shared/domain/sheet/sheet-paper.ts'
import { textWidthInCharacters, widestLineInCharacters } from '../../shared/domain/text/text-width.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { type ComposedTask, divideTask, type TaskColumns, taskRows } from './task-rows.ts'
import { cleanCellText } from './template-fill.ts'

/** Words over all columns: a chapter, or what is said below the table. */
interface ComposedWords {
  readonly kind: 'across'
  readonly text: string
  readonly isHeading: boolean
  /** In points. */
  readonly height: number
}

export type ComposedRow = ComposedWords | ComposedTask

/** A ledger laid out on the pages of a sheet. */
export interface ComposedSheet {
  readonly paper: SheetPaper
  /** By column, in characters of Excel's default font. */
  readonly widths: readonly number[]
  /** With a line feed between words where it does not fit one line. */
  readonly title: string
  /**
   * The columns share the line under the title: its right half begins with this one. Where nothing stands on the right, the
   * left has all of them.
   */
  readonly rightFrom: number
  /** Of the title, the line below it and the headings, in points. */
  readonly head: readonly [number, number, number]
  readonly rows: readonly ComposedRow[]
}

/**
 * Type sizes of the table, largest first: 14 up to six columns, where no row takes more than a third of a page in it; else
 * 12, and 10.5 in rows that are else not seen whole.
 */
export const ledgerBodySizes = [14, 12, 10.5] as const
const [large, usual, smallest] = ledgerBodySizes
const mostColumnsOfLarge = 6
const largeRowsOfPage = 1 / 3

/** A heading of four characters in 12 pt on two lines. */
const leastWidth = 6

/** The right half of the line has half of the columns, or more where they are too narrow for what it says. */
function rightHalfFrom(right: string, widths: readonly number[]): number {
  if (right === '') return widths.length
  const needed = widthOf(textWidthInCharacters(right), lineSize)
  let from = Math.ceil(widths.length / 2)
  while (from > 1 && wholeOf(widths.slice(from)) < needed) from--
  return from
}

/**
 * Lays a ledger out: column widths by its texts, heights that show all of them in 10.5 pt or more, tasks that are taller
 * than a page in several rows, and no chapter at the end of a page.
 *
 * @param repeatsAll title and line are repeated on each page with the headings
 * @param paper of all sheets of a workbook
 * @throws UserError `ledger.textTooLong` where a text is longer than a cell can hold
 */
export function composeSheet(
  ledger: Ledger,
  repeatsAll: boolean,
  headingRow: number,
  paper: SheetPaper = paperFor(ledger.columns.length),
): ComposedSheet {
  const { columns } = ledger
  const texts = ledger.rows.map((row, at) =>
    row.kind === 'task' ? columns.map((column, index) => printed(row, column, index, headingRow + 1 + at)) : [],
  )
  const tasks = texts.filter((_, at) => ledger.rows[at]?.kind === 'task')
  const frame = { columns, ...columnsAndSizes(ledger, tasks, paper) }
  const title = titleOf(ledger, frame.widths)
  const right = isIsoDate(ledger.right) ? formatChineseDate(ledger.right) : ledger.right
  const rightFrom = rightHalfFrom(right, frame.widths)
  const head = headHeights({ ...ledger, title, right }, frame.widths, rightFrom)
  const room = roomOf(heightOfPage(paper, frame.widths), head, repeatsAll)
  const rows: ComposedRow[] = []
  let headings = 0
  for (const [at, row] of ledger.rows.entries()) {
    if (row.kind === 'section') {
      const heading = acrossRow(row.text, true, frame.widths)
      headings += heading.height
      rows.push(heading)
      continue
    }
    // The headings above a task take their room from its page.
    rows.push(...taskRows(row, texts[at] ?? [], frame, Math.min(maxRowHeight, roomForRow(room) - headings)))
    headings = 0
  }
  for (const text of ledger.notes) rows.push(acrossRow(text, false, frame.widths))
  return { paper, widths: frame.widths, title, rightFrom, head, rows: onPages(rows, room, frame) }
}

type ColumnsAndSizes = Pick<TaskColumns, 'widths' | 'sizes'>

function columnsAndSizes(
  ledger: Ledger,
  rows: readonly (readonly string[])[],
  { characters, height }: SheetPaper,
): ColumnsAndSizes {
  const some = rowsToMeasure(rows, ledger.columns.length)
  const widthsIn = (points: number) => {
    const least = ledger.columns.map((_, at) => neededWidth(ledger, at, points))
    const unbroken = least.map((width, at) => Math.max(width, unbrokenWidth(some, at, points)))
    // Many columns of short words are broken rather than printed smaller.
    const needed = wholeOf(unbroken) <= characters * mostOfUnbroken ? unbroken : least
    return fitColumns(weighted(ledger.columns, needed, characters), needed, some, points)
  }
  if (ledger.columns.length <= mostColumnsOfLarge) {
    const widths = widthsIn(large)
    const isLow = (row: readonly string[]) => !fitRow(row, widths, [large], height * largeRowsOfPage).isCut
    if (rows.every(isLow)) return { widths, sizes: [large] }
  }
  return { widths: widthsIn(usual), sizes: [usual, smallest] }
}

/** The rows with the heights their pages give them; a task begins below its chapter where all of it would leave that alone. */
function onPages(rows: readonly ComposedRow[], room: PageRoom, frame: TaskColumns): readonly ComposedRow[] {
  const { heights, short } = keepHeadings(rowsOnPages(rows, roomForRow(room), frame), room)
  const task = short === null ? undefined : rows[short.row]
  if (short === null || task?.kind !== 'task') {
    return rows.map((row, at) => ({ ...row, height: heights[at] ?? row.height }))
  }
  const further = Math.min(maxRowHeight, roomForRow(room))
  const parts = divideTask(task, frame, { first: short.room, further })
  return onPages([...rows.slice(0, short.row), ...parts, ...rows.slice(short.row + 1)], room, frame)
}

/** Two rows at a list's end that are shorter together than this share of a page stand together: none is alone on the last. */
const shortEnd = 1 / 3

/**
 * Over the rows below stand chapters, a task's own row over the first of its contents where a page holds both, and the last
 * row but one.
 */
function rowsOnPages(rows: readonly ComposedRow[], most: number, { columns }: TaskColumns): readonly RowOnPage[] {
  const numberAt = Math.max(
    0,
    columns.findIndex(({ key }) => key === 'number'),
  )
  const isAbove = (row: ComposedTask, next: ComposedRow | undefined) =>
    next?.kind === 'task' && next.isFirst && isNumberedAbove(row.texts[numberAt] ?? '', next.texts[numberAt] ?? '')
  const last = rows.findLastIndex(({ kind }) => kind === 'task')
  let above = 0
  return rows.map((row, at) => {
    const { height } = row
    const next = rows[at + 1]
    const both = above + height + (next?.height ?? 0)
    const isHeading =
      row.kind === 'across'
        ? row.isHeading
        : (isAbove(row, next) && both <= most) || (at === last - 1 && both <= most * shortEnd)
    above = isHeading ? above + height : 0
    return { height, isHeading }
  })
}

/** A value as it reads in the sheet, for the row's height and where it is a text. */
function printed(row: ComposedTask['row'], column: LedgerColumn, index: number, at: number): string {
  const text = cleanCellText(ledgerText(row.values[index] ?? '', column))
  if (text.length > maxCellText) throw new UserError('ledger.textTooLong', { row: at, column: column.heading })
  return text
}

/** In Chinese characters: `100.0%`, whose sign is nearly one in fonts that stand in, `2023年12月31日`. */
const numberWidths = { percent: 3.5, day: 7 } as const
/** Headings of so many characters are not broken, in sheets of so many columns. */
const unbrokenHeading = 4
const mostColumnsOfHeadings = 16
/** In points. */
const headingSize = 12
/** Beside the text of a cell, in dots. */
const cellPadding = 8
/** The width of a column that holds so many Chinese characters of a type size in a line. */
const widthOf = (characters: number, points: number) => ((characters * points * 4) / 3 + cellPadding) / 7

/** The share of a page's width in which short words are kept on one line. */
const mostOfUnbroken = 0.85

/** What a column of words as short as a day or a status needs for its longest; 0 where it has a longer text. */
function unbrokenWidth(rows: readonly (readonly string[])[], at: number, points: number): number {
  let widest = 0
  for (const row of rows) {
    widest = Math.max(widest, widestLineInCharacters(row[at] ?? ''))
    if (widest > shortText) return 0
  }
  return widest === 0 ? 0 : widthOf(widest, points)
}

/**
 * A number or a day that is wider than its column is shown as ####, not on two lines; and a heading such as 牵头领导 does not
 * leave its last character alone, as long as the columns are not so many that texts need the room more.
 */
function neededWidth({ columns, rows }: Ledger, at: number, points: number): number {
  const { kind, heading = '' } = columns[at] ?? {}
  const hasDay = kind === 'date' && rows.some((row) => row.kind === 'task' && isIsoDate(row.values[at] ?? ''))
  const ofHeading = textWidthInCharacters(heading)
  const isKept = ofHeading <= unbrokenHeading && columns.length <= mostColumnsOfHeadings
  const least = isKept ? Math.max(leastWidth, widthOf(ofHeading, headingSize)) : leastWidth
  if (hasDay) return Math.max(least, widthOf(numberWidths.day, points))
  if (kind === 'number') return Math.max(least, widthOf(widestNumber(rows, at), points))
  return kind === 'percent' ? Math.max(least, widthOf(numberWidths.percent, points)) : least
}

/** In Chinese characters. */
function widestNumber(rows: Ledger['rows'], at: number): number {
  const values = rows.map((row) => (row.kind === 'task' ? (row.values[at] ?? '') : ''))
  const widths = values.filter(isPlainNumber).map((value) => textWidthInCharacters(String(value)))
  return widths.reduce((widest, own) => Math.max(widest, own), 0)
}

/** The page's width by the columns' weights, each with what it needs. */
function weighted(columns: readonly LedgerColumn[], needed: readonly number[], characters: number): readonly number[] {
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0)
  const widths = columns.map(({ weight }, at) => Math.max(needed[at] ?? 0, (weight / weights) * characters))
  // What some took beyond their weight, the others have less.
  const over = wholeOf(widths) - characters
  const spare = wholeOf(widths) - wholeOf(needed)
  return widths.map((width, at) => width - (over * (width - (needed[at] ?? 0))) / Math.max(over, spare, 1))
}

const wholeOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)

const titleSize = 22
const lineSize = 14

function titleOf({ title }: Ledger, widths: readonly number[]): string {
  return breakSheetTitle(cleanCellText(title), charactersOfLine(wholeOf(widths), titleSize)).join('\n')
}

/** The title in 22 pt, the line in 14 pt on both halves, and the headings. */
function headHeights(ledger: Ledger, widths: readonly number[], rightFrom: number): ComposedSheet['head'] {
  const { title, left, right, columns } = ledger
  const halves = [widths.slice(0, rightFrom), widths.slice(rightFrom)].map(wholeOf)
  const lineHeight = fitRow([left, right], halves, [lineSize]).height
  const headings = columns.map(({ heading }) => heading)
  return [
    Math.max(45, fitRow([title], [wholeOf(widths)], [titleSize]).height),
    lineHeight > 28 ? lineHeight : 24,
    Math.max(32, fitRow(headings, widths, [headingSize]).height),
  ]
}

function roomOf(page: number, [title, line, headings]: ComposedSheet['head'], repeatsAll: boolean): PageRoom {
  const first = page - title - line - headings
  return { first, further: repeatsAll ? first : page - headings }
}

function acrossRow(text: string, isHeading: boolean, widths: readonly number[]): ComposedWords {
  const { height } = fitRow([text], [wholeOf(widths)], [12])
  return { kind: 'across', text, isHeading, height }
}
