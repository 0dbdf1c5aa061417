import { type DragEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { groupPlaceByStep, placeByDrop, placeByStep, type RowPlace } from './row-places.ts'
import { isSelected } from './selection.ts'
import type { TableLayout } from './table-layout.ts'
import type { Selection } from './table-types.ts'
import type { TableRows } from './use-rows.ts'

/** Lets rows in memory be put elsewhere: by a DragHandle in one of their cells, or with Alt+↑ and Alt+↓. */
export interface RowMoving {
  readonly moveRows: (ids: readonly string[], place: RowPlace) => void
  /** Puts a group before another one, or behind all (null): Alt+↑ and Alt+↓ on its heading. */
  readonly moveGroup?: (id: string, beforeId: string | null) => void
}

interface MovingOptions<Row> {
  readonly moving: RowMoving | undefined
  readonly frame: RefObject<HTMLElement | null>
  readonly layout: TableLayout
  readonly rows: TableRows<Row>
  readonly rowId: (row: Row) => string
  readonly selection: Selection
  /** Where the cursor stands, and how it is put elsewhere. */
  readonly line: number
  readonly goTo: (line: number) => void
}

/** What the frame of a table does so that its rows can be moved. */
export interface MovingFrame {
  /** Where what is dragged would be put, in pixels from the top of the content; null while nothing is. */
  readonly dropAt: number | null
  /** Answers whether the keys meant moving. */
  press(event: KeyboardEvent): boolean
  readonly handlers: {
    readonly onDragStart?: (event: DragEvent) => void
    readonly onDragOver?: (event: DragEvent) => void
    readonly onDrop?: (event: DragEvent) => void
    readonly onDragEnd?: () => void
  }
}

/** Moves rows by keys and by dragging; the cursor goes with the row that was moved. */
export function useRowMoving<Row>(options: MovingOptions<Row>): MovingFrame {
  const { moving, frame, layout, rows, rowId, selection, line, goTo } = options
  const [dropAt, setDropAt] = useState<number | null>(null)
  const dragged = useRef<readonly string[]>([])
  const following = useRef<{ readonly id: string; readonly from: number } | null>(null)
  const idAt = (index: number) => {
    const row = rows.rowAt(index)
    return row === undefined ? undefined : rowId(row)
  }
  const follow = useRef(goTo)
  follow.current = goTo
  useEffect(() => {
    const moved = following.current
    if (!moved) return
    for (let index = 0; index < rows.total; index += 1) {
      const row = rows.rowAt(index)
      if (row === undefined || rowId(row) !== moved.id) continue
      // Other news may come before the new order does.
      if (index === moved.from) return
      following.current = null
      const at = layout.lineOfRow(index)
      if (at !== null) follow.current(at)
      return
    }
  }, [rows, layout, rowId])

  if (!moving) return { dropAt: null, press: () => false, handlers: {} }

  const press = (event: KeyboardEvent): boolean => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || line >= layout.count) {
      // Whoever goes on to another row does not want to be taken back.
      if (!['Alt', 'Control', 'Shift', 'Meta'].includes(event.key)) following.current = null
      return false
    }
    event.preventDefault()
    const by = event.key === 'ArrowUp' ? -1 : 1
    const shown = layout.lineAt(line)
    if (shown.kind === 'group') {
      const beforeId = groupPlaceByStep(layout, line, by)
      if (beforeId !== undefined) moving.moveGroup?.(shown.group.id, beforeId)
      return true
    }
    const id = idAt(shown.index)
    const place = placeByStep({ layout, idAt }, line, by)
    if (id === undefined || !place) return true
    following.current = { id, from: shown.index }
    moving.moveRows([id], place)
    return true
  }

  const lineUnder = (event: DragEvent) => {
    const row = event.target instanceof Element ? event.target.closest('tr[data-index]') : null
    if (!(row instanceof HTMLElement)) return null
    const { top, height } = row.getBoundingClientRect()
    return { at: Number(row.dataset.index), top, height, isUpper: event.clientY < top + height / 2 }
  }
  const end = () => {
    dragged.current = []
    setDropAt(null)
  }
  return {
    dropAt,
    press,
    handlers: {
      onDragStart(event) {
        const under = lineUnder(event)
        const isHandle = event.target instanceof Element && event.target.closest('[data-drag-handle]') !== null
        const shown = under && isHandle ? layout.lineAt(under.at) : null
        const id = shown?.kind === 'row' ? idAt(shown.index) : undefined
        if (id === undefined) return
        dragged.current = isSelected(selection, id) ? [...selection.ids] : [id]
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', id)
      },
      onDragOver(event) {
        const under = lineUnder(event)
        if (dragged.current.length === 0 || !under || !frame.current) return
        event.preventDefault()
        const { top, scrollTop } = {
          top: frame.current.getBoundingClientRect().top,
          scrollTop: frame.current.scrollTop,
        }
        setDropAt(under.top - top + scrollTop + (under.isUpper ? 0 : under.height))
      },
      onDrop(event) {
        const under = lineUnder(event)
        if (dragged.current.length === 0 || !under) return
        event.preventDefault()
        moving.moveRows(dragged.current, placeByDrop({ layout, idAt }, under.at, under.isUpper))
        end()
      },
      onDragEnd: end,
    },
  }
}
