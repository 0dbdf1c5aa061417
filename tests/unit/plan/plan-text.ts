import type { Block, OriginalDocument } from '../../../shared/domain/original-document/types.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import type { ParsedPlan, ParsedTask } from '../../../shared/domain/plan/types.ts'

/** A document of lines, each a paragraph, as the text reader gives it. */
export function documentOf(blocks: readonly (string | Block)[]): OriginalDocument {
  return {
    format: 'pasted',
    blocks: blocks.map((block, at) =>
      typeof block === 'string'
        ? { kind: 'paragraph', text: block, level: null, label: null, place: { line: at + 1 } }
        : block,
    ),
    footnotes: [],
    headers: [],
    footers: [],
  }
}

/** The one plan of a document of lines. */
export function planOf(...blocks: readonly (string | Block)[]): ParsedPlan {
  const plans = parsePlans(documentOf(blocks))
  if (plans.length !== 1 || !plans[0]) throw new Error(`${plans.length} plans`)
  return plans[0]
}

/** A table block of rows of words. */
export function tableOf(...rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'table',
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    cells: rows.flatMap((row, index) =>
      row.map((text, column) => ({ text, row: index, column, rowSpan: 1, columnSpan: 1, tables: [] })),
    ),
    place: { table: 1 },
  }
}

/** Who does what on a task, only the roles that somebody has. */
export function partiesOf(task: ParsedTask | undefined): Readonly<Record<string, readonly string[]>> {
  if (!task) return {}
  const { leaders, deputies, leadUnits, supportUnits, implementUnits, responsibleUnits } = task
  const all = { leaders, deputies, leadUnits, supportUnits, implementUnits, responsibleUnits }
  return Object.fromEntries(Object.entries(all).filter(([, names]) => names.length > 0))
}

export const codesOf = (plan: ParsedPlan) => plan.warnings.map(({ code }) => code)
