import { textWidthInCharacters, widestLineInCharacters } from '../text/text-width.ts'
import { isShortName, roomInCharacters, scaleWidths, shortText } from './column-widths.ts'
import type { CellAlign } from './types.ts'

/** A list is set in 五号: the width of a character, what a cell has at both its sides, and a CSS pixel, in twips. */
const character = 210
const cellSides = 114
const pixel = 15

/** A column of texts has room for so many characters in a line, as long as its texts have them. */
const leastOfText = 5
/** The name of a unit that is broken counts as so many further lines of its list. */
const brokenName = 2
/** A day with its year above the rest counts less: it is broken where a reader expects it (official-format §4.6). */
const brokenDay = 1
/** A cell has at most so many lines for each character that a line of it holds: then it looks about as high as wide. */
const linesOfSquare = 0.6
/** How much each line beyond that counts, by the square of their number: that no row grows for its narrowest cell. */
const lineBeyond = 0.05
/** A column is given up to so many characters at a time: one alone often saves no line yet. */
const mostAtOnce = 12
/** Of a long list about so many rows, from its beginning to its end, are measured. */
const sampledRows = 300

/** A column of a list before it is set. */
export interface ListedColumn {
  /** Its usual width against the others'. */
  readonly weight: number
  readonly align: CellAlign
  readonly heading: string
  /** As they are printed. */
  readonly cells: readonly string[]
}

/** A column as it is set; its heading stands on one line where the column has room for it. */
export type SetColumn<Listed extends ListedColumn = ListedColumn> = Listed & {
  /** In twips; those of a list add up to its whole width. */
  readonly width: number
  /** A cell's text with the year above the rest of a day that the column has no room for. */
  readonly cellText: (text: string) => string
}

interface MeasuredColumn {
  /** What it must have, and the most that it has use for. */
  readonly least: number
  readonly most: number
  readonly usual: number
  readonly hasDays: boolean
  /** The widths in characters of the lines that its texts are given in; of a long list of some texts. */
  readonly parts: readonly (readonly number[])[]
  /** By text, the widest of these that is not broken without need; 0 where there is none. */
  readonly unbroken: readonly number[]
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, own) => sum + own, 0)

/** The width of a column that holds so many characters in a line. A whole number of pixels: it is not printed narrower. */
function roomFor(characters: number): number {
  return Math.ceil((characters * character + cellSides) / pixel) * pixel
}

/** The widest among the lines of a column's texts. */
function widestLine({ heading, cells }: ListedColumn, widthOf: (text: string) => number): number {
  return cells.reduce((widest, text) => Math.max(widest, widthOf(text)), Math.max(1, widthOf(heading)))
}

const widestRoom = (text: string) => Math.max(...text.split('\n').map(roomInCharacters))

/** A list's columns with their widths, and how headings and days stand in them. */
export function setColumns<Listed extends ListedColumn>(
  columns: readonly Listed[],
  total: number,
): readonly SetColumn<Listed>[] {
  const widths = listWidths(columns, total)
  return columns.map((column, at) => {
    const { heading, align } = column
    const width = widths[at] ?? 0
    // Widths are whole twips: a column may have lost a part of one.
    const fits = (text: string) => roomFor(roomInCharacters(text)) <= width + 1
    const whole = heading.replaceAll('\n', '')
    const setLine = (line: string) => (fits(line) ? line : yearAbove(line))
    return {
      ...column,
      width,
      heading: fits(whole) ? whole : heading,
      cellText: (text) => (align === 'left' ? text : text.split('\n').map(setLine).join('\n')),
    }
  })
}

const yearOfDay = /^\d{4}年(?=\S)/gm
const yearAbove = (text: string) => text.replace(yearOfDay, '$&\n')

/**
 * The widths of a list's columns in twips, from what they hold: tasks are a line in one plan and half a page in another. A
 * column of numbers and names is as wide as its texts: what is short is never broken, what is longer has at most its usual
 * width; and a column that is nearly empty gives its room. One of days has room at least for the year above the rest. What is
 * left goes to the columns of texts and days, so that the rows have the fewest lines, names and days stand on one and no row
 * is high for a narrow cell.
 */
function listWidths(columns: readonly ListedColumn[], total: number): readonly number[] {
  const measured = columns.map((column) =>
    measure(column, (column.weight / sumOf(columns.map(({ weight }) => weight))) * total),
  )
  const least = measured.map((column) => column.least)
  return scaleWidths(sumOf(least) > total ? least : shareRoom(measured, total), total)
}

function measure(column: ListedColumn, usual: number): MeasuredColumn {
  const step = Math.max(1, Math.floor(column.cells.length / sampledRows))
  const lines = column.cells.filter((_, at) => at % step === 0).map((text) => text.split('\n'))
  return column.align === 'left' ? measureTexts(column, usual, lines) : measureWords(column, usual, lines)
}

type Lines = readonly (readonly string[])[]

function measureTexts(column: ListedColumn, usual: number, lines: Lines): MeasuredColumn {
  const own = roomFor(widestLine(column, widestLineInCharacters))
  const parts = lines.map((texts) => texts.map(textWidthInCharacters))
  const unbroken = lines.map((texts, row) =>
    texts.reduce((widest, text, at) => {
      const width = parts[row]?.[at] ?? 0
      return width > widest && isShortName(text, width) ? width : widest
    }, 0),
  )
  return { least: Math.min(own, roomFor(leastOfText)), most: own, usual, hasDays: false, parts, unbroken }
}

