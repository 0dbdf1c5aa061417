import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown, Modal } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { PeriodId, UnitId } from '../../../shared/domain/id.ts'
import type { BoardUnit, PeriodBoard } from '../../../shared/domain/period/board.ts'
import { places } from '../../app/places.ts'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useMenuCommand } from '../../backend/use-menu-command.ts'
import { ListTable } from '../../list/list-table.tsx'
import { ListToolbar } from '../../list/list-toolbar.tsx'
import { useArrangement } from '../../list/use-arrangement.ts'
import { useList } from '../../list/use-list.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { isSelected, nothingSelected } from '../../ui/selection.ts'
import { RecordHistory } from '../history/index.ts'
import { DropArea, intakePlace, StageNotes, useStage } from '../intake/index.ts'
import { ProposeHere } from '../supervision-notice/index.ts'
import { BoardBulk } from './board-bulk.tsx'
import { boardColumns } from './board-columns.tsx'
import { BoardTabs, readTab, unitsOfTab } from './board-tabs.tsx'
import { ExportFormsDialog } from './export-forms-dialog.tsx'
import { boardFilters, boardGroupings } from './narrow-board.ts'
import { ReminderDialog } from './reminder-dialog.tsx'
import { SlipsDialog } from './slips-dialog.tsx'
import { UnitDetail } from './unit-detail.tsx'

interface BoardProps {
  readonly periodId: PeriodId
  /** Begins another round. */
  readonly onBegin: () => void
}

/** The board of one round, and all that starts from it. Files and folders can be dropped anywhere on it. */
export function Board({ periodId, onBegin }: BoardProps): ReactNode {
  const t = useText()
  const place = usePlace()
  const navigate = useNavigate()
  const board = useBackend('period.board', { periodId })
  const staging = useStage(periodId)
  useMenuCommand('import', () => void navigate(places.intake))
  const [exporting, setExporting] = useState<{ readonly unitIds: readonly UnitId[] | null } | null>(null)
  const [reminding, setReminding] = useState<{ readonly unitIds: readonly UnitId[] | null } | null>(null)
  const [supervising, setSupervising] = useState<{ readonly unitIds: readonly UnitId[] } | null>(null)
  const [slips, setSlips] = useState<{ readonly unitIds: readonly UnitId[] | null } | null>(null)
  const [selection, setSelection] = useState(nothingSelected)
  const arrangement = useArrangement('period')
  const tab = readTab(place.get('tab'))
  const units = board.data?.units
  const ofTab = useMemo(() => unitsOfTab(units ?? [], tab), [units, tab])
  const { chooseFiles } = staging
  const columns = useMemo(() => {
    const order = new Map((units ?? []).map(({ unitId }, at) => [unitId, at + 1]))
    return boardColumns(t, order, {
      // What came in before this window took it in has no file to be looked at: then the unit is opened.
      onView: ({ unitId, intakeId }) =>
        intakeId === null ? place.set({ open: unitId }) : void navigate(intakePlace(intakeId)),
      onCollect: () => void chooseFiles().then((isAny) => isAny && navigate(places.intake)),
    })
  }, [t, units, navigate, place, chooseFiles])
  const open = units?.find(({ unitId }) => unitId === place.get('open'))
  const data = board.data
  const title = data ? t('period.titleOf', { label: data.period.label }) : t('period.title')
  const filters = useMemo(() => boardFilters(t), [t])
  const groupings = useMemo(() => boardGroupings(t), [t])
  const list = useList(arrangement, { title, rows: ofTab, columns, filters, groupings })
  return (
    <DropArea
      onDrop={(files) => {
        void navigate(places.intake)
        staging.drop(files)
      }}
    >
      <Screen
        title={title}
        summary={data && <Summary board={data} />}
        actions={
          data && (
            <Actions
              board={data}
              onExport={() => setExporting({ unitIds: null })}
              onRemind={() => setReminding({ unitIds: null })}
              onBegin={onBegin}
            />
          )
        }
        toolbar={
          data && (
            <ListToolbar
              list={list}
              viewNames={['tab']}
              lead={<BoardTabs counts={data.counts} tab={tab} onTab={(next) => place.set({ tab: next, open: null })} />}
              exports={[
                {
                  key: 'forms',
                  label: t('period.actions.exportForms'),
                  run: () => setExporting({ unitIds: null }),
                },
                { key: 'slips', label: t('period.slips.title'), run: () => setSlips({ unitIds: null }) },
              ]}
            />
          )
        }
        notes={
          <>
            <StageNotes staging={staging} />
            <ErrorNote error={board.error} onRetry={() => void board.refetch()} />
            <BoardBulk
              units={list.rows.filter(({ unitId }) => isSelected(selection, unitId))}
              onExport={(unitIds) => setExporting({ unitIds })}
              onRemind={(unitIds) => setReminding({ unitIds })}
              onSupervise={(unitIds) => setSupervising({ unitIds })}
              onClear={() => setSelection(nothingSelected)}
            />
          </>
        }
        status={data && t('period.shown', { shown: list.rows.length, all: data.units.length })}
        detail={
          open && (
            <UnitDetail
              key={open.unitId}
              periodId={periodId}
              unit={open}
              onExport={({ unitId }) => setExporting({ unitIds: [unitId] })}
              onSlip={({ unitId }) => setSlips({ unitIds: [unitId] })}
              onClose={() => place.set({ open: null })}
            />
          )
        }
      >
        {data?.units.length === 0 ? (
          <EmptyState title={t('period.nobody')} hint={t('period.nobodyHint')} />
        ) : (
          <ListTable<BoardUnit>
            list={list}
            isPending={board.isPending}
            label={t('period.tabs.label')}
            rowId={({ unitId }) => unitId}
            selection={selection}
            onSelectionChange={setSelection}
            openId={open?.unitId ?? null}
            onOpen={({ unitId }) => place.set({ open: unitId })}
            empty={<EmptyState title={t('period.noneInTab')} />}
          />
        )}
      </Screen>
      {exporting && data && (
        <ExportFormsDialog period={data.period} unitIds={exporting.unitIds} onClose={() => setExporting(null)} />
      )}
      {slips && data && (
        <SlipsDialog period={data.period} unitIds={slips.unitIds} today={data.today} onClose={() => setSlips(null)} />
      )}
      {reminding && data && (
        <ReminderDialog
          periodId={periodId}
          unitIds={reminding.unitIds}
          label={data.period.label}
          onSupervise={(unitIds) => {
            setReminding(null)
            setSupervising({ unitIds })
          }}
          onClose={() => setReminding(null)}
        />
      )}
      {supervising && <ProposeHere source={{ kind: 'round', ...supervising }} onClose={() => setSupervising(null)} />}
    </DropArea>
  )
}

