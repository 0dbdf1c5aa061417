import { Button, Segmented } from 'antd'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { PeriodId, TaskId } from '../../../shared/domain/id.ts'
import type { ConsolidationItem } from '../../../shared/domain/report/consolidation.ts'
import { places } from '../../app/places.ts'
import { useScope } from '../../app/scope.ts'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { ListTable } from '../../list/list-table.tsx'
import { ListToolbar } from '../../list/list-toolbar.tsx'
import { useArrangement } from '../../list/use-arrangement.ts'
import { useList } from '../../list/use-list.ts'
import { useText } from '../../text/use-text.ts'
import { BulkBar } from '../../ui/bulk-bar.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { isSelected, nothingSelected } from '../../ui/selection.ts'
import { SplitPane } from '../../ui/split-pane.tsx'
import { DropArea, StageNotes, useStage } from '../intake/index.ts'
import { useStatusWords } from '../signs/index.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { itemColumns } from './item-columns.tsx'
import { countItems, fitsFilter, readFilter, filters as tabs } from './item-filter.ts'
import { itemFilters, itemGroupings } from './narrow-items.ts'
import { TaskView } from './task-view.tsx'

/** 汇总进展 — a round's tasks with what units reported, beside the office's own text, until it is confirmed. */
export function ConsolidatedScreen(): ReactNode {
  const t = useText()
  const { periodId } = useScope()
  if (periodId === null) {
    return (
      <Screen title={t('consolidated.title')}>
        <EmptyState
          title={t('period.noPeriod')}
          hint={t('period.noPeriodHint')}
          actions={<Link to={places.period}>{t('period.toBoard')}</Link>}
        />
      </Screen>
    )
  }
  return <Tasks key={periodId} periodId={periodId} />
}

function Tasks({ periodId }: { readonly periodId: PeriodId }): ReactNode {
  const t = useText()
  const place = usePlace()
  const navigate = useNavigate()
  const board = useBackend('period.board', { periodId })
  const list = useBackend('consolidated.list', { periodId })
  const confirm = useCall('consolidated.confirm')
  const staging = useStage(periodId)
  const statusWord = useStatusWords()
  const arrangement = useArrangement('consolidated', { table: { frozen: 0 } })
  const [isConfirming, setIsConfirming] = useState(false)
  const [selection, setSelection] = useState(nothingSelected)
  const filter = readFilter(place.get('show'))
  const items = list.data
  const failed = list.error?.error
  const isUndertaking = failed?.kind === 'user' && failed.code === 'period.notProgress'
  const ofTab = useMemo(() => (items ?? []).filter((item) => fitsFilter(item, filter)), [items, filter])
  const columns = useMemo(() => itemColumns(t, statusWord), [t, statusWord])
  const filters = useMemo(() => itemFilters(t, statusWord, ofTab), [t, statusWord, ofTab])
  const groupings = useMemo(() => itemGroupings(t, statusWord), [t, statusWord])
  const label = board.data?.period.label
  const title = label ? t('consolidated.titleOf', { label }) : t('consolidated.title')
  const tasks = useList(arrangement, { title, rows: ofTab, columns, filters, groupings })
  const shown = tasks.rows
  const open = items?.find((item) => item.taskId === place.get('open')) ?? null
  const counts = useMemo(() => countItems(items ?? []), [items])
  const selected = shown.filter((item) => isSelected(selection, item.taskId))

  const goOn = () => {
    const at = shown.findIndex(({ taskId }) => taskId === open?.taskId)
    const following = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))]
    const next = following.find(({ state }) => state === 'draft' || state === 'reported')
    if (next) place.set({ open: next.taskId }, { isSmall: true })
  }
  const confirmTasks = async (taskIds: readonly TaskId[]) =>
    (await confirm.run({ periodId, taskIds: [...taskIds] })) !== undefined
  const confirmOpen = useRef<() => Promise<void>>(async () => undefined)
  useConfirmKey(confirmOpen)

  return (
    <DropArea onDrop={staging.drop}>
      <Screen
        title={title}
        summary={
          items &&
          t('consolidated.summary', {
            tasks: items.length,
            confirmed: counts.confirmed,
            drafts: counts.open,
            missing: counts.noReport,
          })
        }
        actions={<Button onClick={() => void navigate(places.period)}>{t('consolidated.back')}</Button>}
        toolbar={
          isUndertaking ? undefined : (
            <ListToolbar
              list={tasks}
              viewNames={['show']}
              lead={
                <Segmented
                  aria-label={t('consolidated.filter.label')}
                  value={filter}
                  options={tabs.map((value) => ({
                    value,
                    label: `${t(`consolidated.filter.${value}`)} ${counts[value]}`,
                  }))}
                  onChange={(show) => place.set({ show })}
                />
              }
            />
          )
        }
        notes={
          <>
            <StageNotes staging={staging} />
            <ErrorNote error={(isUndertaking ? null : list.error) ?? confirm.error} onClose={confirm.clearError} />
            <BulkBar count={selected.length} onClear={() => setSelection(nothingSelected)}>
              <Button size="small" onClick={() => setIsConfirming(true)}>
                {t('consolidated.confirmSelected')}
              </Button>
            </BulkBar>
          </>
        }
        status={items && t('consolidated.shown', { shown: shown.length, all: items.length })}
      >
        {isUndertaking ? (
          <EmptyState title={t('period.notProgress')} hint={t('period.notProgressHint')} />
        ) : items?.length === 0 ? (
          <EmptyState title={t('consolidated.empty')} hint={t('consolidated.emptyHint')} />
        ) : (
          <SplitPane
            id="consolidated"
            initialLeft={48}
            left={
              <ListTable
                list={tasks}
                isPending={list.isPending}
                label={t('consolidated.listLabel')}
                rowId={itemId}
                openId={open?.taskId ?? null}
                selection={selection}
                onSelectionChange={setSelection}
                onOpen={({ taskId }) => place.set({ open: taskId }, { isSmall: true })}
                empty={<EmptyState title={t('consolidated.none')} />}
              />
            }
            right={
              open ? (
                <TaskView
                  key={open.taskId}
                  periodId={periodId}
                  taskId={open.taskId}
                  confirmRef={confirmOpen}
                  onConfirm={async () => {
                    if (await confirmTasks([open.taskId])) goOn()
                  }}
                />
              ) : (
                <EmptyState title={t('consolidated.choose')} hint={t('consolidated.chooseHint')} />
              )
            }
          />
        )}
      </Screen>
      {isConfirming && (
        <ConfirmDialog
          periodId={periodId}
          items={selected}
          onClose={(isDone) => {
            setIsConfirming(false)
            if (isDone) setSelection(nothingSelected)
          }}
        />
      )}
    </DropArea>
  )
}

const itemId = ({ taskId }: ConsolidationItem) => taskId

/** Ctrl+Enter confirms what is open, also from within its text. */
function useConfirmKey(confirm: React.RefObject<() => Promise<void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      if (event.target instanceof HTMLElement && event.target.closest('[role="dialog"]')) return
      event.preventDefault()
      void confirm.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [confirm])
}
