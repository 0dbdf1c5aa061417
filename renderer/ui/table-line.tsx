import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { classes } from './classes.ts'
import styles from './data-table.module.css'
import type { TableLine as Line } from './table-layout.ts'
import { cellId, TableCells, type TableRowProps } from './table-row.tsx'

interface TableLineProps<Row> extends Omit<TableRowProps<Row>, 'row' | 'line'> {
  /** Place of the line, and of its upper edge in pixels. */
  readonly at: number
  readonly start: number
  readonly line: Line
  /** Undefined for a heading, and until the row has come. */
  readonly row: Row | undefined
  readonly onToggleGroup: (id: string) => void
}

/** One line of a DataTable at its place: a group's heading, a row, or a row that is still coming. */
export function TableLine<Row>(props: TableLineProps<Row>): ReactNode {
  const { gridId, at, start, line, row, onToggleGroup, ...rest } = props
  const t = useText()
  const place = { transform: `translateY(${start}px)` }
  const span = rest.columns.length + (rest.isSelected === null ? 0 : 1)
  if (line.kind === 'group') {
    const { title, count, id } = line.group
    return (
      <tr className={classes(styles.row, styles.group)} style={place} data-index={at} aria-rowindex={at + 2}>
        <td
          className={classes(styles.groupCell, rest.activeColumn !== null && styles.active)}
          id={cellId(gridId, at, rest.activeColumn ?? 0)}
          colSpan={span}
          aria-colspan={span}
        >
          <button
            type="button"
            className={styles.toggle}
            tabIndex={-1}
            aria-expanded={!line.isCollapsed}
            aria-label={t(line.isCollapsed ? 'app.table.expand' : 'app.table.collapse', { title })}
            onClick={() => onToggleGroup(id)}
          >
            {line.isCollapsed ? <CaretRightOutlined aria-hidden /> : <CaretDownOutlined aria-hidden />}
          </button>
          {t('app.table.group', { title, rows: count })}
        </td>
      </tr>
    )
  }
  return (
    <tr
      className={classes(styles.row, rest.isSelected && styles.selected, rest.isOpen && styles.opened)}
      style={place}
      data-index={at}
      aria-rowindex={at + 2}
      aria-selected={rest.isSelected ?? undefined}
    >
      {row === undefined ? (
        <td className={styles.coming} colSpan={span} id={cellId(gridId, at, rest.activeColumn ?? 0)}>
          <span className="visually-hidden">{t('app.table.loadingRow')}</span>
        </td>
      ) : (
        <TableCells gridId={gridId} line={at} row={row} {...rest} />
      )}
    </tr>
  )
}
