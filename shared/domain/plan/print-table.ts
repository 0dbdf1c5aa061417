import type { TableBlock, TableCell } from '../original-document/types.ts'
import { roles } from './annotation/types.ts'
import { usualLabels } from './annotation/usual-labels.ts'
import { parseNumbering } from './numbering.ts'
import { columnRole } from './table-columns.ts'
import { assignRoles, type TableColumn } from './table-headings.ts'
import type { IndicatorRow, ParsedPlan, ParsedTask, PlanStyle } from './types.ts'
import { isWorkLabel, sharedWorkLabel } from './work-labels.ts'

type Row = ParsedTask | IndicatorRow

/** All tasks in one table: chapter rows for the sections, the plan's own columns or those that its tasks need. */
export function printTaskTable(plan: ParsedPlan, style: PlanStyle): TableBlock {
  const columns = columnsFor(plan.tasks, style, taskHeadings)
  const hasCategory = columns.some(({ role }) => role === 'chapter')
  const rows: RowCells[] = []
  let open: readonly string[] = []
  for (const task of plan.tasks) {
    const chapters = hasCategory ? task.section.slice(0, -1) : task.section
    rows.push(...chapterRows(chapters, open))
    open = chapters
    rows.push({ cells: cellsOf(task, columns, task.section.at(-1) ?? '') })
  }
  return tableOf(columns, rows)
}

/**
 * The chapter rows between a task below `open` and one below `chapters`: those that are new. The one above is repeated where
 * a chapter ends and the one that holds it goes on, and before a new one whose lack of a number does not tell its level.
 */
function chapterRows(chapters: readonly string[], open: readonly string[]): readonly RowCells[] {
  const differs = chapters.findIndex((heading, at) => heading !== open[at])
  const isShorter = differs < 0 && chapters.length < open.length
  const isDeeper = differs > 0 && differs === open.length && parseNumbering(chapters[differs] ?? '') === null
  const from = isShorter ? chapters.length - 1 : isDeeper ? differs - 1 : differs
  return from < 0 ? [] : chapters.slice(from).map((chapter) => ({ chapter }))
}

/** The indicator rows of an annex; where tasks stand in a table as well, under the words that its headings have. */
export function printIndicatorTable(plan: ParsedPlan, style: PlanStyle): TableBlock {
  const headings = style.layout === 'table' ? style.columns.map((heading) => [columnRole(heading), heading]) : []
  const labels = { ...style.labels, ...Object.fromEntries(headings) }
  const columns = columnsFor(plan.indicatorRows, { ...style, columns: [], labels }, ['指标事项', '指标名称'])
  return tableOf(
    columns,
    plan.indicatorRows.map((row) => ({ cells: cellsOf(row, columns, '') })),
  )
}

/** Headings of the column of tasks; one that no field of the plan has is taken. */
const taskHeadings = ['主要任务', '重点任务', '工作任务', '任务事项', '任务名称']

/** Words that a sentence says who does what with: `县财政局牵头，县民政局结合实际落实`. They head no column. */
const verb = /(?:牵头|负责|落实|实施|配合|参与|参加|协办|协助|协同|承办|主办)$/

/** The plan's own headings, and one for everything that its rows hold and the headings do not. */
function columnsFor(rows: readonly Row[], style: PlanStyle, textHeadings: readonly string[]): readonly TableColumn[] {
  const fields = new Set(rows.flatMap(({ fields }) => Object.keys(fields)))
  const textHeading = textHeadings.find((heading) => !fields.has(heading)) ?? textHeadings[0] ?? ''
  const headings = ownHeadings(style.columns, fields)
  if (!headings.some((heading) => !fields.has(heading) && columnRole(heading) === 'text')) headings.unshift(textHeading)
  const isCounted = rows.every(({ number }, at) => number === String(at + 1))
  if (!headings.some((heading) => columnRole(heading) === 'number') && (style.columns.length === 0 || !isCounted))
    headings.unshift('序号')
  const known = new Set(headings.map(columnRole))
  for (const role of [...roles, 'deadline'] as const) {
    const isUsed = rows.some((row) => (role === 'deadline' ? row.deadline !== null : row[role].length > 0))
    if (!isUsed || known.has(role)) continue
    const own = style.labels[role]
    const isHeading = own !== undefined && columnRole(own) === role && !verb.test(own)
    headings.push(isHeading ? own : usualLabels[role])
  }
  const shared = sharedWorkLabel(rows)
  for (const field of fields) {
    const heading = shared !== null && isWorkLabel(field) ? shared : field
    if (!headings.includes(field) && !headings.includes(heading)) headings.push(heading)
  }
  return assignRoles(headings.map((heading, column) => [column, heading]))
}

/** The plan's own headings, each role once: two columns of one role hold the same list when printed. */
function ownHeadings(columns: readonly string[], fields: ReadonlySet<string>): string[] {
  const taken = new Set<string>()
  return columns.filter((heading) => {
    const role = columnRole(heading)
    const isAgain = !fields.has(heading) && role !== 'field' && role !== 'text' && taken.has(role)
    if (!fields.has(heading)) taken.add(role)
    return !isAgain
  })
}

const cellsOf = (row: Row, columns: readonly TableColumn[], category: string): readonly string[] =>
  columns.map((column) => cellWords(row, column, category) || workOtherwiseCalled(row, column, columns))

function cellWords(row: Row, { role, heading }: TableColumn, category: string): string {
  switch (role) {
    case 'number':
      return row.number
    case 'chapter':
      return category
    case 'text':
      return row.text
    case 'deadline':
      return row.deadline?.text ?? ''
    case 'field':
      return row.fields[heading] ?? ''
    case 'leaders':
    case 'deputies':
      // A name a line, as in ledgers: in a narrow column names else break within.
      return row[role].join('\n')
    default:
      return row[role].join('、')
  }
}

/** In the column 主要工作 a task of which the plan says 主要任务 keeps its own word: `主要任务：…`. */
function workOtherwiseCalled({ fields }: Row, { role, heading }: TableColumn, all: readonly TableColumn[]): string {
  if (role !== 'field' || !isWorkLabel(heading)) return ''
  const own = Object.entries(fields).find(([label]) => isWorkLabel(label))
  const hasColumn = own !== undefined && all.some((column) => column.heading === own[0])
  return own === undefined || hasColumn ? '' : own.join('：')
}

type RowCells = { readonly cells: readonly string[] } | { readonly chapter: string }

function tableOf(columns: readonly TableColumn[], rows: readonly RowCells[]): TableBlock {
  const cells: TableCell[] = columns.map(({ heading, column }) => cell(0, column, heading, 1))
  for (const [index, row] of rows.entries()) {
    if ('chapter' in row) cells.push(cell(index + 1, 0, row.chapter, columns.length))
    else cells.push(...row.cells.map((text, column) => cell(index + 1, column, text, 1)))
  }
  return { kind: 'table', rowCount: rows.length + 1, columnCount: columns.length, cells, place: {} }
}

const cell = (row: number, column: number, text: string, columnSpan: number): TableCell => ({
  text,
  row,
  column,
  rowSpan: 1,
  columnSpan,
  tables: [],
})
