import { App, Button, Checkbox } from 'antd'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { UnitListDifference, UnitListPreview } from '../../../shared/domain/unit-list/types.ts'
import type { ChosenFile } from '../../../shared/ipc/shell.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { DataTable } from '../../ui/data-table.tsx'
import parts from '../../ui/detail-parts.module.css'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PreviewDiff } from '../../ui/preview-diff.tsx'
import { Screen } from '../../ui/screen.tsx'
import { nothingSelected } from '../../ui/selection.ts'
import type { Column, MemoryRows, Selection } from '../../ui/table-types.ts'
import { useTableState } from '../../ui/use-table-state.ts'
import styles from './unit.module.css'

interface UnitListImportProps {
  readonly file: ChosenFile
  readonly onDone: () => void
}

/** A list of units held against the ledger: its differences are looked at, chosen, and taken in as one step. */
export function UnitListImport({ file, onDone }: UnitListImportProps): ReactNode {
  const t = useText()
  const { message } = App.useApp()
  const [table, setTable] = useTableState('unit-list-import')
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const [takeOrder, setTakeOrder] = useState(false)
  const preview = useBackend('unit.previewList', { file: file.token })
  const accept = useCall('unit.acceptList')
  const columns = useDifferenceColumns()
  const { data } = preview
  const source = useMemo<MemoryRows<UnitListDifference>>(
    () => ({ kind: 'memory', rows: data?.differences ?? [] }),
    [data],
  )
  useEffect(() => {
    if (data) setSelection({ isAll: false, ids: new Set(data.differences.map(rowId)) })
  }, [data])
  const count = selection.ids.size
  const save = async () => {
    if (!data) return
    const rows = [...selection.ids].map(Number)
    const done = await accept.run({ file: file.token, hash: data.hash, rows, takeOrder })
    if (done === undefined) return
    void message.success(t('unit.list.accepted', { count }))
    onDone()
  }
  return (
    <Screen
      title={t('unit.list.importTitle')}
      summary={
        data &&
        t('unit.list.summary', {
          file: data.fileName,
          changes: data.differences.length,
          unchanged: data.unchanged,
          problems: data.problems.length,
        })
      }
      actions={
        <>
          <Button onClick={onDone}>{t('unit.list.cancel')}</Button>
          <Button
            type="primary"
            disabled={count === 0 && !takeOrder}
            loading={accept.isRunning}
            onClick={() => void save()}
          >
            {count === 0 && takeOrder ? t('unit.list.acceptOrder') : t('unit.list.accept', { count })}
          </Button>
        </>
      }
      toolbar={
        data?.isOrderChanged && (
          <Checkbox checked={takeOrder} onChange={(event) => setTakeOrder(event.target.checked)}>
            {t('unit.list.takeOrder')}
          </Checkbox>
        )
      }
      notes={<ErrorNote error={preview.error ?? accept.error} />}
      status={
        data && data.missing.length > 0
          ? t('unit.list.missing', { count: data.missing.length, names: data.missing.slice(0, 8).join('、') })
          : undefined
      }
    >
      <DataTable
        label={t('unit.list.importTitle')}
        columns={columns}
        source={source}
        rowId={rowId}
        state={table}
        onStateChange={setTable}
        selection={selection}
        onSelectionChange={setSelection}
        empty={data ? <EmptyState title={t('unit.list.same')} /> : undefined}
      />
      {data && data.problems.length > 0 && <Problems problems={data.problems} />}
    </Screen>
  )
}

const rowId = ({ row }: UnitListDifference) => String(row)

function useDifferenceColumns(): readonly Column<UnitListDifference>[] {
  const t = useText()
  const sentences = useSentences()
  return useMemo(
    () => [
      { id: 'row', title: t('unit.list.row'), width: 60, isNumber: true, text: ({ row }) => String(row) },
      { id: 'name', title: t('unit.column.name'), width: 240, text: ({ name }) => name },
      { id: 'kind', title: t('unit.list.kind'), width: 80, text: ({ kind }) => t(`unit.list.${kind}`) },
      {
        id: 'changes',
        title: t('unit.list.changes'),
        width: 520,
        isLong: true,
        text: ({ changes }) =>
          changes
            .map(({ field, to }) => t('unit.list.change', { field: t(`unit.list.field.${field}`) }) + to)
            .join('；'),
        draw: ({ changes, perhaps }) => (
          <div>
            {changes
              .filter(({ field, from }) => field !== 'name' || from !== '')
              .map(({ field, from, to }) => (
                <span key={field} className={styles.change}>
                  {t('unit.list.change', { field: t(`unit.list.field.${field}`) })}
                  <PreviewDiff before={from} after={to} layout="inline" />
                </span>
              ))}
            {perhaps && (
              <span className={styles.doubt}>
                {t('unit.list.perhaps', {
                  name: perhaps.name,
                  reasons: perhaps.reasons.map((reason) => sentences.ofCode('unitMatchReasons', reason)).join('；'),
                })}
              </span>
            )}
          </div>
        ),
      },
    ],
    [t, sentences],
  )
}

function Problems({ problems }: Pick<UnitListPreview, 'problems'>): ReactNode {
  const t = useText()
  const sentences = useSentences()
  return (
    <section className={styles.below} aria-labelledby="unit-list-problems">
      <h2 className={parts.part} id="unit-list-problems">
        {t('unit.list.problems')}
      </h2>
      <ul className={styles.list}>
        {problems.map(({ row, column, code, params }) => (
          <li key={`${row} ${column} ${code} ${JSON.stringify(params)}`}>
            <span className={styles.problem}>
              {column === null ? t('unit.list.place', { row }) : t('unit.list.placeColumn', { row, column })}
            </span>{' '}
            {sentences.ofCode('unitListProblems', code, params)}
          </li>
        ))}
      </ul>
    </section>
  )
}
