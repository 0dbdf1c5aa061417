import { isShortName } from '../document/column-widths.ts'
import { charactersOfLine, heightOfLines } from '../form/row-height.ts'
import { linesNeeded, textWidthInCharacters } from '../text/text-width.ts'

/** A column of texts keeps room for so many Chinese characters, one of shorter texts for the longest. */
const fewestCharacters = 7
/** A Chinese character, in units of 7 dots. */
const characterOf = (points: number) => (points * 4) / 3 / 7
/** So many characters are moved from a column to another at a time: one alone often saves no line yet. */
const steps = [1, 2, 4] as const
/** Fewer of a table's rows tell as well which columns ask for room. */
const mostRowsMeasured = 240
/** Points beyond which a row asks for room before all others: it would hardly find place on a page. */
const tallRow = 300
/** The name of a unit that is broken costs as much as so many lines. */
const brokenName = 2
/** Below this share of the table's height a move is not worth that ledgers of one plan look different. */
const leastGain = 0.005

/**
 * Column widths for a table's texts: those given, and what columns have to spare moved to those whose texts make the rows
 * tall, until that would save nothing more. The sum stays.
 * @param widths in units of 7 dots, 96 to an inch
 * @param needed by column, what it needs whatever its texts
 * @param rows as `rowsToMeasure` chooses them
 * @param points of the type
 */
export function fitColumns(
  widths: readonly number[],
  needed: readonly number[],
  rows: readonly (readonly string[])[],
  points: number,
): readonly number[] {
  const least = widths.map((width, at) => Math.max(needed[at] ?? 0, leastOf(rows, at, width, points)))
  const fillOf = filler(rows, points)
  const fitted = [...widths]
  // A table of twenty columns and two hundred characters has fewer moves than this; it only bounds the work.
  for (let moves = 0; moves < 200; moves++) {
    const move = bestMove(fitted, least, fillOf, rows.length, points)
    if (move === null) break
    fitted[move.from] = (fitted[move.from] ?? 0) - move.width
    fitted[move.to] = (fitted[move.to] ?? 0) + move.width
  }
  return fitted
}

/** Of a long table the rows at even distances, and for each column the row with its longest text: they tell its widths as well. */
export function rowsToMeasure(rows: readonly (readonly string[])[], columns: number): readonly (readonly string[])[] {
  if (rows.length <= mostRowsMeasured) return rows
  const distance = Math.ceil(rows.length / mostRowsMeasured)
  const chosen = new Set(rows.filter((_, at) => at % distance === 0))
  const longest: (readonly string[])[] = Array.from({ length: columns }, () => [])
  for (const row of rows) {
    for (let at = 0; at < columns; at++) {
      if ((row[at]?.length ?? 0) > (longest[at]?.[at]?.length ?? 0)) longest[at] = row
    }
  }
  return [...chosen, ...longest.filter((row) => row.length > 0 && !chosen.has(row))]
}

function leastOf(rows: readonly (readonly string[])[], at: number, width: number, points: number): number {
  const longest = Math.max(0, ...rows.map((row) => textWidthInCharacters(row[at] ?? '')))
  return Math.min(width, Math.min(longest, fewestCharacters) * characterOf(points) + 0.1)
}

/** A column's texts in lines of a width. */
interface FilledColumn {
  /** By row. */
  readonly lines: readonly number[]
  /** How many names of units are broken. */
  readonly broken: number
}

type Filler = (column: number, width: number) => FilledColumn

/** The same widths come up again and again. */
function filler(rows: readonly (readonly string[])[], points: number): Filler {
  const known = new Map<string, FilledColumn>()
  const names = new Map<number, readonly number[]>()
  return (column, width) => {
    const capacity = charactersOfLine(width, points)
    const key = `${column} ${capacity}`
    const found = known.get(key)
    if (found) return found
    const ofNames = names.get(column) ?? nameWidths(rows, column)
    names.set(column, ofNames)
    const filled = {
      lines: rows.map((row) => (row[column] ? linesNeeded(row[column], capacity) : 1)),
      broken: ofNames.filter((own) => own > capacity).length,
    }
    known.set(key, filled)
    return filled
  }
}

/** In characters. */
function nameWidths(rows: readonly (readonly string[])[], column: number): readonly number[] {
  return rows.flatMap((row) =>
    (row[column] ?? '').split('\n').flatMap((text) => {
      const width = textWidthInCharacters(text)
      return isShortName(text, width) ? [width] : []
    }),
  )
}

interface Move {
  readonly from: number
  readonly to: number
  readonly width: number
}

function bestMove(
  widths: readonly number[],
  least: readonly number[],
  fillOf: Filler,
  rows: number,
  points: number,
): Move | null {
  const filled = widths.map((width, column) => fillOf(column, width))
  const lineHeight = heightOfLines(1, points) - heightOfLines(0, points)
  const costWith = (changed: ReadonlyMap<number, FilledColumn>) => {
    const all = filled.map((own, column) => changed.get(column) ?? own)
    let cost = all.reduce((sum, { broken }) => sum + broken, 0) * brokenName * lineHeight
    for (let row = 0; row < rows; row++) {
      let most = 1
      for (const { lines } of all) most = Math.max(most, lines[row] ?? 1)
      cost += costOf(heightOfLines(most, points))
    }
    return cost
  }
  let best: Move | null = null
  let lowest = costWith(new Map()) * (1 - leastGain)
  const asking = widths.flatMap((width, to) => (asksForRoom(filled, to) ? [{ to, width }] : []))
  for (const { to, width } of asking) {
    for (const more of steps.map((characters) => characters * characterOf(points))) {
      const wider = fillOf(to, width + more)
      for (const [from, spare] of widths.entries()) {
        if (from === to || spare - more < (least[from] ?? 0)) continue
        const narrower = fillOf(from, spare - more)
        const cost = costWith(new Map([[to, wider] as const, [from, narrower] as const]))
        if (cost >= lowest) continue
        lowest = cost
        best = { from, to, width: more }
      }
    }
  }
  return best
}

/** Whether a column breaks names, or its text makes any row as tall as it is. */
function asksForRoom(filled: readonly FilledColumn[], column: number): boolean {
  const { lines, broken } = filled[column] ?? { lines: [], broken: 0 }
  return broken > 0 || lines.some((own, row) => own > 1 && filled.every((other) => (other.lines[row] ?? 1) <= own))
}

const costOf = (height: number) => Math.max(28, height) + 4 * Math.max(0, height - tallRow)
