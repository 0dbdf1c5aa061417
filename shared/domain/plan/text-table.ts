import type { Place, TableBlock, TableCell } from '../original-document/types.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import type { Source } from './source-line.ts'
import { isColumnHeading, isHeadingRow } from './table-columns.ts'

/** A table found in lines of text, and the place in the list of sources after it. */
interface TextTable {
  readonly table: TableBlock
  readonly next: number
}

/**
 * A table written as text that begins at `at`: cells parted by tabs or `|`, or one cell on each line.
 * Null where the lines there are no table with headings of a plan.
 */
export function textTableRows(sources: readonly Source[], at: number): TextTable | null {
  return partedCells(sources, at) ?? cellLines(sources, at)
}

const separatorOf = (text: string) => (text.includes('\t') ? '\t' : /\S\s*[|｜]\s*\S/.test(text) ? '|' : null)

function splitCells(text: string, separator: string): string[] {
  const cells = separator === '\t' ? text.split('\t') : text.replace(/^\s*[|｜]|[|｜]\s*$/g, '').split(/[|｜]/)
  return cells.map((cell) => cell.trim())
}

function partedCells(sources: readonly Source[], at: number): TextTable | null {
  const first = sources[at]
  if (first?.kind !== 'line') return null
  const separator = separatorOf(first.text)
  if (!separator || !isHeadingRow(splitCells(first.text, separator))) return null
  const rows: string[][] = []
  let next = at
  for (; next < sources.length; next++) {
    const source = sources[next]
    if (source?.kind !== 'line' || !source.text.includes(separator)) break
    const cells = splitCells(source.text, separator)
    if (!cells.every((cell) => /^:?-+:?$/.test(cell))) rows.push(cells)
  }
  return rows.length < 2 ? null : { table: tableOf(rows, first.place), next }
}

/** Headings, one a line, then the cells of each row, one a line, until a row does not begin with the next number. */
function cellLines(sources: readonly Source[], at: number): TextTable | null {
  const first = sources[at]
  if (first?.kind !== 'line' || removeWhiteSpace(first.text) !== '序号') return null
  const words = (index: number): string | null => {
    const source = sources[index]
    return source?.kind === 'line' ? source.text : null
  }
  let width = 0
  while (width < 12 && isColumnHeading(words(at + width) ?? '')) width++
  if (width < 3) return null
  const rows: string[][] = []
  let next = at
  let number = 0
  while (true) {
    const cells = Array.from({ length: width }, (_, column) => words(next + column))
    if (cells.some((cell) => cell === null)) break
    const label = /^(\d{1,4})[.、．]?$/.exec(cells[0] ?? '')
    const isRow = next === at || isHeadingRow(cells as string[]) || Number(label?.[1]) === number + 1
    if (!isRow) break
    if (label) number = Number(label[1])
    rows.push(cells as string[])
    next += width
  }
  return rows.length < 2 ? null : { table: tableOf(rows, first.place), next }
}

function tableOf(rows: readonly (readonly string[])[], place: Place): TableBlock {
  const cells: TableCell[] = rows.flatMap((row, rowIndex) =>
    row.map((text, column) => ({ text, row: rowIndex, column, rowSpan: 1, columnSpan: 1, tables: [] })),
  )
  return { kind: 'table', rowCount: rows.length, columnCount: Math.max(...rows.map((row) => row.length)), cells, place }
}
