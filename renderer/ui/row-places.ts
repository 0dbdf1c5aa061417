import type { TableLayout } from './table-layout.ts'

/** Where rows are put: before a row, or at the end of a group; a table without groups has the group null. */
export interface RowPlace {
  readonly groupId: string | null
  readonly beforeId: string | null
}

/** The lines of a table with the ids of their rows. */
export interface PlacedLines {
  readonly layout: TableLayout
  readonly idAt: (index: number) => string | undefined
}

/** Where the row of a line comes to when it goes up or down by one; null at the ends. Beyond a heading is the next group. */
export function placeByStep({ layout, idAt }: PlacedLines, line: number, by: -1 | 1): RowPlace | null {
  const next = line + by
  if (next < 0 || next >= layout.count) return null
  const shown = layout.lineAt(next)
  if (by === 1) {
    const groupId = shown.kind === 'group' ? shown.group.id : groupOfLine(layout, line)
    return { groupId, beforeId: rowIdAt({ layout, idAt }, line + 2) }
  }
  if (shown.kind === 'row') return { groupId: groupOfLine(layout, line), beforeId: idAt(shown.index) ?? null }
  return next === 0 ? null : { groupId: groupOfLine(layout, next - 1), beforeId: null }
}

/** Where rows come to that are dropped on the upper or the lower half of a line. */
export function placeByDrop({ layout, idAt }: PlacedLines, line: number, isUpper: boolean): RowPlace {
  const shown = layout.lineAt(line)
  if (isUpper && shown.kind === 'row')
    return { groupId: groupOfLine(layout, line), beforeId: idAt(shown.index) ?? null }
  // Above a heading is the end of the group before; above the first one there is none.
  if (isUpper && line > 0) return { groupId: groupOfLine(layout, line - 1), beforeId: null }
  return { groupId: groupOfLine(layout, line), beforeId: rowIdAt({ layout, idAt }, line + 1) }
}

/** The group before which the group of a line comes when it goes up or down by one; undefined at the ends. */
export function groupPlaceByStep(layout: TableLayout, line: number, by: -1 | 1): string | null | undefined {
  const groups = headings(layout)
  const at = groups.indexOf(groupOfLine(layout, line) ?? '')
  if (by === -1) return groups[at - 1]
  return at + 1 >= groups.length ? undefined : (groups[at + 2] ?? null)
}

function headings(layout: TableLayout): readonly string[] {
  const groups: string[] = []
  for (let line = 0; line < layout.count; ) {
    const shown = layout.lineAt(line)
    if (shown.kind !== 'group') return groups
    groups.push(shown.group.id)
    line += 1 + (shown.isCollapsed ? 0 : shown.group.count)
  }
  return groups
}

function rowIdAt({ layout, idAt }: PlacedLines, line: number): string | null {
  if (line >= layout.count) return null
  const shown = layout.lineAt(line)
  return shown.kind === 'row' ? (idAt(shown.index) ?? null) : null
}

function groupOfLine(layout: TableLayout, line: number): string | null {
  for (let at = line; at >= 0; at -= 1) {
    const shown = layout.lineAt(at)
    if (shown.kind === 'group') return shown.group.id
  }
  return null
}
