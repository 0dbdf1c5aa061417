import type { TaskId } from '../id.ts'
import type { Ledger, LedgerRow } from '../ledger/types.ts'
import type { Block, TableBlock } from '../original-document/types.ts'
import { setTable, tableRows } from './plan-document.ts'
import type { ParsedPlan } from './types.ts'

/** A table of a plan with the name of its sheet. */
export interface PlanSheet {
  readonly name: '指标事项' | '任务事项'
  readonly ledger: Ledger
}

/** The tables of a plan printed as tables, as rows of a workbook: 指标事项 where it has them, then its tasks. */
export function planSheets(plan: ParsedPlan, printed: readonly Block[]): readonly PlanSheet[] {
  const tables = printed.filter((block) => block.kind === 'table')
  const names = plan.indicatorRows.length > 0 ? (['指标事项', '任务事项'] as const) : (['任务事项'] as const)
  return names.flatMap((name, index) => {
    const table = tables[index]
    return table === undefined ? [] : [{ name, ledger: planTable(plan, table) }]
  })
}

/** Chapters stand over all columns, each task in its own. */
function planTable(plan: ParsedPlan, table: TableBlock): Ledger {
  const [head, ...rows] = tableRows(table)
  const headings = head?.cells.map((cell) => cell.text) ?? []
  const set = setTable(table)
  return {
    title: plan.title,
    left: plan.documentNumber ?? '',
    right: plan.issueDate ?? '',
    columns: headings.map((heading, column) => ({
      key: 'text',
      heading,
      weight: set.columns[column]?.width ?? 1,
      align: set.columns[column]?.align ?? 'left',
      kind: 'text',
    })),
    rows: rows.map(
      ({ cells, isSection }): LedgerRow =>
        isSection
          ? { kind: 'section', text: cells[0]?.text ?? '' }
          : { kind: 'task', taskId: '' as TaskId, values: cells.map((cell) => cell.text) },
    ),
    notes: [],
    isChosen: false,
    statusWords: [],
  }
}
