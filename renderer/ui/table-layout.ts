import type { RowGroup } from './table-types.ts'

/** One line of a table on the screen: a group's heading, or a row by its place among all rows. */
export type TableLine =
  | { readonly kind: 'group'; readonly group: RowGroup; readonly isCollapsed: boolean }
  | { readonly kind: 'row'; readonly index: number }

/** Where each line is: closed groups hide their rows. Lines are computed when asked for; 100,000 rows make no 100,000 objects. */
export interface TableLayout {
  readonly count: number
  lineAt(at: number): TableLine
  /** The line of a row by its place among all rows; null where its group is closed. */
  lineOfRow(index: number): number | null
}

export function layOutLines(
  total: number,
  groups: readonly RowGroup[] | null,
  collapsed: readonly string[],
): TableLayout {
  if (!groups) {
    return { count: total, lineAt: (at) => ({ kind: 'row', index: at }), lineOfRow: (index) => index }
  }
  const closed = new Set(collapsed)
  let line = 0
  let row = 0
  const parts = groups.map((group) => {
    const isCollapsed = closed.has(group.id)
    const part = { group, isCollapsed, firstLine: line, firstRow: row }
    line += 1 + (isCollapsed ? 0 : group.count)
    row += group.count
    return part
  })
  const partBefore = (isAfter: (part: (typeof parts)[number]) => boolean) => {
    let low = 0
    let high = parts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      const part = parts[middle]
      if (part && isAfter(part)) high = middle - 1
      else low = middle
    }
    return parts[low]
  }
  return {
    count: line,
    lineAt(at) {
      const part = partBefore(({ firstLine }) => firstLine > at)
      if (!part) throw new RangeError(`a table without groups has no line ${at}`)
      const { group, isCollapsed, firstLine, firstRow } = part
      return at === firstLine
        ? { kind: 'group', group, isCollapsed }
        : { kind: 'row', index: firstRow + at - firstLine - 1 }
    },
    lineOfRow(index) {
      const part = partBefore(({ firstRow }) => firstRow > index)
      return part && !part.isCollapsed ? part.firstLine + 1 + index - part.firstRow : null
    },
  }
}
