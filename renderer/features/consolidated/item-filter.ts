import type { ConsolidationItem } from '../../../shared/domain/report/consolidation.ts'

/** What the list of tasks can be narrowed to. */
export const filters = ['all', 'open', 'confirmed', 'disputed', 'thin', 'noReport'] as const
export type ItemFilter = (typeof filters)[number]

/** The filter a place names; all where it names none. */
export function readFilter(name: string | null): ItemFilter {
  return filters.find((filter) => filter === name) ?? 'all'
}

export function fitsFilter(item: ConsolidationItem, filter: ItemFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'open':
      return item.state === 'draft' || item.state === 'reported'
    case 'confirmed':
    case 'noReport':
      return item.state === filter
    case 'disputed':
      return item.isDisputed
    case 'thin':
      return item.isThin
    default:
      return filter satisfies never
  }
}

/** How many tasks each filter leaves. */
export function countItems(items: readonly ConsolidationItem[]): Readonly<Record<ItemFilter, number>> {
  const count = (filter: ItemFilter) => items.filter((item) => fitsFilter(item, filter)).length
  return {
    all: items.length,
    open: count('open'),
    confirmed: count('confirmed'),
    disputed: count('disputed'),
    thin: count('thin'),
    noReport: count('noReport'),
  }
}
