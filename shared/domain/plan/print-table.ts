import type { TableBlock, TableCell } from '../original-document/types.ts'
import { roles } from './annotation/types.ts'
import { columnRole } from './table-columns.ts'
import { assignRoles, type TableColumn } from './table-headings.ts'
import type { Assignments, IndicatorRow, ParsedPlan, ParsedTask, PlanStyle } from './types.ts'

type Row = ParsedTask | IndicatorRow

const usualHeadings: Readonly<Record<keyof Assignments | 'deadline', string>> = {
  leaders: '牵头领导',
  deputies: '分管领导',
  leadUnits: '牵头单位',
  supportUnits: '配合单位',
  implementUnits: '落实单位',
  responsibleUnits: '责任单位',
  deadline: '完成时限',
}

/** All tasks in one table: chapter rows for the sections, the plan's own columns or those that its tasks need. */
export function printTaskTable(plan: ParsedPlan, style: PlanStyle): TableBlock {
  const columns = columnsFor(plan.tasks, style, '主要任务')
  const hasCategory = columns.some(({ role }) => role === 'chapter')
  const rows: RowCells[] = []
  let open: readonly string[] = []
  for (const task of plan.tasks) {
    const chapters = hasCategory ? task.section.slice(0, -1) : task.section
    const shared = chapters.findIndex((heading, at) => heading !== open[at])
    if (shared >= 0) rows.push(...chapters.slice(shared).map((heading) => ({ chapter: heading })))
    open = chapters
    rows.push({ cells: columns.map((column) => cellWords(task, column, task.section.at(-1) ?? '')) })
  }
  return tableOf(columns, rows)
}

/** The indicator rows of an annex. */
export function printIndicatorTable(plan: ParsedPlan, style: PlanStyle): TableBlock {
  const columns = columnsFor(plan.indicatorRows, { ...style, columns: [] }, '指标事项')
  return tableOf(
    columns,
    plan.indicatorRows.map((row) => ({ cells: columns.map((column) => cellWords(row, column, '')) })),
  )
}

/** The plan's own headings, and one for everything that its rows hold and the headings do not. */
function columnsFor(rows: readonly Row[], style: PlanStyle, textHeading: string): readonly TableColumn[] {
  const headings = style.columns.length > 0 ? [...style.columns] : ['序号', textHeading]
  const known = new Set(headings.map(columnRole))
  for (const role of [...roles, 'deadline'] as const) {
    const isUsed = rows.some((row) => (role === 'deadline' ? row.deadline !== null : row[role].length > 0))
    if (!isUsed || known.has(role)) continue
    const own = style.labels[role]
    headings.push(own !== undefined && columnRole(own) === role ? own : usualHeadings[role])
  }
  for (const field of new Set(rows.flatMap(({ fields }) => Object.keys(fields)))) {
    if (!headings.includes(field)) headings.push(field)
  }
  return assignRoles(headings.map((heading, column) => [column, heading]))
}

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
    default:
      return row[role].join('、')
  }
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
