import { Checkbox, Select } from 'antd'
import type { ReactNode } from 'react'
import type { MappedField, TableMapping } from '../../../shared/domain/free-form/types.ts'
import type { FreeFormTable, ShownColumn, ShownRow } from '../../../shared/domain/free-form/view-table.ts'
import type { GoalField } from '../../../shared/domain/task-return/headings.ts'
import { goalField } from '../../../shared/domain/task-return/layout.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import styles from './mapping-view.module.css'

interface MappingTableProps {
  readonly table: FreeFormTable
  readonly mapping: TableMapping
  readonly onField: (key: string, field: MappedField | null) => void
  /** Rows with these first words are left out, or taken in again. */
  readonly onLeftOut: (first: string) => void
}

/** The first rows of a table as they stand in the file, with what each column is above it and what each row is beside it. */
export function MappingTable({ table, mapping, onField, onLeftOut }: MappingTableProps): ReactNode {
  const t = useText()
  const fields = new Map(mapping.columns.map(({ key, field }) => [key, field]))
  const leftOut = new Set(mapping.leftOut)
  return (
    <section className={styles.frame} aria-label={t('intake.mapping.tableLabel')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('intake.mapping.row')}</th>
            {table.columns.map((column) => (
              <th scope="col" key={column.key} className={fields.get(column.key) ? styles.taken : undefined}>
                <ColumnHead
                  column={column}
                  field={fields.get(column.key) ?? null}
                  table={table}
                  onChange={(field) => onField(column.key, field)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => {
            const isLeftOut = row.kind === 'task' && leftOut.has(row.first)
            return (
              <tr
                key={row.row}
                className={classes(row.kind !== 'task' && styles[row.kind], isLeftOut && styles.leftOut)}
              >
                <th scope="row">
                  <RowHead row={row} isLeftOut={isLeftOut} onToggle={() => onLeftOut(row.first)} />
                </th>
                {row.cells.map((cell, at) => {
                  const key = table.columns[at]?.key ?? ''
                  return (
                    <td key={key} className={fields.get(key) ? styles.taken : undefined}>
                      {cell}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
      {table.totalRows > table.rows.length && (
        <p className={styles.hint}>{t('intake.mapping.more', { rows: table.totalRows - table.rows.length })}</p>
      )}
    </section>
  )
}

interface ColumnHeadProps {
  readonly column: ShownColumn
  readonly field: MappedField | null
  readonly table: Pick<FreeFormTable, 'fields' | 'stages'>
  readonly onChange: (field: MappedField | null) => void
}

const isGoal = (field: MappedField): field is GoalField => field.startsWith('goal:')

/** Stands for a column that is not taken, as a list has no empty value. */
const notTaken = 'none'

function ColumnHead({ column, field, table: { fields, stages }, onChange }: ColumnHeadProps): ReactNode {
  const t = useText()
  const labelOf = (value: MappedField) => {
    if (!isGoal(value)) return t(`intake.mapping.fields.${value}`)
    return t('intake.mapping.goal', { label: stages.find(({ on }) => goalField(on) === value)?.label ?? '' })
  }
  const options = fields.map((value) => ({ value: value as string, label: labelOf(value) }))
  return (
    <div className={styles.columnHead}>
      <span className={styles.letters}>{column.letters}</span>
      <Select
        size="small"
        className={styles.field ?? ''}
        value={field ?? notTaken}
        aria-label={t('intake.mapping.fieldOf', { column: column.letters, heading: column.heading })}
        options={[{ value: notTaken, label: t('intake.mapping.notTaken') }, ...options]}
        popupMatchSelectWidth={false}
        onChange={(value) => onChange(fields.find((one) => one === value) ?? null)}
      />
      {column.toldBy !== null && column.field === field && (
        <span className={styles.hint}>{t(`intake.mapping.toldBy.${column.toldBy}`)}</span>
      )}
    </div>
  )
}

interface RowHeadProps {
  readonly row: ShownRow
  readonly isLeftOut: boolean
  readonly onToggle: () => void
}

function RowHead({ row, isLeftOut, onToggle }: RowHeadProps): ReactNode {
  const t = useText()
  if (row.kind !== 'task') {
    return (
      <>
        {row.row} <span className={styles.hint}>{t(`intake.mapping.rowKind.${row.kind}`)}</span>
      </>
    )
  }
  return (
    <>
      {row.row}{' '}
      <Checkbox checked={isLeftOut} aria-label={t('intake.mapping.leaveOutRow', { row: row.row })} onChange={onToggle}>
        <span className={styles.hint}>{t('intake.mapping.leftOut')}</span>
      </Checkbox>
    </>
  )
}
