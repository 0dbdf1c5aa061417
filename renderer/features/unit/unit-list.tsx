import { App, Button, Select } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { UnitKind } from '../../../shared/domain/unit/types.ts'
import { unitKinds } from '../../../shared/domain/unit/unit-kind.ts'
import type { ChosenFile } from '../../../shared/ipc/shell.ts'
import { useScope } from '../../app/scope.ts'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useMenuCommand } from '../../backend/use-menu-command.ts'
import { useText } from '../../text/use-text.ts'
import { BulkBar } from '../../ui/bulk-bar.tsx'
import { ColumnChooser } from '../../ui/column-chooser.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FilterChips } from '../../ui/filter-chips.tsx'
import { paperTable } from '../../ui/paper-table.ts'
import { PrintButton } from '../../ui/print-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { nothingSelected } from '../../ui/selection.ts'
import type { MemoryRows, Selection } from '../../ui/table-types.ts'
import { useTableState } from '../../ui/use-table-state.ts'
import { AddUnit } from './add-unit.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { ProposalsPane } from './proposals-pane.tsx'
import styles from './unit.module.css'
import { useUnitColumns } from './unit-columns.tsx'
import { UnitDetail } from './unit-detail.tsx'
import { filterUnitRows, type UnitRow, unitRows } from './unit-rows.ts'
import { UnitTabs } from './unit-tabs.tsx'
import { useUnitListFile } from './use-unit-list-file.ts'

interface UnitListProps {
  readonly onImport: (file: ChosenFile) => void
}