function Summary({ board: { period, counts, openFiles } }: { readonly board: PeriodBoard }): ReactNode {
  const t = useText()
  const parts = [
    t('period.range', { from: period.from, to: period.to, due: period.due }),
    ...(period.state === 'closed' ? [t('period.closed')] : []),
    t('period.asked', { units: counts.all }),
    ...(openFiles > 0 ? [t('period.waiting', { files: openFiles })] : []),
  ]
  return <>{parts.join('　')}</>
}

interface ActionsProps {
  readonly board: PeriodBoard
  readonly onExport: () => void
  readonly onRemind: () => void
  readonly onBegin: () => void
}

function Actions({ board: { period }, onExport, onRemind, onBegin }: ActionsProps): ReactNode {
  const t = useText()
  const place = usePlace()
  const navigate = useNavigate()
  const close = useCall('period.close')
  const reopen = useCall('period.reopen')
  const isOpen = period.state === 'open'
  const change = isOpen ? close : reopen
  const [isHistoryShown, setIsHistoryShown] = useState(false)
  return (
    <>
      <Button onClick={onExport}>{t('period.actions.exportForms')}</Button>
      <Button type="primary" onClick={() => void navigate(places.intake)}>
        {t('period.actions.collect')}
      </Button>
      {period.purpose === 'progress' && (
        <Button onClick={() => void navigate(places.consolidated)}>{t('period.actions.consolidate')}</Button>
      )}
      <Button onClick={onRemind}>{t('period.actions.reminders')}</Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'open', label: t('period.actions.open'), onClick: onBegin },
            {
              key: 'state',
              label: t(isOpen ? 'period.actions.close' : 'period.actions.reopen'),
              onClick: () => void change.run({ periodId: period.id }),
            },
            {
              key: 'meeting',
              label: t('planPaper.kinds.meetingMaterial'),
              onClick: () => place.set({ papers: 'meetingMaterial' }),
            },
            { key: 'history', label: t('app.history.ofRecord'), onClick: () => setIsHistoryShown(true) },
          ],
        }}
      >
        <Button icon={<MoreOutlined aria-hidden />} aria-label={t('period.actions.more')} />
      </Dropdown>
      <ErrorNote error={change.error} />
      <Modal
        title={t('app.history.ofRecord')}
        open={isHistoryShown}
        footer={null}
        destroyOnHidden
        onCancel={() => setIsHistoryShown(false)}
      >
        <RecordHistory table="period" id={period.id} />
      </Modal>
    </>
  )
}
