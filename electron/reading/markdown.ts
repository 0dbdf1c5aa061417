import type { TableBlock, TableCell } from '../../shared/domain/original-document/types.ts'

const headingLine = /^(#{1,6})[ \t]+(\S.*?)[ \t]*#*$/
/** The line under a table's heading: `| --- | :-: |`. */
const tableRule = /^\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?$/
/** A rule across the page, and the rule that text made from a web page puts under a heading row (dashes parted by tabs). */
const ruleLine = /^(?:-{2,}(?:[ \t]+-+)*|\*{3,}|_{3,}|={3,})[ \t]*$/

/** Whether a text carries Markdown's marks though its name does not say so: a `#` heading, or a table with its ruled line. */
export function isMarkdown(lines: readonly string[]): boolean {
  return lines.some((line, at) => headingLine.test(line) || isTableStart(lines, at))
}

export interface MarkdownLine {
  readonly text: string
  readonly level: number | null
}

/** One line without its marks: heading marks give the level, `**` and escapes go; null where the line is only a rule. */
export function readMarkdownLine(line: string): MarkdownLine | null {
  if (ruleLine.test(line.trim())) return null
  const heading = headingLine.exec(line.trim())
  const words = heading?.[2] ?? line.replace(/^>[ \t]?/, '')
  return { text: removeMarks(words), level: heading?.[1]?.length ?? null }
}

function removeMarks(words: string): string {
  return words.replace(/\*\*(?=\S)((?:(?!\*\*).)+?)\*\*/g, '$1').replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1')
}

/** Whether a Markdown table begins at this line: a line with `|`, and under it the rule with as many columns. */
export function isTableStart(lines: readonly string[], at: number): boolean {
  const heading = lines[at]
  const rule = lines[at + 1]?.trim()
  if (!heading?.includes('|') || !rule?.includes('|') || !tableRule.test(rule)) return false
  return splitRow(heading).length === splitRow(rule).length
}

/** The table that begins at line `at` (from 0), and the line after it. */
export function readMarkdownTable(lines: readonly string[], at: number): { table: TableBlock; next: number } {
  const rows = [splitRow(lines[at] ?? '')]
  let next = at + 2
  for (; next < lines.length; next++) {
    const line = lines[next] ?? ''
    if (!line.includes('|')) break
    rows.push(splitRow(line))
  }
  const cells: TableCell[] = rows.flatMap((row, rowIndex) =>
    row.map((text, column) => ({ text, row: rowIndex, column, rowSpan: 1, columnSpan: 1, tables: [] })),
  )
  const columnCount = Math.max(...rows.map((row) => row.length))
  return { table: { kind: 'table', rowCount: rows.length, columnCount, cells, place: { line: at + 1 } }, next }
}

function splitRow(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => removeMarks(cell.trim().replace(/<br\s*\/?>/gi, '\n')))
}
