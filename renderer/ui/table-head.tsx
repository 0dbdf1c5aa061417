import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { columnWidth, minColumnWidth, nextSort, orderColumns } from './arrange-columns.ts'
import { classes } from './classes.ts'
import styles from './data-table.module.css'
import { ResizeHandle } from './resize-handle.tsx'
import { rem, selectWidth, type TableGeometry } from './table-geometry.ts'
import { cellStyle } from './table-row.tsx'
import type { Column, TableState } from './table-types.ts'

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  /** Those that are shown. */
  readonly shown: readonly Column<Row>[]
  readonly geometry: TableGeometry
  readonly state: TableState
  readonly onStateChange: (state: TableState) => void
  /** Pixels of the screen to a pixel at a text size of 14 px. */
  readonly scale: number
  /** Null where rows are not selected. */
  readonly selected: 'none' | 'some' | 'all' | null
  readonly onSelectAll: () => void
}

/** The head of a DataTable: a click sorts, dragging a name moves its column, dragging an edge makes it wider. */
export function TableHead<Row>(props: TableHeadProps<Row>): ReactNode {
  const { columns, shown, geometry, state, onStateChange, scale, selected, onSelectAll } = props
  const t = useText()
  const [dragged, setDragged] = useState<string | null>(null)
  const drop = (target: string) => (event: DragEvent) => {
    event.preventDefault()
    if (dragged === null || dragged === target) return
    const ids = orderColumns(columns, state).map((column) => column.id)
    const to = ids.indexOf(target)
    const without = ids.filter((id) => id !== dragged)
    onStateChange({ ...state, order: [...without.slice(0, to), dragged, ...without.slice(to)] })
  }
  const resize = (column: Column<Row>) => (pixels: number) => {
    const width = Math.max(minColumnWidth, columnWidth(column, state) + pixels / scale)
    onStateChange({ ...state, widths: { ...state.widths, [column.id]: width } })
  }
  return (
    <tr className={styles.head} aria-rowindex={1}>
      {selected !== null && (
        <th
          className={classes(styles.headCell, styles.stays)}
          scope="col"
          aria-colindex={1}
          style={{ width: rem(selectWidth), left: 0 }}
        >
          <input
            type="checkbox"
            aria-label={t('app.table.selectAll')}
            checked={selected === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = selected === 'some'
            }}
            onChange={onSelectAll}
          />
        </th>
      )}
      {shown.map((column, at) => {
        const sort = state.sort?.columnId === column.id ? state.sort : null
        const canSort = column.compare !== undefined || column.isSortable === true
        return (
          <th
            key={column.id}
            scope="col"
            aria-colindex={at + (selected === null ? 1 : 2)}
            aria-sort={sort ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
            className={classes(
              styles.headCell,
              column.isNumber && styles.number,
              geometry.stays[at] !== undefined && styles.stays,
              dragged === column.id && styles.dragged,
            )}
            style={cellStyle(geometry, at)}
            draggable
            onDragStart={() => setDragged(column.id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDrop={drop(column.id)}
          >
            {canSort ? (
              <button
                type="button"
                className={styles.sort}
                title={t('app.table.sort', { column: column.title })}
                onClick={() => onStateChange({ ...state, sort: nextSort(state.sort, column.id) })}
              >
                {column.title}
                {sort && (sort.isDescending ? <CaretDownOutlined aria-hidden /> : <CaretUpOutlined aria-hidden />)}
              </button>
            ) : (
              <span className={styles.headName} title={column.title}>
                {column.title}
              </span>
            )}
            <ResizeHandle
              label={t('app.table.resizeColumn', { column: column.title })}
              value={columnWidth(column, state)}
              min={minColumnWidth}
              max={1200}
              onMove={resize(column)}
            />
          </th>
        )
      })}
    </tr>
  )
}
