import type { Block, TableCell } from '../../shared/domain/original-document/types.ts'

/**
 * The body of an old Word file as word-extractor gives it: every paragraph, and every row of a table, is a line; each
 * cell ends with a tab, also the last of its row. A cell of several paragraphs spreads over several lines.
 * Lines become a table only where two or more rows in succession fit together; a lone line with tabs stays a paragraph.
 */
export function splitTables(body: string): readonly Block[] {
  const lines = body.split('\n')
  const blocks: Block[] = []
  let paragraphCount = 0
  let tableCount = 0
  let at = 0
  while (at < lines.length) {
    const rows = isRow(lines[at]) ? readRows(lines, at) : null
    if (rows && rows.cells.length > 1) {
      tableCount++
      blocks.push(toTable(rows.cells, tableCount))
      at = rows.next
      continue
    }
    const text = trimLine(lines[at] ?? '')
    at++
    paragraphCount++
    if (text !== '') {
      blocks.push({ kind: 'paragraph', text, level: null, label: null, place: { paragraph: paragraphCount } })
    }
  }
  return blocks
}

function isRow(line: string | undefined): boolean {
  return line?.endsWith('\t') === true && line.trim() !== ''
}

/** Rows from line `at` on: whole ones, and those whose cells go on over lines until the columns are full. */
function readRows(lines: readonly string[], at: number): { cells: string[][]; next: number } {
  const cells = [cellsOf(lines[at] ?? '')]
  const columns = cells[0]?.length ?? 0
  let next = at + 1
  while (next < lines.length) {
    const end = endOfRow(lines, next, columns)
    if (end === null) break
    cells.push(cellsOf(lines.slice(next, end).join('\n')))
    next = end
  }
  return { cells, next }
}

/** The line after the row that begins at `at`, or null where no row begins there. */
function endOfRow(lines: readonly string[], at: number, columns: number): number | null {
  // A line without a tab is a paragraph between two tables, or the first of several in a row's first cell, which is rare.
  if (!lines[at]?.includes('\t')) return null
  let tabs = 0
  for (let end = at; end < lines.length && end - at < 40; end++) {
    const line = lines[end] ?? ''
    tabs += line.split('\t').length - 1
    if (tabs > columns) return null
    if (tabs === columns && line.endsWith('\t')) return end + 1
    // A row of fewer cells (merged ones) stands on one line.
    if (end === at && isRow(line) && lines[end + 1]?.includes('\t')) return end + 1
  }
  return null
}

function cellsOf(row: string): string[] {
  return row.replace(/\t$/, '').split('\t')
}

function toTable(rows: readonly (readonly string[])[], table: number): Block {
  const columnCount = Math.max(...rows.map((row) => row.length))
  const cells = rows.flatMap((row, rowIndex) =>
    row.map((text, column): TableCell => {
      // A row with fewer cells has them merged; which ones is not told, so the last reaches to the edge.
      const columnSpan = column === row.length - 1 ? columnCount - column : 1
      return { text: text.trim(), row: rowIndex, column, rowSpan: 1, columnSpan, tables: [] }
    }),
  )
  return { kind: 'table', rowCount: rows.length, columnCount, cells, place: { table } }
}

function trimLine(line: string): string {
  const words = line.trim()
  return words.includes('\t') ? line.replace(/^[^\S\t]+|[^\S\t]+$/g, '') : words
}
