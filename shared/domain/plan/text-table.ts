import type { Place, TableBlock, TableCell } from '../original-document/types.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { partyLikeness } from './annotation/party-likeness.ts'
import { isPageNumber, isWebRemnant } from './remnant.ts'
import type { Source } from './source-line.ts'
import { columnRole, isColumnHeading, isHeadingRow } from './table-columns.ts'

/** A table found in lines of text, and the place in the list of sources after it. */
interface TextTable {
  readonly table: TableBlock
  readonly next: number
}

/**
 * A table written as text that begins at `at`: cells parted by tabs or `|`, or one cell on each line. Chapters may stand
 * alone on a line between the rows, and page numbers.
 * Null where the lines there are no table with headings of a plan.
 */
export function textTableRows(sources: readonly Source[], at: number): TextTable | null {
  return partedCells(sources, at) ?? cellLines(sources, at)
}

const separatorOf = (text: string) => {
  if (text.includes('\t')) return '\t'
  return /[|｜]/.test(text) && /\S\s*[|｜]\s*\S/.test(text) ? (text.includes('|') ? '|' : '｜') : null
}

function splitCells(text: string, separator: string): string[] {
  const cells = separator === '\t' ? text.split('\t') : text.replace(/^\s*[|｜]|[|｜]\s*$/g, '').split(/[|｜]/)
  return cells.map((cell) => cell.trim())
}

const wordsAt = (sources: readonly Source[], at: number): string | null => {
  const source = sources[at]
  return source?.kind === 'line' ? source.text : null
}

const longestChapter = 40
const isRemnant = (line: string) => isPageNumber(line) || isWebRemnant(line)
const isChapterLine = (line: string) => line.length <= longestChapter && !/[。；，：]$/.test(line)

function partedCells(sources: readonly Source[], at: number): TextTable | null {
  const first = sources[at]
  if (first?.kind !== 'line') return null
  const separator = separatorOf(first.text)
  if (!separator || !isHeadingRow(splitCells(first.text, separator))) return null
  const rows: string[][] = []
  let next = at
  while (next < sources.length) {
    const line = wordsAt(sources, next)
    if (line === null) break
    if (line.includes(separator)) {
      const cells = splitCells(line, separator)
      const last = rows.at(-1)
      if (last && isCut(last, cells, rows[0] ?? [])) rows[rows.length - 1] = joined(last, cells)
      else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) rows.push(cells)
      next++
      continue
    }
    const between = linesBetween(sources, next, separator)
    if (between === null) break
    rows.push(...between.filter((words) => !isRemnant(words)).map((words) => [words]))
    next += between.length
  }
  return rows.length < 2 ? null : { table: tableOf(rows, first.place), next }
}

const isNumber = (cell: string | undefined) => /^\d{1,4}[.、．]?$/.test(cell ?? '')

/** Whether a numbered row was cut by a line break within a cell: what follows has no number and makes it just complete. */
function isCut(row: readonly string[], next: readonly string[], headings: readonly string[]): boolean {
  const isNumbered = columnRole(headings[0] ?? '') === 'number' && isNumber(row[0])
  const goesOn = next[0] !== '' && !isNumber(next[0])
  return isNumbered && goesOn && row.length < headings.length && row.length + next.length - 1 === headings.length
}

const joined = (row: readonly string[], next: readonly string[]): string[] => [
  ...row.slice(0, -1),
  `${row.at(-1) ?? ''}${next[0] ?? ''}`,
  ...next.slice(1),
]

/** Chapters and page numbers stand between two rows in so many lines at most. */
const mostBetween = 4

/** The lines from `at` to the next row of the table; null where there is none, or where they are no chapters or remnants. */
function linesBetween(sources: readonly Source[], at: number, separator: string): readonly string[] | null {
  const lines: string[] = []
  for (let next = at; next <= at + mostBetween; next++) {
    const line = wordsAt(sources, next)
    if (line === null) return null
    if (line.includes(separator)) return lines
    if (!isRemnant(line) && !isChapterLine(line)) return null
    lines.push(line)
  }
  return null
}

const fewestColumns = 3
const mostColumns = 14

/**
 * Headings, one a line, then the cells of each row, one a line. A row begins with the next number, or with 1 in a new
 * chapter; without a column of numbers it is one whose cells of units hold units.
 */
function cellLines(sources: readonly Source[], at: number): TextTable | null {
  const first = sources[at]
  if (first?.kind !== 'line' || !isColumnHeading(first.text)) return null
  const headings: string[] = []
  while (headings.length < mostColumns && isColumnHeading(wordsAt(sources, at + headings.length) ?? ''))
    headings.push(wordsAt(sources, at + headings.length) ?? '')
  const width = headings.length
  if (width < fewestColumns || !isHeadingRow(headings) || !headings.some((one) => columnRole(one) === 'text'))
    return null
  const isNumbered = columnRole(headings[0] ?? '') === 'number'
  const rows: string[][] = [headings]
  let next = at + width
  let number = 0
  let chapters: string[] = []
  while (next < sources.length) {
    const line = wordsAt(sources, next)
    if (line === null) break
    const cells = Array.from({ length: width }, (_, column) => wordsAt(sources, next + column) ?? '')
    const value = Number(/^(\d{1,4})[.、．]?$/.exec(cells[0] ?? '')?.[1])
    const isRepeated = cells.every(
      (cell, column) => removeWhiteSpace(cell) === removeWhiteSpace(headings[column] ?? ''),
    )
    const isRow = isNumbered ? value === number + 1 || (value === 1 && chapters.length > 0) : hasUnits(cells, headings)
    if (isRepeated || (isRow && cells.every((cell) => cell !== ''))) {
      rows.push(...chapters.map((words) => [words]), cells)
      chapters = []
      if (!isRepeated && isNumbered) number = value
      next += width
    } else if (isNumbered && chapters.length <= mostBetween && (isRemnant(line) || isChapterLine(line))) {
      if (!isRemnant(line)) chapters.push(line)
      next++
    } else break
  }
  // what was taken for a chapter and has no row below it follows the table
  const end = chapters.length > 0 ? backOver(sources, next, chapters.length) : next
  return rows.length < 2 ? null : { table: tableOf(rows, first.place), next: end }
}

/** The index before the last `count` lines that are no remnants. */
function backOver(sources: readonly Source[], from: number, count: number): number {
  let at = from
  for (let left = count; left > 0; at--) if (!isRemnant(wordsAt(sources, at - 1) ?? '')) left--
  return at
}

const nobody = /^(?:[-—–/／\\]+|无)$/

function hasUnits(cells: readonly string[], headings: readonly string[]): boolean {
  const units = headings.flatMap((heading, column) => (/Units$/.test(columnRole(heading)) ? [cells[column] ?? ''] : []))
  const names = units.flatMap((cell) => cell.split(/[、，,；;]/))
  return (
    names.length > 0 && names.every((name) => nobody.test(name) || partyLikeness(removeWhiteSpace(name)) === 'sure')
  )
}

function tableOf(rows: readonly (readonly string[])[], place: Place): TableBlock {
  const cells: TableCell[] = rows.flatMap((row, rowIndex) =>
    row.map((text, column) => ({ text, row: rowIndex, column, rowSpan: 1, columnSpan: 1, tables: [] })),
  )
  return { kind: 'table', rowCount: rows.length, columnCount: Math.max(...rows.map((row) => row.length)), cells, place }
}
