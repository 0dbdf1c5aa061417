import type { MemoryRows, RowGroup } from './table-types.ts'

/** Rows brought together by group, the groups in the order of their first rows in official order. */
export function groupRows<Row>(
  official: readonly Row[],
  sorted: readonly Row[],
  groupOf: NonNullable<MemoryRows<Row>['groupOf']>,
): { readonly rows: readonly Row[]; readonly groups: readonly RowGroup[] } {
  const byGroup = new Map<string, { readonly title: string; readonly rows: Row[] }>()
  for (const row of official) {
    const { id, title } = groupOf(row)
    if (!byGroup.has(id)) byGroup.set(id, { title, rows: [] })
  }
  for (const row of sorted) byGroup.get(groupOf(row).id)?.rows.push(row)
  const groups = Array.from(byGroup, ([id, { title, rows }]) => ({ id, title, count: rows.length }))
  return { rows: Array.from(byGroup.values()).flatMap((group) => group.rows), groups }
}
