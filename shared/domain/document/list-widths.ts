import { textWidthInCharacters, widestLineInCharacters } from '../text/text-width.ts'
import { roomInCharacters, scaleWidths } from './column-widths.ts'
import type { CellAlign } from './types.ts'

/** A list is set in 五号: the width of a character, what a cell has at both its sides, and a CSS pixel, in twips. */
const character = 210
const cellSides = 114
const pixel = 15

/** Numbers, names and words for a status of so many characters stand on one line. */
const unbroken = 6
/** A column of texts has room for so many characters in a line, as long as its texts have them. */
const leastOfText = 5
/** How much more room longer texts have: with 0.5 all cells together have the fewest lines, with 1 the fullest ones have. */
const proportions = [0.5, 0.6, 0.7, 0.8, 0.9, 1]
/** The lines of a row that still stands on a page: what is longer goes on overleaf. */
const pageLines = 20
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
  /** The widths of its texts in characters, of a long list some. */
  readonly lengths: readonly number[]
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
 * The widths of a list's columns in twips, from what they hold: tasks are a line in one plan and half a page in another. A
 * column of numbers, names and days is as wide as its texts, at most its usual width; what is as short as a number is never
 * broken, and a column that is nearly empty gives its room. What is left goes to the columns of texts, and more of it to
 * longer texts: so much more that the rows have the fewest lines.
 */
export function listWidths(columns: readonly ListedColumn[], total: number): readonly number[] {
  const measured = columns.map((column) =>
    measure(column, (column.weight / sumOf(columns.map(({ weight }) => weight))) * total),
  )
  const least = measured.map((column) => column.least)
  if (sumOf(least) > total) return scaleWidths(least, total)
  const choices = [meanOf, rootMeanSquareOf].flatMap((average) =>
    proportions.map((proportion) => shareRoom(measured, average, proportion, total)),
  )
  const lines = choices.map((widths) => linesOfRows(measured, widths))
  const best = choices[lines.indexOf(Math.min(...lines))] ?? least
  return scaleWidths(best, total)
}

function measure(column: ListedColumn, usual: number): MeasuredColumn {
  const isText = column.align === 'left'
  const widest = widestLine(column, widestLineInCharacters)
  const own = roomFor(isText ? widest : widestLine(column, widestRoom))
  const step = Math.max(1, Math.floor(column.cells.length / sampledRows))
  const lengths = column.cells.filter((_, at) => at % step === 0).map(textWidthInCharacters)
  if (isText) return { least: Math.min(own, roomFor(leastOfText)), most: own, usual, lengths }
  const least = widest <= unbroken ? own : Math.min(own, usual)
  return { least, most: least, usual, lengths }
}

const meanOf = (lengths: readonly number[]) => sumOf(lengths) / Math.max(1, lengths.length)

/** Few long texts weigh more in it: a column that is empty but for some long ones needs room for these. */
const rootMeanSquareOf = (lengths: readonly number[]) => Math.sqrt(meanOf(lengths.map((length) => length ** 2)))

/** Gives each column room by a power of the average length of its texts, none less than its least or more than its most. */
function shareRoom(
  columns: readonly MeasuredColumn[],
  average: (lengths: readonly number[]) => number,
  proportion: number,
  total: number,
): readonly number[] {
  const wishes = columns.map(({ lengths }) => average(lengths) ** proportion)
  const widthsOf = (scale: number) =>
    columns.map(({ least, most }, at) => Math.min(most, Math.max(least, scale * (wishes[at] ?? 0))))
  // The scale is looked for between none and the one that would give all room to the shortest texts.
  let [low, high] = [0, total / Math.max(1e-6, Math.min(...wishes.filter((wish) => wish > 0)))]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (sumOf(widthsOf(middle)) > total) high = middle
    else low = middle
  }
  const widths = widthsOf(low)
  // Where no text has use for more, the rest goes to all columns by their usual widths.
  const rest = total - sumOf(widths)
  return widths.map(
    (width, at) => width + (rest * (columns[at]?.usual ?? 0)) / sumOf(columns.map(({ usual }) => usual)),
  )
}

/** The lines of all measured rows, each as many as its fullest cell has; those that no page holds count three times. */
function linesOfRows(columns: readonly MeasuredColumn[], widths: readonly number[]): number {
  const capacities = widths.map((width) => Math.max(1, Math.floor((width - cellSides) / character)))
  const rows = columns[0]?.lengths.length ?? 0
  let lines = 0
  for (let row = 0; row < rows; row++) {
    const own = Math.max(...columns.map(({ lengths }, at) => Math.ceil((lengths[row] ?? 0) / (capacities[at] ?? 1))))
    lines += own + 2 * Math.max(0, own - pageLines)
  }
  return lines
}