/** Numbers, names, statuses and days. */
function measureWords(column: ListedColumn, usual: number, lines: Lines): MeasuredColumn {
  const own = roomFor(widestLine(column, widestRoom))
  const most = widestLine(column, widestLineInCharacters) <= shortText ? own : Math.min(own, usual)
  const hasDays = column.cells.some((text) => text.search(yearOfDay) >= 0)
  if (!hasDays) {
    const parts = lines.map((texts) => texts.map(textWidthInCharacters))
    return { least: most, most, usual, hasDays, parts, unbroken: [] }
  }
  const broken = roomFor(widestLine({ ...column, cells: column.cells.map(yearAbove) }, widestRoom))
  const parts = lines.map((texts) => texts.map(roomInCharacters))
  const unbroken = parts.map((own) => Math.max(...own))
  return { least: Math.min(most, broken), most, usual, hasDays, parts, unbroken }
}

/** Gives room to the columns from the least that they must have, each time where it is of most use. */
function shareRoom(columns: readonly MeasuredColumn[], total: number): readonly number[] {
  const widths = columns.map(({ least }) => least)
  const countLines = columns.map(lineCounter)
  const filled = columns.map(({ least }, at) => countLines[at]?.(least) ?? empty)
  let rest = total - sumOf(widths)
  for (;;) {
    const { at, room } = bestUse(columns, widths, filled, countLines, rest)
    if (room === 0) break
    widths[at] = (widths[at] ?? 0) + room
    filled[at] = countLines[at]?.(widths[at] ?? 0) ?? empty
    rest -= room
  }
  // Where no text has use for more, the rest goes to all columns by their usual widths.
  const usual = sumOf(columns.map((column) => column.usual))
  return widths.map((width, at) => width + (rest * (columns[at]?.usual ?? 0)) / usual)
}

/** Which column gains most by more room, for each twip of it, and how much it is given; no room where none gains. */
function bestUse(
  columns: readonly MeasuredColumn[],
  widths: readonly number[],
  filled: readonly FilledColumn[],
  countLines: readonly LineCounter[],
  rest: number,
): { readonly at: number; readonly room: number } {
  const rows = heightsOf(filled)
  let best = { at: 0, room: 0, gain: 1e-9 }
  for (const [at, { most }] of columns.entries()) {
    const width = widths[at] ?? 0
    for (let more = 1; more <= mostAtOnce; more++) {
      const room = Math.min(more * character, most - width)
      if (room <= 0 || room > rest) break
      const gain = gainOf(rows, filled[at] ?? empty, countLines[at]?.(width + room) ?? empty) / room
      if (gain > best.gain) best = { at, room, gain }
    }
  }
  return best
}

/** A column's texts in lines of a width. */
interface FilledColumn {
  /** By row, the fourth power of the lines. */
  readonly powers: Float64Array
  /** What its short names that are broken and its cells that are higher than wide count. */
  readonly faults: number
}

const empty: FilledColumn = { powers: new Float64Array(0), faults: 0 }

type LineCounter = (width: number) => FilledColumn

/** The same widths come up again and again. */
function lineCounter(column: MeasuredColumn): LineCounter {
  const known = new Map<number, FilledColumn>()
  return (width) => {
    const room = (width - cellSides) / character
    // A line of text holds whole characters, the room of a day is measured to the half of one.
    const capacity = column.hasDays ? room : Math.max(1, Math.floor(room))
    const found = known.get(capacity) ?? fill(column, capacity)
    known.set(capacity, found)
    return found
  }
}

function fill({ parts, unbroken, hasDays, least, most }: MeasuredColumn, capacity: number): FilledColumn {
  const powers = new Float64Array(parts.length)
  let faults = 0
  for (const [row, own] of parts.entries()) {
    const lines = own.reduce((sum, part) => sum + Math.max(1, Math.ceil(part / capacity)), 0)
    powers[row] = lines ** 4
    if (least === most) continue
    if ((unbroken[row] ?? 0) > capacity) faults += hasDays ? brokenDay : brokenName
    if (!hasDays) faults += lineBeyond * Math.max(0, lines - linesOfSquare * capacity) ** 2
  }
  return { powers, faults }
}

/** By row, the sum of its cells' lines in the fourth power. */
function heightsOf(filled: readonly FilledColumn[]): Float64Array {
  return (filled[0] ?? empty).powers.map((_, row) => sumOf(filled.map(({ powers }) => powers[row] ?? 0)))
}

/**
 * How many lines a list has less with a column filled otherwise. A row is as high as its fullest cell, and a little more the
 * more of its cells are as full, so that one of two equally full ones is given room too.
 */
function gainOf(rows: Float64Array, before: FilledColumn, after: FilledColumn): number {
  let gain = before.faults - after.faults
  for (let row = 0; row < rows.length; row++) {
    const change = (after.powers[row] ?? 0) - (before.powers[row] ?? 0)
    if (change === 0) continue
    const sum = rows[row] ?? 0
    gain += fourthRoot(sum) - fourthRoot(sum + change)
  }
  return gain
}

const fourthRoot = (number: number) => Math.sqrt(Math.sqrt(number))
