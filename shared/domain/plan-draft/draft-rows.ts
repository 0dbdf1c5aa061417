import { printHeading, walkSections } from '../plan/print-outline.ts'
import type { DraftDocument, DraftItem, DraftWarning } from './types.ts'

/** A line of what was recognised: a document of the file, a heading, a task or 指标事项. */
export type DraftRow =
  | { readonly kind: 'document'; readonly part: number }
  | { readonly kind: 'heading'; readonly part: number; readonly level: number; readonly heading: string }
  | {
      readonly kind: 'item'
      readonly part: number
      readonly item: DraftItem
      readonly warnings: readonly DraftWarning[]
    }

/** The recognised documents as lines in order; of one that is not chosen only its head. */
export function draftRows(documents: readonly DraftDocument[]): readonly DraftRow[] {
  return documents.flatMap((document) => {
    const head: DraftRow = { kind: 'document', part: document.part }
    return document.isChosen ? [head, ...rowsOf(document)] : [head]
  })
}

function rowsOf({ part, plan, items, warnings }: DraftDocument): readonly DraftRow[] {
  const byItem = Map.groupBy(warnings, ({ item }) => item)
  const walk = walkSections(plan.outline)
  const headingRow = (heading: Parameters<typeof printHeading>[0]): DraftRow => ({
    kind: 'heading',
    part,
    level: heading.entry.level,
    heading: printHeading(heading),
  })
  const rows: DraftRow[] = []
  for (const item of items) {
    if (item.kind === 'task') rows.push(...walk.until(item.task.section).map(headingRow))
    rows.push({ kind: 'item', part, item, warnings: byItem.get(item.key) ?? [] })
  }
  return [...rows, ...walk.rest().map(headingRow)]
}
