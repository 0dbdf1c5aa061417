import { textWidthInCharacters, widestLineInCharacters } from '../text/text-width.ts'
import { roomInCharacters, scaleWidths, shortText } from './column-widths.ts'
import type { CellAlign } from './types.ts'

/** A list is set in 五号: the width of a character, what a cell has at both its sides, and a CSS pixel, in twips. */
const character = 210
const cellSides = 114
const pixel = 15

/** A column of texts has room for so many characters in a line, as long as its texts have them. */
const leastOfText = 5
/** A text that is as short as most names of units: broken, it counts as a further line of its list. */
const shortName = 9
/** A cell has at most so many lines for each character that a line of it holds: then it looks about as high as wide. */
const linesOfSquare = 0.6
/** How much each line beyond that counts, by the square of their number: that no row grows for its narrowest cell. */
const lineBeyond = 0.05
/** A column is given up to so many characters at a time: one alone often saves no line yet. */
const mostAtOnce = 12
/** Of a long list about so many rows, from its beginning to its end, are measured. */
const sampledRows = 300

/** A column of a list before it has its width. */
export interface ListedColumn {
  /** Its usual width against the others'. */
  readonly weight: number
  readonly align: CellAlign
  readonly heading: string
  /** As they are printed. */
  readonly cells: readonly string[]
}

interface MeasuredColumn {
  /** What it must have, and the most that it has use for. */
  readonly least: number
  readonly most: number
  readonly usual: number
  /** The widths in characters of the lines that its texts are given in; of a long list of some texts. */
  readonly parts: readonly (readonly number[])[]
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

/**
 * The columns of a list as they are set. Where columns of texts would not have room for a short text each, a day stands on two
 * lines, its year above the rest: broken anywhere else it is hard to read.
 */
export function daysOnTwoLines(columns: readonly ListedColumn[], total: number): readonly ListedColumn[] {
  const texts = columns.filter(({ align }) => align === 'left')
  const others = columns.flatMap((column) => (column.align === 'left' ? [] : [measure(column, total).least]))
  if (sumOf(others) + texts.length * roomFor(shortText) <= total) return columns
  return columns.map((column) =>
    column.align === 'left'
      ? column
      : { ...column, cells: column.cells.map((text) => text.replace(yearOfDay, '$&\n')) },
  )
}

const yearOfDay = /^\d{4}年(?=\S)/gm

/**
 * The widths of a list's columns in twips, from what they hold: tasks are a line in one plan and half a page in another. A
 * column of numbers, names and days is as wide as its texts: what is short is never broken, what is longer has at most its
 * usual width; and a column that is nearly empty gives its room. What is left goes to the columns of texts, so that the rows
 * have the fewest lines, names stand on one and no row is high for a narrow cell.
 */
export function listWidths(columns: readonly ListedColumn[], total: number): readonly number[] {
  const measured = columns.map((column) =>
    measure(column, (column.weight / sumOf(columns.map(({ weight }) => weight))) * total),
  )
  const least = measured.map((column) => column.least)
  return scaleWidths(sumOf(least) > total ? least : shareRoom(measured, total), total)
}

function measure(column: ListedColumn, usual: number): MeasuredColumn {
  const isText = column.align === 'left'
  const widest = widestLine(column, widestLineInCharacters)
  const own = roomFor(isText ? widest : widestLine(column, widestRoom))
  const step = Math.max(1, Math.floor(column.cells.length / sampledRows))
  const parts = column.cells
    .filter((_, at) => at % step === 0)
    .map((text) => text.split('\n').map(textWidthInCharacters))
  if (isText) return { least: Math.min(own, roomFor(leastOfText)), most: own, usual, parts }
  const least = widest <= shortText ? own : Math.min(own, usual)
  return { least, most: least, usual, parts }
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
function lineCounter({ parts, least, most }: MeasuredColumn): LineCounter {
  const known = new Map<number, FilledColumn>()
  return (width) => {
    const capacity = Math.max(1, Math.floor((width - cellSides) / character))
    const found = known.get(capacity) ?? fill(parts, capacity, least < most)
    known.set(capacity, found)
    return found
  }
}

function fill(parts: MeasuredColumn['parts'], capacity: number, hasChoice: boolean): FilledColumn {
  const powers = new Float64Array(parts.length)
  let faults = 0
  for (const [row, own] of parts.entries()) {
    const lines = own.reduce((sum, part) => sum + Math.max(1, Math.ceil(part / capacity)), 0)
    powers[row] = lines ** 4
    if (!hasChoice) continue
    if (own.some((part) => part <= shortName && part > capacity)) faults += 1
    faults += lineBeyond * Math.max(0, lines - linesOfSquare * capacity) ** 2
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
