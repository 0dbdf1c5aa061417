import { useVirtualizer } from '@tanstack/react-virtual'
import { Button } from 'antd'
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useText } from '../text/use-text.ts'
import { shownColumns } from './arrange-columns.ts'
import styles from './data-table.module.css'
import { countSelected, isSelected, nothingSelected } from './selection.ts'
import { steadyRange } from './steady-range.ts'
import { layOutColumns, rem } from './table-geometry.ts'
import { TableHead } from './table-head.tsx'
import { layOutLines } from './table-layout.ts'
import { TableLine } from './table-line.tsx'
import { cellId } from './table-row.tsx'
import type { Column, RowSource, Selection, TableState } from './table-types.ts'
import { useRem } from './use-rem.ts'
import { type RowMoving, useRowMoving } from './use-row-moving.ts'
import { useRowSlots } from './use-row-slots.ts'
import { useRows } from './use-rows.ts'
import { useTableCursor } from './use-table-cursor.ts'
import { useWidth } from './use-width.ts'

export interface DataTableProps<Row> {
  /** What the table lists, for those who do not see it. */
  readonly label: string
  /** Keep the array between draws (`useMemo`): new columns draw all rows again. */
  readonly columns: readonly Column<Row>[]
  /** Rows in memory, or windows of rows from the backend. */
  readonly source: RowSource<Row>
  /** Stays the same as long as the row means the same record. */
  readonly rowId: (row: Row) => string
  /** Order, widths, sort, closed groups: of `useTableState`, or of a saved view. */
  readonly state: TableState
  readonly onStateChange: (state: TableState) => void
  /** Without `onSelectionChange` rows cannot be selected. */
  readonly selection?: Selection
  readonly onSelectionChange?: (selection: Selection) => void
  /** The row whose detail is open. While one is open, arrow keys open the row they come to. */
  readonly openId?: string | null
  readonly onOpen?: (row: Row) => void
  /** What is looked for; marked in every cell. */
  readonly words?: string
  /** Rows in memory that can be put elsewhere in their order; leave it out while they are sorted by a column. */
  readonly moving?: RowMoving | undefined
  /** Stands where there are no rows: an EmptyState; null while it is not known yet whether there are any. */
  readonly empty?: ReactNode
}

/** One line, at a text size of 14 px. */
const rowHeight = 36
/** How long keys rest on a row before its detail is shown: running through a list must not load every one. */
const followMs = 120

