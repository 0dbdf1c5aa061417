import { textWidthInCharacters } from '../text/text-width.ts'

/** Whole numbers in the proportion of the weights that add up to exactly `total`. */
export function scaleWidths(weights: readonly number[], total: number): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  let used = 0
  let weightSoFar = 0
  return weights.map((weight) => {
    weightSoFar += weight
    const end = Math.round((weightSoFar / sum) * total)
    const width = end - used
    used = end
    return width
  })
}

/** A CSS pixel, in twips. */
const pixel = 15

/**
 * The widths of a table's columns as all printers set them, in twips: columns end on whole CSS pixels, where Chromium puts
 * them in any case. A column that is a fraction of a pixel wider elsewhere holds one more character there in some lines.
 */
export function printedWidths(columns: readonly { readonly width: number }[]): readonly number[] {
  let wanted = 0
  let used = 0
  return columns.map((column) => {
    wanted += column.width
    const width = Math.floor((wanted - used) / pixel) * pixel
    used += width
    return width
  })
}

const maybeWider = /[!-~（）]/
const halfWide = /[!-~]/g
const besideChinese = /(?<=[0-9A-Za-z])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])/g

/**
 * The characters that a line of a column of short texts takes at most. Digits, letters and signs are half a character wide on
 * paper, but 0.64 in DejaVu Sans, which stands in on many machines, and LibreOffice sets them off from Chinese by a quarter
 * whatever the file says: a column without room for that breaks `（10）`, `14-1`, `2025年年底`. Half a character is kept at
 * least; Chinese needs none.
 */
export function roomInCharacters(text: string): number {
  const width = textWidthInCharacters(text)
  if (!maybeWider.test(text)) return width
  const wider = 0.14 * (text.match(halfWide)?.length ?? 0) + 0.25 * (text.match(besideChinese)?.length ?? 0)
  return width + Math.max(0.5, wider)
}

/** Below this a column cannot hold a number of three figures, above it a longer line is wrapped anyway. */
const leastWeight = 4
const greatestWeight = 50
/** Numbers, names, headings, words for a status and days (`2023年10月底前`) are so short, in characters, that they are not broken. */
export const shortText = 8
/** As short are most names of units, in characters. */
const shortName = 9
/** A text of several names or a sentence is read over two lines as easily as on one. */
const stops = /[、，；。]/
/** Whether a text of so many characters may be the name of a unit, which is not broken without need. */
export const isShortName = (text: string, width: number) => width <= shortName && !stops.test(text)

/** What a cell has at both its sides and may lose where columns end on whole pixels, in characters of 五号. */
const cellSides = 0.62

/**
 * Widths for a table whose columns are not known beforehand, from the text in them. A column of short texts is as wide as the
 * longest, so that neither 牵头领导 nor 2023年10月底 breaks; as long as they leave half the table to the others. Of those the
 * square root of the mean keeps a column of long texts from starving the rest, as all rows grow with the column that needs
 * most lines.
 *
 * @param columns the texts of each column, heading first
 * @param total width of the table, in any unit
 * @param character the width of a character, in the same unit
 */
export function widthsFromText(
  columns: readonly (readonly string[])[],
  total: number,
  character: number,
): readonly number[] {
  const measured = columns.map((texts) => {
    // Empty cells need no room: a column with few entries is as wide as those need.
    const filled = texts.filter((text) => text !== '').map(textWidthInCharacters)
    const longest = Math.max(0, ...filled)
    const mean = filled.length === 0 ? 0 : filled.reduce((sum, width) => sum + width, 0) / filled.length
    const weight = Math.min(greatestWeight, Math.max(leastWeight, Math.min(longest + 1, Math.sqrt(mean) * 4)))
    const room = Math.max(2, ...texts.map(roomInCharacters))
    return { weight, own: longest <= shortText ? (room + cellSides) * character : null }
  })
  const short = measured.reduce((sum, { own }) => sum + (own ?? 0), 0)
  const long = measured.reduce((sum, { own, weight }) => sum + (own === null ? weight : 0), 0)
  if (long === 0 || short > total / 2) {
    return scaleWidths(
      measured.map(({ weight }) => weight),
      total,
    )
  }
  return scaleWidths(
    measured.map(({ own, weight }) => own ?? (weight / long) * (total - short)),
    total,
  )
}
