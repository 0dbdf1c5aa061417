import { Segmented, Select } from 'antd'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { TaskId } from '../../../shared/domain/id.ts'
import { taskGroupings } from '../../../shared/domain/task/task-query.ts'
import type { TaskGroup, TaskRow } from '../../../shared/domain/task/task-row.ts'
import type { PaperTable } from '../../../shared/list/paper-table.ts'
import { places } from '../../app/places.ts'
import { useScope } from '../../app/scope.ts'
import { filterNames } from '../../app/task-list-place.ts'
import { usePlace } from '../../app/use-place.ts'
import { callBackend } from '../../backend/backend-client.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { ListViews } from '../../list/list-views.tsx'
import { type Text, useText } from '../../text/use-text.ts'
import { shownColumns } from '../../ui/arrange-columns.ts'
import { ColumnChooser } from '../../ui/column-chooser.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { paperColumns } from '../../ui/paper-table.ts'
import { PrintButton } from '../../ui/print-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { countSelected, nothingSelected } from '../../ui/selection.ts'
import type { Column, TableState } from '../../ui/table-types.ts'
import { useTableState } from '../../ui/use-table-state.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { PapersButton } from '../plan-paper/index.ts'
import { type StatusWords, useStatusWords } from '../signs/index.ts'
import { AddTask } from './add-task.tsx'
import { BulkChange } from './bulk-change.tsx'
import { taskTableColumns } from './task-columns.tsx'
import { TaskDetail } from './task-detail.tsx'
import { useTaskExport } from './task-export.tsx'
import { groupOfPlace } from './task-filter.ts'
import { TaskFilters } from './task-filters.tsx'
import { type TaskList, useTaskList } from './use-task-list.ts'

/** 任务台账 — the ledger: every task of the plan, narrowed, sorted, grouped, edited one by one and many at once. */
export function TaskScreen(): ReactNode {
  const t = useText()
  const place = usePlace()
  const { planId } = useScope()
  const [state, setState] = useTableState('task')
  const [selection, setSelection] = useState(nothingSelected)
  const statusWord = useStatusWords()
  const columns = useMemo(() => taskTableColumns(t, statusWord), [t, statusWord])
  const titleOf = useCallback(
    (group: TaskGroup) => groupTitle(t, statusWord, place.get('group'), group),
    [t, statusWord, place],
  )
  const list = useTaskList(state, titleOf)
  const { data: choices } = useBackend('task.choices', planId && { planId })
  const files = useTaskExport(list.query, columns, state)
  const openId = place.get('open') as TaskId | null
  const open = useCallback((id: TaskId) => place.set({ open: id }, { isSmall: place.get('open') !== null }), [place])
  const paper = useCallback(() => loadPaper(t, list, columns, state, titleOf), [t, list, columns, state, titleOf])

  if (planId === null) {
    return (
      <Screen title={t('task.title')}>
        <EmptyState
          title={t('task.noPlan')}
          hint={t('task.noPlanHint')}
          actions={<Link to={places.planImport}>{t('task.toImport')}</Link>}
        />
      </Screen>
    )
  }
  const total = list.head?.total ?? 0
  return (
    <Screen
      title={t('task.title')}
      summary={list.head && summary(t, list.head)}
      actions={
        <>
          <AddTask planId={planId} choices={choices} onAdded={open} />
          {files.button}
          <PapersButton kind="ledgers" />
          <PrintButton load={paper} />
        </>
      }
      toolbar={
        <>
          <TaskFilters choices={choices} />
          <ArrangeTasks />
          <ColumnChooser columns={columns} state={state} onStateChange={setState} />
          <ListViews screen="task" names={viewNames} table={state} onTableChange={setState} />
        </>
      }
      notes={
        <>
          {files.note}
          <ErrorNote error={list.error} />
          <BulkChange
            query={list.query}
            total={total}
            selection={selection}
            onSelectionChange={setSelection}
            choices={choices}
          />
        </>
      }
      status={
        <>
          <span role="status">{t('task.rows', { shown: total })}</span>
          <span>{t('task.selected', { selected: countSelected(selection, total) })}</span>
        </>
      }
      detail={
        openId !== null && (
          <TaskDetail
            taskId={openId}
            list={list.query}
            choices={choices}
            onOpen={open}
            onClose={() => place.set({ open: null })}
          />
        )
      }
    >
      <DataTable<TaskRow>
        label={t('task.label')}
        columns={columns}
        source={list.source}
        rowId={rowId}
        state={state}
        onStateChange={setState}
        selection={selection}
        onSelectionChange={setSelection}
        openId={openId}
        onOpen={({ id }) => open(id)}
        words={place.get('words') ?? ''}
        empty={list.isPending ? <Waiting /> : <EmptyState title={t('task.none')} hint={t('task.noneHint')} />}
      />
    </Screen>
  )
}

const rowId = (row: TaskRow) => row.id

/** Parts of the place that belong to a view: all filters, how the list is grouped, and what is listed. */
const viewNames = [...filterNames, 'group', 'kind'] as const

function summary(t: Text, { total, period }: NonNullable<TaskList['head']>): string {
  return period ? t('task.summary', { total, period: period.label }) : t('task.summaryNoPeriod', { total })
}

function groupTitle(t: Text, statusWord: StatusWords, grouping: string | null, { key, label }: TaskGroup): string {
  switch (groupOfPlace({ get: () => grouping })) {
    case 'section':
      return key === null ? t('task.group.noSection') : label
    case 'leader':
      return key === null ? t('task.group.noLeader') : label
    case 'unit':
      return key === null ? t('task.group.noUnit') : label
    case 'status':
      return statusWord(key as TaskRow['status'])
    default:
      return label
  }
}

/** What is listed, and how it is grouped. */
function ArrangeTasks(): ReactNode {
  const t = useText()
  const place = usePlace()
  return (
    <>
      <Segmented
        value={place.get('kind') ?? 'task'}
        aria-label={t('task.kind.label')}
        options={[
          { value: 'task', label: t('task.kind.task') },
          { value: 'indicator', label: t('task.kind.indicator') },
        ]}
        onChange={(kind) => place.set({ kind: kind === 'task' ? null : kind })}
      />
      <Select
        value={groupOfPlace(place) ?? 'none'}
        aria-label={t('task.group.label')}
        popupMatchSelectWidth={false}
        options={[...taskGroupings, 'none' as const].map((value) => ({ value, label: t(`task.group.${value}`) }))}
        onChange={(group) => place.set({ group: group === 'section' ? null : group })}
      />
    </>
  )
}

/** Rows are asked for in pieces that fit into one reply. */
const pieceSize = 500

/** Just what is shown, all of its rows. */
async function loadPaper(
  t: Text,
  { query, head }: TaskList,
  columns: readonly Column<TaskRow>[],
  state: TableState,
  titleOf: (group: TaskGroup) => string,
): Promise<PaperTable> {
  const shown = shownColumns(columns, state)
  const rows: TaskRow[] = []
  const total = head?.total ?? 0
  for (let from = 0; query !== null && from < total; from += pieceSize) {
    rows.push(...(await callBackend('task.page', { query, from, count: pieceSize })).rows)
  }
  const texts = rows.map((row) => shown.map((column) => column.text(row)))
  const groups = head?.groups ?? []
  return {
    title: t('task.title'),
    columns: paperColumns(shown, state),
    rows:
      groups.length === 0
        ? texts
        : groups.flatMap((group) => [titleOf(group), ...texts.slice(group.from, group.from + group.count)]),
  }
}
