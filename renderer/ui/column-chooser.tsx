import { ArrowDownOutlined, ArrowUpOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { defaultFrozen, isColumnShown, orderColumns } from './arrange-columns.ts'
import styles from './column-chooser.module.css'
import { NumberField } from './number-field.tsx'
import type { Column, TableState } from './table-types.ts'

interface ColumnChooserProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly state: TableState
  readonly onStateChange: (state: TableState) => void
}

/** Shows, hides, orders and freezes the columns of a DataTable; stands in the toolbar. */
export function ColumnChooser<Row>(props: ColumnChooserProps<Row>): ReactNode {
  const t = useText()
  return (
    <Popover content={<ColumnList {...props} />} trigger="click" placement="bottomRight">
      <Button icon={<SettingOutlined aria-hidden />}>{t('app.table.columns')}</Button>
    </Popover>
  )
}

function ColumnList<Row>({ columns, state, onStateChange }: ColumnChooserProps<Row>): ReactNode {
  const t = useText()
  const ordered = orderColumns(columns, state)
  const shownCount = ordered.filter((column) => isColumnShown(column, state)).length
  const move = (at: number, by: number) => {
    const ids = ordered.map((column) => column.id)
    const [moved] = ids.splice(at, 1)
    if (moved !== undefined) ids.splice(at + by, 0, moved)
    onStateChange({ ...state, order: ids })
  }
  return (
    <div className={styles.chooser}>
      <p className={styles.hint}>{t('app.table.columnsHint')}</p>
      <ul className={styles.columns}>
        {ordered.map((column, at) => {
          const isShown = isColumnShown(column, state)
          return (
            <li key={column.id} className={styles.column}>
              <Checkbox
                checked={isShown}
                disabled={isShown && shownCount === 1}
                onChange={() => onStateChange({ ...state, hidden: { ...state.hidden, [column.id]: isShown } })}
              >
                {column.title}
              </Checkbox>
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined aria-hidden />}
                disabled={at === 0}
                aria-label={t('app.table.moveUp', { column: column.title })}
                onClick={() => move(at, -1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined aria-hidden />}
                disabled={at === ordered.length - 1}
                aria-label={t('app.table.moveDown', { column: column.title })}
                onClick={() => move(at, 1)}
              />
            </li>
          )
        })}
      </ul>
      <div className={styles.foot}>
        <NumberField
          min={0}
          max={6}
          value={state.frozen ?? defaultFrozen}
          aria-label={t('app.table.freeze', { count: state.frozen ?? defaultFrozen })}
          onChange={(frozen) => onStateChange({ ...state, frozen: frozen ?? defaultFrozen })}
        />
        <span>{t('app.table.freeze', { count: state.frozen ?? defaultFrozen })}</span>
        <Button onClick={() => onStateChange({ sort: state.sort ?? null, collapsed: state.collapsed ?? [] })}>
          {t('app.table.reset')}
        </Button>
      </div>
    </div>
  )
}
