import { App, Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { UnitKind } from '../../../shared/domain/unit/types.ts'
import type { ChosenFile } from '../../../shared/ipc/shell.ts'
import { useScope } from '../../app/scope.ts'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useMenuCommand } from '../../backend/use-menu-command.ts'
import { ListTable } from '../../list/list-table.tsx'
import { ListToolbar } from '../../list/list-toolbar.tsx'
import { useArrangement } from '../../list/use-arrangement.ts'
import { useList } from '../../list/use-list.ts'
import { useText } from '../../text/use-text.ts'
import { BulkBar } from '../../ui/bulk-bar.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { nothingSelected } from '../../ui/selection.ts'
import type { Selection } from '../../ui/table-types.ts'
import { AddUnit } from './add-unit.tsx'
import { BulkEditDialog } from './bulk-edit-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { unitFilters, unitGroupings } from './narrow-units.ts'
import { ProposalsPane } from './proposals-pane.tsx'
import styles from './unit.module.css'
import { useUnitColumns } from './unit-columns.tsx'
import { UnitDetail } from './unit-detail.tsx'
import { type UnitRow, unitRows } from './unit-rows.ts'
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
  const arrangement = useArrangement('unit', { group: 'kind' })
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const [isEditing, setIsEditing] = useState(false)
  const [merging, setMerging] = useState<readonly [UnitId, UnitId] | null>(null)
  const overview = useBackend('unit.overview', {})
  const counts = useBackend('unit.countTasks', { planId })
  const move = useCall('unit.place')
  const moveKind = useCall('unit.placeKind')
  const listFile = useUnitListFile(onImport, () => void message.success(t('unit.list.exported')))
  useMenuCommand('import', () => void listFile.chooseImport())

  const all = useMemo(() => (overview.data ? unitRows(overview.data, counts.data) : []), [overview.data, counts.data])
  // Official order is set in the tree: by kind, not sorted by a column.
  const canMove = !arrangement.table.sort && arrangement.group === 'kind'
  const columns = useUnitColumns(canMove)
  const year = new Date().getFullYear()
  const filters = useMemo(() => unitFilters(t, year), [t, year])
  const groupings = useMemo(() => unitGroupings(t, year), [t, year])
  const list = useList(arrangement, { title: t('unit.tabs.units'), rows: all, columns, filters, groupings })
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
          <AddUnit onAdded={(id) => place.set({ open: id })} />
        </>
      }
      toolbar={
        <ListToolbar
          list={list}
          lead={<UnitTabs />}
          exports={[{ key: 'list', label: t('unit.list.export'), run: () => void listFile.exportList() }]}
        />
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
            <Button size="small" onClick={() => setIsEditing(true)}>
              {t('unit.bulk.edit')}
            </Button>
            {chosen.length === 2 && first && second && (
              <Button size="small" onClick={() => setMerging([first, second])}>
                {t('unit.bulk.merge')}
              </Button>
            )}
          </BulkBar>
        </>
      }
      status={t('unit.status', { shown: list.rows.length, all: all.length })}
      detail={detail()}
    >
      <ListTable
        list={list}
        isPending={overview.isPending}
        label={t('unit.tabs.units')}
        rowId={rowId}
        selection={selection}
        onSelectionChange={setSelection}
        openId={openId}
        onOpen={({ unit }) => place.set({ open: unit.id, proposals: null })}
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
      {isEditing && (
        <BulkEditDialog
          units={all.filter(({ unit }) => selection.ids.has(unit.id)).map(({ unit }) => unit)}
          onClose={(isDone) => {
            setIsEditing(false)
            if (isDone) setSelection(nothingSelected)
          }}
        />
      )}
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
