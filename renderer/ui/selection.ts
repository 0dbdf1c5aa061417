import type { Selection } from './table-types.ts'

export const nothingSelected: Selection = { isAll: false, ids: new Set() }

export function isSelected(selection: Selection, id: string): boolean {
  return selection.ids.has(id) !== selection.isAll
}

/** How many rows of a list with so many rows are selected. */
export function countSelected(selection: Selection, total: number): number {
  return selection.isAll ? total - selection.ids.size : selection.ids.size
}

export function toggleSelected(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { isAll: selection.isAll, ids }
}

/** Adds rows to what is selected. */
export function withSelected(selection: Selection, added: readonly string[]): Selection {
  const ids = new Set(selection.ids)
  for (const id of added) selection.isAll ? ids.delete(id) : ids.add(id)
  return { isAll: selection.isAll, ids }
}