/** 单位 — all units by kind in official order. */
export function UnitList({ onImport }: UnitListProps): ReactNode {
  const t = useText()
  const place = usePlace()
  const { planId } = useScope()
  const { message } = App.useApp()
  const [table, setTable] = useTableState('unit')
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const [merging, setMerging] = useState<readonly [UnitId, UnitId] | null>(null)
  const overview = useBackend('unit.overview', {})
  const counts = useBackend('unit.countTasks', { planId })
  const move = useCall('unit.place')
  const moveKind = useCall('unit.placeKind')
  const listFile = useUnitListFile(onImport, () => void message.success(t('unit.list.exported')))
  useMenuCommand('import', () => void listFile.chooseImport())
  useMenuCommand('export', () => void listFile.exportList())

  const all = useMemo(() => (overview.data ? unitRows(overview.data, counts.data) : []), [overview.data, counts.data])
  const rows = useMemo(() => filterUnitRows(all, place, new Date().getFullYear()), [all, place])
  const canMove = !table.sort
  const columns = useUnitColumns(canMove)
  const source = useMemo<MemoryRows<UnitRow>>(
    () => ({
      kind: 'memory',
      rows,
      groupOf: ({ unit }) => ({ id: unit.kind, title: t(`unit.kinds.${unit.kind}`) }),
    }),
    [rows, t],
  )
  const chosen = [...selection.ids] as UnitId[]
  const [first, second] = chosen
  const openId = place.get('open')
  const proposals = overview.data?.proposals ?? []
  const moveTo = async (unitIds: readonly UnitId[], kind: UnitKind, beforeId: UnitId | null) => {
    await move.run({ unitIds: [...unitIds], kind, beforeId })
    setSelection(nothingSelected)
  }
  const detail = () => {
    if (place.get('proposals') !== null && overview.data) {
      return <ProposalsPane overview={overview.data} onClose={() => place.set({ proposals: null })} />
    }
    if (!openId || !overview.data) return null
    return (
      <UnitDetail
        key={openId}
        unitId={openId as UnitId}
        overview={overview.data}
        rows={all}
        onClose={() => place.set({ open: null })}
        onMerge={(otherId) => setMerging([otherId, openId as UnitId])}
      />
    )
  }
  return (
    <Screen
      title={t('unit.title')}
      summary={overview.data && t('unit.summary', { units: all.length, groups: overview.data.groups.length })}
      actions={
        <>
          <Button onClick={() => void listFile.chooseImport()}>{t('unit.list.import')}</Button>
          <Button onClick={() => void listFile.exportList()}>{t('unit.list.export')}</Button>
          <AddUnit onAdded={(id) => place.set({ open: id })} />
        </>
      }
      toolbar={
        <>
          <UnitTabs />
          <FilterChips
            filters={[
              {
                id: 'kind',
                label: t('unit.filter.kind'),
                values: place.getAll('kind'),
                options: unitKinds.map((kind) => ({
                  value: kind,
                  label: t(`unit.kinds.${kind}`),
                  count: all.filter(({ unit }) => unit.kind === kind).length,
                })),
              },
              {
                id: 'state',
                label: t('unit.filter.state'),
                values: place.getAll('state'),
                options: (['active', 'ended', 'named', 'noContact'] as const).map((state) => ({
                  value: state,
                  label: t(`unit.filter.${state}`),
                })),
              },
            ]}
            onChange={(id, values) => place.set({ [id]: values })}
            words={place.get('words') ?? ''}
            onSearch={(words) => place.set({ words }, { isSmall: true })}
          />
          <ColumnChooser columns={columns} state={table} onStateChange={setTable} />
          <PrintButton load={async () => paperTable({ title: t('unit.tabs.units') }, columns, table, source)} />
        </>
      }
      notes={
        <>
          <ErrorNote error={overview.error} onRetry={() => void overview.refetch()} />
          <ErrorNote error={move.error ?? moveKind.error ?? listFile.error} onClose={move.clearError} />
          {proposals.length > 0 && (
            <div className={styles.banner} role="status">
              {t('unit.proposal.banner', { count: proposals.length })}
              <Button size="small" onClick={() => place.set({ proposals: '1' })}>
                {t('unit.proposal.open')}
              </Button>
            </div>
          )}
          <BulkBar count={chosen.length} onClear={() => setSelection(nothingSelected)}>
            <Select
              size="small"
              value={null}
              style={{ minWidth: '9rem' }}
              placeholder={t('unit.bulk.kind')}
              aria-label={t('unit.bulk.kind')}
              options={unitKinds.map((kind) => ({ value: kind, label: t(`unit.kinds.${kind}`) }))}
              onChange={(kind: UnitKind | null) => kind && void moveTo(chosen, kind, null)}
            />
            {chosen.length === 2 && first && second && (
              <Button size="small" onClick={() => setMerging([first, second])}>
                {t('unit.bulk.merge')}
              </Button>
            )}
          </BulkBar>
        </>
      }
      status={t('unit.status', { shown: rows.length, all: all.length })}
      detail={detail()}
    >
      <DataTable
        label={t('unit.tabs.units')}
        columns={columns}
        source={source}
        rowId={rowId}
        state={table}
        onStateChange={setTable}
        selection={selection}
        onSelectionChange={setSelection}
        openId={openId}
        onOpen={({ unit }) => place.set({ open: unit.id, proposals: null })}
        words={place.get('words') ?? ''}
        moving={
          canMove
            ? {
                moveRows: (ids, { groupId, beforeId }) =>
                  void moveTo(ids as readonly UnitId[], groupId as UnitKind, beforeId as UnitId | null),
                moveGroup: (kind, beforeKind) =>
                  void moveKind.run({ kind: kind as UnitKind, beforeKind: beforeKind as UnitKind | null }),
              }
            : undefined
        }
        empty={
          all.length === 0 && overview.data ? (
            <EmptyState title={t('unit.empty')} hint={t('unit.emptyHint')} />
          ) : undefined
        }
      />
      {merging && (
        <MergeDialog
          first={merging[0]}
          second={merging[1]}
          onClose={() => {
            setMerging(null)
            setSelection(nothingSelected)
          }}
        />
      )}
    </Screen>
  )
}

const rowId = ({ unit }: UnitRow) => unit.id
