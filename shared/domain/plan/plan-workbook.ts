import { formatChineseDate } from '../document/chinese-date.ts'
import { widthsFromText } from '../document/column-widths.ts'
import type { TaskId } from '../id.ts'
import type { Ledger, LedgerRow } from '../ledger/types.ts'
import type { Block, TableBlock } from '../original-document/types.ts'
import { setTable, tableRows } from './plan-document.ts'
import type { ParsedPlan } from './types.ts'

/** Characters that the columns' weights add up to; only their proportion counts. */
const weights = 100

/** The table of a printed plan's tasks as rows of a workbook: chapters over all columns, each task with its own columns. */
export function planTables(plan: ParsedPlan, printed: readonly Block[]): Ledger {
  const table = printed.findLast((block): block is TableBlock => block.kind === 'table')
  if (table === undefined) throw new Error('a plan printed as a table has none')
  const [head, ...rows] = tableRows(table)
  const headings = head?.cells.map((cell) => cell.text) ?? []
  const set = setTable(table)
  const widths = widthsFromText(
    headings.map((_, column) =>
      table.cells.filter((cell) => cell.column === column && cell.columnSpan === 1).map((cell) => cell.text),
    ),
    weights,
  )
  return {
    title: plan.title,
    left: plan.documentNumber ?? '',
    right: plan.issueDate === null ? '' : formatChineseDate(plan.issueDate),
    columns: headings.map((heading, column) => ({
      key: 'text',
      heading,
      weight: widths[column] ?? 1,
      align: set.columns[column]?.align ?? 'left',
      kind: 'text',
    })),
    rows: rows.map(
      ({ cells, isSection }): LedgerRow =>
        isSection
          ? { kind: 'section', text: cells[0]?.text ?? '' }
          : { kind: 'task', taskId: '' as TaskId, values: cells.map((cell) => cell.text) },
    ),
    statusWords: [],
  }
}
