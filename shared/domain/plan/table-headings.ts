import { removeWhiteSpace } from '../text/white-space.ts'
import { type ColumnRole, columnRole, isColumnHeading, isHeadingRow } from './table-columns.ts'
import type { GridRow } from './table-grid.ts'

/** A column of a plan's table: its heading in one line and what it holds. */
export interface TableColumn {
  readonly column: number
  readonly heading: string
  readonly role: ColumnRole
}

export interface TableHeadings {
  readonly columns: readonly TableColumn[]
  /** The index among the rows of the first row below the headings. */
  readonly next: number
  /** The words of rows above the headings: the table's title. */
  readonly titles: readonly string[]
}

/** Headings stand in the first rows of a table. */
const searched = 6

/** Finds a table's headings by their words, in one row or in two; null where it has none that a plan's table has. */
export function findHeadings(rows: readonly GridRow[]): TableHeadings | null {
  for (const [at, row] of rows.slice(0, searched).entries()) {
    if (!isHeadingRow(wordsOf(row))) continue
    const second = rows[at + 1]
    const isDouble = second !== undefined && isSecondHeadingRow(row, second)
    const lower = isDouble ? second : row
    const columns = new Map<number, string>()
    for (const [column, { text }] of row.cells) columns.set(column, removeWhiteSpace(text))
    for (const [column, { text }] of lower.cells) columns.set(column, removeWhiteSpace(text))
    return {
      columns: assignRoles([...columns].sort(([a], [b]) => a - b)),
      next: at + (isDouble ? 2 : 1),
      titles: rows.slice(0, at).flatMap((above) => [...new Set(wordsOf(above))]),
    }
  }
  return null
}

const wordsOf = (row: GridRow) => [...row.cells.values()].map(({ text }) => text)

/** Whether a row repeats the table's headings, as on each new page. */
export function repeatsHeadings(row: GridRow, columns: readonly TableColumn[]): boolean {
  const headings = new Set(columns.map(({ heading }) => heading))
  const words = wordsOf(row).map(removeWhiteSpace)
  return words.filter((word) => headings.has(word)).length * 2 > words.length && words.every(isColumnHeading)
}

/** A second row of headings below one whose cells span columns (责任分工 over 牵头单位 and 配合单位) or rows. */
function isSecondHeadingRow(first: GridRow, second: GridRow): boolean {
  const own = [...second.cells.values()].filter(({ row }) => row === second.row)
  const hasSpan = [...first.cells.values()].some(({ columnSpan }) => columnSpan > 1)
  return hasSpan && own.length > 0 && own.every(({ text }) => isColumnHeading(text)) && !repeatsExactly(first, second)
}

const repeatsExactly = (first: GridRow, second: GridRow) =>
  [...second.cells].every(
    ([column, { text }]) => removeWhiteSpace(first.cells.get(column)?.text ?? '') === removeWhiteSpace(text),
  )

/**
 * The columns with their roles. Of several columns of text the first known as the task's stays, the others become fields
 * of their own name; so does a second number.
 */
export function assignRoles(headings: readonly (readonly [column: number, heading: string])[]): readonly TableColumn[] {
  const taken = new Set<ColumnRole>()
  const columns: TableColumn[] = []
  const textColumn = mainTextColumn(headings)
  for (const [column, heading] of headings) {
    const known = columnRole(heading)
    const isSecond =
      known === 'text' ? heading !== textColumn : (known === 'number' || known === 'chapter') && taken.has(known)
    const role = isSecond || (known === 'text' && taken.has('text')) ? 'field' : known
    taken.add(role)
    columns.push({ column, heading, role })
  }
  return columns
}

/** What names the task rather than what is done for it: 任务 and 事项 before 内容 and 措施. */
function mainTextColumn(headings: readonly (readonly [column: number, heading: string])[]): string | undefined {
  const texts = headings.map(([, heading]) => heading).filter((heading) => columnRole(heading) === 'text')
  return texts.find((heading) => /任务|事项|工作|指标|项目|名称/.test(heading)) ?? texts[0]
}
