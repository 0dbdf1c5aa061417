import { Fragment, memo, type ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { classes } from './classes.ts'
import styles from './data-table.module.css'
import { Highlight } from './highlight.tsx'
import { rem, selectWidth, type TableGeometry } from './table-geometry.ts'
import type { Column } from './table-types.ts'

export interface TableRowProps<Row> {
  readonly gridId: string
  readonly line: number
  readonly row: Row
  /** Of the row, or of its place while it is coming. */
  readonly id: string
  readonly columns: readonly Column<Row>[]
  readonly geometry: TableGeometry
  readonly words: string
  /** The column of the active cell, or null where another row has it. */
  readonly activeColumn: number | null
  /** Null where rows are not selected. */
  readonly isSelected: boolean | null
  readonly isOpen: boolean
  readonly onSelect: (line: number) => void
}

/** The id of a cell, for `aria-activedescendant`. */
export function cellId(gridId: string, line: number, column: number): string {
  return `${gridId}-${line}-${column}`
}

function Cells<Row>(props: TableRowProps<Row>): ReactNode {
  const { gridId, line, row, id, columns, geometry, words, activeColumn, isSelected, isOpen, onSelect } = props
  const t = useText()
  const shift = isSelected === null ? 1 : 2
  return (
    <>
      {isSelected !== null && (
        <td className={classes(styles.cell, styles.stays)} aria-colindex={1} style={selectStyle}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isSelected}
            aria-label={t('app.table.selectRow', { row: line + 1 })}
            onChange={() => onSelect(line)}
          />
        </td>
      )}
      {columns.map((column, at) => {
        const text = column.text(row)
        const stay = geometry.stays[at]
        return (
          <td
            key={column.id}
            id={cellId(gridId, line, at)}
            aria-colindex={at + shift}
            className={classes(
              styles.cell,
              column.isNumber && styles.number,
              stay !== undefined && styles.stays,
              activeColumn === at && styles.active,
              isOpen && at === 0 && styles.open,
            )}
            style={cellStyle(geometry, at)}
          >
            {column.draw ? (
              // The row's element is used again for other records while the table scrolls; what keeps a state must not be:
              // a field that is open would save into another record.
              <Fragment key={column.isStateless ? undefined : id}>
                {column.isLong ? (
                  <div className={styles.lines}>{column.draw(row, words)}</div>
                ) : (
                  column.draw(row, words)
                )}
              </Fragment>
            ) : column.isLong ? (
              <div className={styles.lines}>{words === '' ? text : <Highlight text={text} words={words} />}</div>
            ) : words === '' ? (
              text
            ) : (
              <Highlight text={text} words={words} />
            )}
          </td>
        )
      })}
    </>
  )
}

const selectStyle = { width: rem(selectWidth), left: 0 }

/** Where a cell of a column stands; the same for the head. */
export function cellStyle(geometry: TableGeometry, at: number): React.CSSProperties {
  const stay = geometry.stays[at]
  return {
    flex: `${at === geometry.growing ? 1 : 0} 0 ${rem(geometry.widths[at] ?? 0)}`,
    ...(stay === undefined ? {} : { left: rem(stay) }),
  }
}

/** The cells of a row: drawn again only when something of this row changed, because scrolling must not draw them all. */
export const TableCells = memo(Cells) as typeof Cells