/**
 * The list of every screen: as fast with 100,000 rows as with ten. Head and first columns stay; a click on a head sorts, its
 * edge makes it wider, dragging moves it. Arrow keys, PageUp/Down, Home/End move; Space selects, Shift extends, Ctrl+A selects
 * all; Enter opens; Left and Right close and open groups; with `moving`, Alt+Up and Alt+Down move the row.
 *
 *     const [state, setState] = useTableState('task')
 *     <DataTable label={t('task.title')} columns={columns} source={{ kind: 'memory', rows }} rowId={(row) => row.id}
 *       state={state} onStateChange={setState} openId={openId} onOpen={(row) => open(row.id)} words={words} />
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { label, columns, source, rowId, state, onStateChange, openId = null, onOpen, words = '', empty } = props
  const { selection = nothingSelected, onSelectionChange } = props
  const t = useText()
  const gridId = useId()
  const frame = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const scale = useRem() / 14
  const room = useWidth(frame) / scale
  const isSelectable = onSelectionChange !== undefined

  const shown = useMemo(() => shownColumns(columns, state), [columns, state])
  const geometry = useMemo(() => layOutColumns(shown, state, room, isSelectable), [shown, state, room, isSelectable])
  const rows = useRows(source, columns, state)
  const layout = useMemo(
    () => layOutLines(rows.total, rows.groups, state.collapsed ?? []),
    [rows.total, rows.groups, state.collapsed],
  )
  const [range] = useState(steadyRange)
  const virtual = useVirtualizer({
    count: layout.count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight * scale,
    overscan: 3,
    rangeExtractor: range.linesOf,
    // A frame draws once, however many scroll events it holds.
    useFlushSync: false,
    scrollPaddingStart: rowHeight * scale,
  })
  const lines = virtual.getVirtualItems()
  const slots = useRowSlots(virtual, body, range.size(), scale)
  const firstLine = lines[0]?.index ?? 0
  const lastLine = lines.at(-1)?.index ?? 0
  useEffect(() => {
    if (layout.count === 0) return
    const indexes: number[] = []
    for (let at = firstLine; at <= Math.min(lastLine, layout.count - 1); at += 1) {
      const line = layout.lineAt(at)
      if (line.kind === 'row') indexes.push(line.index)
    }
    const from = indexes[0]
    const to = indexes.at(-1)
    if (from !== undefined && to !== undefined) rows.need(from, to + 1)
  }, [layout, rows, firstLine, lastLine])

  const following = useRef<ReturnType<typeof setTimeout>>(undefined)
  const toggleGroup = (id: string) => {
    const closed = state.collapsed ?? []
    onStateChange({
      ...state,
      collapsed: closed.includes(id) ? closed.filter((other) => other !== id) : [...closed, id],
    })
  }
  const cursor = useTableCursor({
    layout,
    rows,
    rowId,
    columnCount: shown.length,
    pageLines: Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / (rowHeight * scale)) - 2),
    selection,
    onSelectionChange,
    onOpen,
    onToggleGroup: toggleGroup,
    reveal: (line) => virtual.scrollToIndex(line, { align: 'auto' }),
    onMove: (row) => {
      clearTimeout(following.current)
      if (openId !== null && onOpen) following.current = setTimeout(() => onOpen(row), followMs)
    },
  })
  const moving = useRowMoving({
    ...{ moving: props.moving, frame, layout, rows, rowId, selection, line: cursor.line },
    goTo: (line) => {
      cursor.moveTo(line)
      virtual.scrollToIndex(line, { align: 'auto' })
    },
  })
  const select = useRef(cursor.toggle)
  select.current = cursor.toggle
  const onSelect = useMemo(() => (line: number) => select.current(line), [])

  const press = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (target !== grid.current) {
      // A button in a cell keeps Enter and Space; fields keep all keys; arrows lead back into the table.
      if (!event.key.startsWith('Arrow') || target.closest('input:not([type="checkbox"]), textarea, [role="slider"]'))
        return
      grid.current?.focus()
    }
    if (!moving.press(event)) cursor.press(event)
  }
  const click = (event: MouseEvent) => {
    const target = event.target as HTMLElement
    if (target.closest('button, a, input, textarea, [role="slider"]')) return
    const line = target.closest('tr')?.dataset.index
    if (line === undefined) return
    const cell = Number(target.closest('td')?.getAttribute('aria-colindex') ?? 1) - (isSelectable ? 2 : 1)
    cursor.click(Number(line), Math.max(0, cell), event)
  }

  // Made when the pointer comes to a cell: the titles of all cells would cost with each row that scrolls into view.
  const point = (event: PointerEvent) => {
    const cell = (event.target as HTMLElement).closest('td')
    const column = shown[Number(cell?.getAttribute('aria-colindex') ?? 0) - (isSelectable ? 2 : 1)]
    const at = Number(cell?.closest('tr')?.dataset.index ?? layout.count)
    const line = column && at < layout.count ? layout.lineAt(at) : null
    const row = line?.kind === 'row' ? rows.rowAt(line.index) : undefined
    if (cell && column && row !== undefined) cell.title = column.text(row)
  }

  const selectedCount = countSelected(selection, rows.total)
  const isActiveShown = cursor.line >= firstLine && cursor.line <= lastLine && layout.count > 0
  // A table that is worked in by keys is a grid (ARIA Authoring Practices); its rows and cells stay those of the table.
  const asGrid = {
    role: 'grid',
    tabIndex: 0,
    'aria-rowcount': layout.count + 1,
    'aria-colcount': shown.length + (isSelectable ? 1 : 0),
    'aria-multiselectable': isSelectable,
    'aria-activedescendant': isActiveShown ? cellId(gridId, cursor.line, cursor.column) : undefined,
  }
  return (
    <div className={styles.frame} ref={frame} {...moving.handlers}>
      <table
        ref={grid}
        {...asGrid}
        className={styles.grid}
        style={{ minWidth: rem(geometry.whole) }}
        aria-label={label}
        onKeyDown={press}
        onClick={click}
        onPointerMove={point}
        onPointerOut={leave}
      >
        <thead className={styles.headGroup}>
          <TableHead
            columns={columns}
            shown={shown}
            geometry={geometry}
            state={state}
            onStateChange={onStateChange}
            scale={scale}
            selected={
              !isSelectable ? null : selectedCount === 0 ? 'none' : selectedCount === rows.total ? 'all' : 'some'
            }
            onSelectAll={cursor.selectAll}
          />
        </thead>
        <tbody className={styles.body} ref={body} style={{ height: virtual.getTotalSize() }}>
          {slots.inOrder(lines).map(({ index, start }) => {
            const line = index < layout.count ? layout.lineAt(index) : null
            if (!line) return null
            const row = line.kind === 'row' ? rows.rowAt(line.index) : undefined
            return (
              <TableLine
                key={slots.keyOf(index)}
                gridId={gridId}
                at={index}
                start={start}
                line={line}
                row={row}
                id={row === undefined ? String(index) : rowId(row)}
                columns={shown}
                geometry={geometry}
                words={words}
                activeColumn={index === cursor.line ? cursor.column : null}
                isSelected={isSelectable ? row !== undefined && isSelected(selection, rowId(row)) : null}
                isOpen={row !== undefined && openId !== null && rowId(row) === openId}
                onSelect={onSelect}
                onToggleGroup={toggleGroup}
              />
            )
          })}
        </tbody>
      </table>
      {moving.dropAt !== null && <div className={styles.drop} style={{ top: moving.dropAt }} />}
      {layout.count === 0 && <div className={styles.empty}>{empty === undefined ? t('app.table.empty') : empty}</div>}
      {rows.hasFailed && (
        <div className={styles.failed} role="alert">
          {t('app.table.failed')}
          <Button size="small" onClick={rows.retry}>
            {t('app.error.retry')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What the cell said may not be what it says when the pointer comes again. */
function leave({ target }: PointerEvent): void {
  if (target instanceof HTMLElement) target.closest('td')?.removeAttribute('title')
}
