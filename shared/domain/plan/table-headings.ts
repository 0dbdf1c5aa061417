import { removeWhiteSpace } from '../text/white-space.ts'
import { noAssignments } from './annotation/types.ts'
import { isDateLine } from './line-shape.ts'
import { type ColumnRole, columnRole, isColumnHeading, isHeadingRow } from './table-columns.ts'
import type { GridRow } from './table-grid.ts'

/** A column of a plan's table: its heading in one line and what it holds. */
export interface TableColumn {
  readonly column: number
  readonly heading: string
  readonly role: ColumnRole
  /** A further column of text, kept as a field: what is done for the task. */
  readonly isMeasure: boolean
}

export interface TableHeadings {
  readonly columns: readonly TableColumn[]
  /** The index among the rows of the first row below the headings. */
  readonly next: number
  /** All words of the rows of headings, as they are repeated on a new page. */
  readonly words: ReadonlySet<string>
  /** The words of rows above the headings: the table's title. */
  readonly titles: readonly string[]
}

/** Headings stand in the first rows of a table. */
const searched = 6

/** Finds a table's headings by their words, in one row or in several; null where it has none that a plan's table has. */
export function findHeadings(rows: readonly GridRow[]): TableHeadings | null {
  for (const [at, row] of rows.slice(0, searched).entries()) {
    if (!isHeadingRow(wordsOf(row))) continue
    const headings = new Map<number, string>()
    const groups = new Map<number, string>()
    for (const [column, { text }] of row.cells) headings.set(column, removeWhiteSpace(text))
    const words = new Set(headings.values())
    let last = row
    let next = at + 1
    for (let below = rows[next]; below !== undefined && isLowerHeadingRow(last, below); below = rows[next]) {
      for (const [column, cell] of below.cells) {
        if (cell.row !== below.row) continue
        words.add(removeWhiteSpace(cell.text))
        const upper = headings.get(column)
        if (upper !== undefined) groups.set(column, upper)
        headings.set(column, lowerHeading(upper ?? '', removeWhiteSpace(cell.text)))
      }
      last = below
      next++
    }
    return {
      columns: assignRoles(
        distinct(
          [...headings].sort(([a], [b]) => a - b),
          groups,
        ),
      ),
      next,
      words,
      titles: rows.slice(0, at).flatMap((above) => [...new Set(wordsOf(above))]),
    }
  }
  return null
}

/** `名称` or `姓名` below 牵头单位 or 牵头领导 says nothing of its own. */
function lowerHeading(upper: string, lower: string): string {
  const isNamed = /^(?:单位|部门)?(?:名称|姓名)$/.test(lower)
  return isNamed && !['field', 'text', 'number'].includes(columnRole(upper)) ? upper : lower
}

/** Headings of fields that stand twice take the words of the heading above (上半年 over 工作目标), else a number. */
function distinct(
  headings: readonly (readonly [column: number, heading: string])[],
  groups: ReadonlyMap<number, string>,
): readonly (readonly [column: number, heading: string])[] {
  const counts = new Map<string, number>()
  for (const [, heading] of headings) counts.set(heading, (counts.get(heading) ?? 0) + 1)
  const taken = new Set<string>()
  return headings.map(([column, heading]) => {
    const isField = columnRole(heading) === 'field' || columnRole(heading) === 'text'
    const isTwice = isField && (counts.get(heading) ?? 0) > 1
    let name = isTwice ? `${groups.get(column) ?? ''}${heading}` : heading
    for (let nth = 2; isField && taken.has(name); nth++) name = `${heading}${nth}`
    taken.add(name)
    return [column, name] as const
  })
}

const wordsOf = (row: GridRow) => [...row.cells.values()].map(({ text }) => text)

/** Whether a row repeats one of the table's rows of headings, as on each new page. */
export function repeatsHeadings(row: GridRow, headings: ReadonlySet<string>): boolean {
  const words = wordsOf(row).map(removeWhiteSpace)
  const repeated = words.filter((word) => headings.has(word))
  return repeated.length === words.length
    ? new Set(words).size > 1
    : repeated.length * 2 > words.length && words.every(isColumnHeading)
}

/**
 * A further row of headings below one whose cells span columns (责任分工 over 牵头单位 and 配合单位): it has words only below
 * those, and either the others reach down into it or its words are headings.
 */
function isLowerHeadingRow(upper: GridRow, lower: GridRow): boolean {
  const own = [...lower.cells].filter(([, { row }]) => row === lower.row)
  const spans = [...upper.cells.values()].some(({ columnSpan }) => columnSpan > 1)
  if (!spans || own.length === 0 || repeatsExactly(upper, lower)) return false
  const areBelow = own.every(([column]) => (upper.cells.get(column)?.columnSpan ?? 1) > 1)
  const reachDown = [...lower.cells.values()].some(({ row }) => row !== lower.row)
  return own.every(([, { text }]) => isColumnHeading(text)) || (areBelow && reachDown)
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
      known === 'text' ? column !== textColumn : (known === 'number' || known === 'chapter') && taken.has(known)
    const role = isSecond ? 'field' : known
    taken.add(role)
    columns.push({ column, heading, role, isMeasure: known === 'text' && isSecond })
  }
  return columns
}

/** The first of the columns of text that names the task best. */
function mainTextColumn(headings: readonly (readonly [column: number, heading: string])[]): number | undefined {
  const texts = headings.filter(([, heading]) => columnRole(heading) === 'text')
  return texts.toSorted(([, a], [, b]) => textRank(a) - textRank(b))[0]?.[0]
}

/** 任务 and 事项 before the name of a project, before 内容 and 措施; what is to be reached in a year comes last. */
function textRank(heading: string): number {
  if (/^(?:目标|年度|全年)+任务/.test(heading)) return 3
  if (/(?:内容|措施|举措)$/.test(heading)) return 2
  return /项目|^名称/.test(heading) ? 1 : 0
}

/**
 * Where the task's own column is merged over numbered rows that have a column of measures (重点任务 over 具体措施), the
 * measures are the tasks, and what was merged is their heading.
 */
export function withMergedHeadings(columns: readonly TableColumn[], rows: readonly GridRow[]): readonly TableColumn[] {
  const text = columns.find(({ role }) => role === 'text')
  const measure = columns.find(({ isMeasure }) => isMeasure)
  const number = columns.find(({ role }) => role === 'number')
  if (!text || !measure || !number) return columns
  const isOwn = (row: GridRow, { column }: TableColumn) => row.cells.get(column)?.row === row.row
  const isMergedOver = (row: GridRow) =>
    row.cells.has(text.column) && !isOwn(row, text) && isOwn(row, number) && isOwn(row, measure)
  if (!rows.some(isMergedOver)) return columns
  return columns.map((column) => {
    if (column === text) return { ...column, role: 'chapter', isMeasure: false }
    return column === measure ? { ...column, role: 'text', isMeasure: false } : column
  })
}

/** Whether a column says who is responsible or until when. */
export const saysWho = ({ role }: TableColumn): boolean => role === 'deadline' || role in noAssignments

const tableNote =
  /^(?:填报|填表|制表|报送|上报|编制|汇总|审核|审批|计量|金额|联系|主要|分管|单位)*(?:单位|部门|日期|时间|人|负责人|领导|科室|电话)(?:[（(][^（）()]{0,10}[)）])?\s*[：:]/

/** A line of the form rather than of the plan: `填报单位：…`, `单位：万元`, `填表人：…`, the day it was filled in. */
export function isTableNote(line: string): boolean {
  return tableNote.test(line) || isDateLine(line)
}
