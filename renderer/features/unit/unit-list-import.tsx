import { App, Button, Checkbox } from 'antd'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { UnitListDifference, UnitListPreview } from '../../../shared/domain/unit-list/types.ts'
import type { ChosenFile } from '../../../shared/ipc/shell.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { ListTable } from '../../list/list-table.tsx'
import { ListToolbar } from '../../list/list-toolbar.tsx'
import { useArrangement } from '../../list/use-arrangement.ts'
import { useList } from '../../list/use-list.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import parts from '../../ui/detail-parts.module.css'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { isSelected, nothingSelected } from '../../ui/selection.ts'
import styles from './unit.module.css'
import { differenceFilters, differenceGroupings, useDifferenceColumns } from './unit-list-columns.tsx'

interface UnitListImportProps {
  readonly file: ChosenFile
  readonly onDone: () => void
}

/** A list of units held against the ledger: its differences are looked at, chosen, and taken in as one step. */
export function UnitListImport({ file, onDone }: UnitListImportProps): ReactNode {
  const t = useText()
  const { message } = App.useApp()
  const arrangement = useArrangement('unit-list-import')
  const [selection, setSelection] = useState(nothingSelected)
  const [takeOrder, setTakeOrder] = useState(false)
  const preview = useBackend('unit.previewList', { file: file.token })
  const accept = useCall('unit.acceptList')
  const columns = useDifferenceColumns()
  const { data } = preview
  const filters = useMemo(() => differenceFilters(t), [t])
  const groupings = useMemo(() => differenceGroupings(t), [t])
  const title = t('unit.list.importTitle')
  const list = useList(arrangement, { title, rows: data?.differences ?? noRows, columns, filters, groupings })
  useEffect(() => {
    if (data) setSelection({ isAll: true, ids: new Set() })
  }, [data])
  const chosen = list.rows.filter((row) => isSelected(selection, rowId(row)))
  const count = chosen.length
  const save = async () => {
    if (!data) return
    const rows = chosen.map(({ row }) => row)
    const done = await accept.run({ file: file.token, hash: data.hash, rows, takeOrder })
    if (done === undefined) return
    void message.success(t('unit.list.accepted', { count }))
    onDone()
  }
  return (
    <Screen
      title={title}
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
        <ListToolbar
          list={list}
          lead={
            data?.isOrderChanged && (
              <Checkbox checked={takeOrder} onChange={(event) => setTakeOrder(event.target.checked)}>
                {t('unit.list.takeOrder')}
              </Checkbox>
            )
          }
        />
      }
      notes={<ErrorNote error={preview.error ?? accept.error} />}
      status={
        data && data.missing.length > 0
          ? t('unit.list.missing', { count: data.missing.length, names: data.missing.slice(0, 8).join('、') })
          : undefined
      }
    >
      <ListTable
        list={list}
        isPending={preview.isPending}
        label={title}
        rowId={rowId}
        selection={selection}
        onSelectionChange={setSelection}
        empty={data?.differences.length === 0 ? <EmptyState title={t('unit.list.same')} /> : undefined}
      />
      {data && data.problems.length > 0 && <Problems problems={data.problems} />}
    </Screen>
  )
}

const noRows: readonly UnitListDifference[] = []
const rowId = ({ row }: UnitListDifference) => String(row)

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
