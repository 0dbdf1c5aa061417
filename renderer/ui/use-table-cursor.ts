import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { countSelected, nothingSelected, toggleSelected, withSelected } from './selection.ts'
import type { TableLayout } from './table-layout.ts'
import type { Selection } from './table-types.ts'
import type { TableRows } from './use-rows.ts'

interface CursorOptions<Row> {
  readonly layout: TableLayout
  readonly rows: TableRows<Row>
  readonly rowId: (row: Row) => string
  readonly columnCount: number
  /** Lines of a screenful. */
  readonly pageLines: number
  readonly selection: Selection
  readonly onSelectionChange: ((selection: Selection) => void) | undefined
  readonly onOpen: ((row: Row) => void) | undefined
  readonly onToggleGroup: (id: string) => void
  /** Brings a line into view. */
  readonly reveal: (line: number) => void
  /** Called when keys moved to a row. */
  readonly onMove: (row: Row) => void
}

export interface TableCursor {
  readonly line: number
  readonly column: number
  moveTo(line: number, column?: number): void
  press(event: KeyboardEvent): void
  /** A click: with Ctrl it selects the row too, with Shift all from the last one. */
  click(line: number, column: number, keys: { readonly ctrlKey: boolean; readonly shiftKey: boolean }): void
  toggle(line: number): void
  selectAll(): void
}

/** The active cell of a table, moved by keys and clicks, and what is selected with it. */
export function useTableCursor<Row>(options: CursorOptions<Row>): TableCursor {
  const [place, setPlace] = useState({ line: 0, column: 0 })
  const anchor = useRef(0)
  const { layout, rows, rowId, columnCount, selection, onSelectionChange } = options
  const line = Math.min(place.line, Math.max(0, layout.count - 1))
  const column = Math.min(place.column, Math.max(0, columnCount - 1))

  const rowOf = (at: number): Row | undefined => {
    if (at >= layout.count) return undefined
    const shown = layout.lineAt(at)
    return shown.kind === 'row' ? rows.rowAt(shown.index) : undefined
  }
  const moveTo = useCallback((to: number, toColumn?: number) => {
    anchor.current = to
    setPlace((now) => ({ line: to, column: toColumn ?? now.column }))
  }, [])
  const toggle = (at: number) => {
    const row = rowOf(at)
    if (row !== undefined) onSelectionChange?.(toggleSelected(selection, rowId(row)))
    anchor.current = at
  }
  /** Rows between the anchor and a line; those that have not come are fetched first. */
  const extendTo = async (to: number) => {
    if (!onSelectionChange) return
    const indexes: number[] = []
    for (let at = Math.min(anchor.current, to); at <= Math.max(anchor.current, to); at += 1) {
      const shown = layout.lineAt(at)
      if (shown.kind === 'row') indexes.push(shown.index)
    }
    const first = indexes[0]
    const last = indexes.at(-1)
    if (first === undefined || last === undefined) return
    const between = await rows.rowsBetween(first, last + 1)
    const wanted = new Set(indexes)
    const ids = between.filter((_, at) => wanted.has(first + at)).map(rowId)
    onSelectionChange(withSelected(selection, ids))
  }
  const selectAll = () => {
    if (!onSelectionChange) return
    if (countSelected(selection, rows.total) === rows.total) return onSelectionChange(nothingSelected)
    if (!rows.isInMemory) return onSelectionChange({ isAll: true, ids: new Set() })
    void rows
      .rowsBetween(0, rows.total)
      .then((all) => onSelectionChange({ isAll: false, ids: new Set(all.map(rowId)) }))
  }
  const step = (to: number, isExtending: boolean) => {
    const next = Math.max(0, Math.min(layout.count - 1, to))
    if (isExtending) {
      void extendTo(next)
      setPlace({ line: next, column })
    } else moveTo(next)
    options.reveal(next)
    const row = rowOf(next)
    if (row !== undefined && !isExtending) options.onMove(row)
  }

  const press = (event: KeyboardEvent) => {
    if (layout.count === 0) return
    const shown = layout.lineAt(line)
    const { shiftKey, key } = event
    const isCommand = event.ctrlKey || event.metaKey
    const acts: Record<string, () => void> = {
      ArrowDown: () => step(line + 1, shiftKey),
      ArrowUp: () => step(line - 1, shiftKey),
      PageDown: () => step(line + options.pageLines, shiftKey),
      PageUp: () => step(line - options.pageLines, shiftKey),
      Home: () => (isCommand ? step(0, shiftKey) : moveTo(line, 0)),
      End: () => (isCommand ? step(layout.count - 1, shiftKey) : moveTo(line, columnCount - 1)),
      ArrowRight: () => {
        if (shown.kind === 'row') moveTo(line, Math.min(columnCount - 1, column + 1))
        else if (shown.isCollapsed) options.onToggleGroup(shown.group.id)
      },
      ArrowLeft: () => {
        if (shown.kind === 'row') moveTo(line, Math.max(0, column - 1))
        else if (!shown.isCollapsed) options.onToggleGroup(shown.group.id)
      },
      ' ': () => (shown.kind === 'group' ? options.onToggleGroup(shown.group.id) : toggle(line)),
      Enter: () => {
        const row = rowOf(line)
        if (shown.kind === 'group') options.onToggleGroup(shown.group.id)
        else if (row !== undefined) options.onOpen?.(row)
      },
    }
    const isSelectAll = isCommand && key.toLowerCase() === 'a' && onSelectionChange
    const act = isSelectAll ? selectAll : isCommand && !['Home', 'End'].includes(key) ? undefined : acts[key]
    // Alt+arrows go back and forward through the places.
    if (!act || event.altKey) return
    event.preventDefault()
    act()
  }

  return {
    line,
    column,
    moveTo,
    press,
    toggle,
    selectAll,
    click(at, toColumn, { ctrlKey, shiftKey }) {
      if (shiftKey && onSelectionChange) {
        void extendTo(at)
        setPlace({ line: at, column: toColumn })
      } else if (ctrlKey && onSelectionChange) {
        toggle(at)
        moveTo(at, toColumn)
      } else {
        moveTo(at, toColumn)
        const row = rowOf(at)
        if (row !== undefined) options.onOpen?.(row)
      }
    },
  }
}
