import { type ReactNode, useMemo } from 'react'
import type { LeaderId } from '../../../shared/domain/id.ts'
import { useScope } from '../../app/scope.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { ColumnChooser } from '../../ui/column-chooser.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DragHandle } from '../../ui/drag-handle.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FilterChips } from '../../ui/filter-chips.tsx'
import { paperTable } from '../../ui/paper-table.ts'
import { PrintButton } from '../../ui/print-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import type { Column, MemoryRows } from '../../ui/table-types.ts'
import { useTableState } from '../../ui/use-table-state.ts'
import { CountLink } from '../signs/index.ts'
import { UnitTabs } from '../unit/index.ts'
import { AddByName } from './add-by-name.tsx'
import styles from './leader.module.css'
import { LeaderDetail } from './leader-detail.tsx'
import { type LeaderRow, leaderRows } from './leader-rows.ts'
import { today } from './today.ts'

/** 领导 — all leaders in official order, with the post each holds today. */
export function LeaderList(): ReactNode {
  const t = useText()
  const place = usePlace()
  const { planId } = useScope()
  const [table, setTable] = useTableState('leader')
  const overview = useBackend('leader.overview', {})
  const counts = useBackend('leader.countTasks', { planId })
  const add = useCall('leader.add')
  const move = useCall('leader.place')
  const words = (place.get('words') ?? '').trim()
  const all = useMemo(
    () => (overview.data ? leaderRows(overview.data, counts.data, today()) : []),
    [overview.data, counts.data],
  )
  const source = useMemo<MemoryRows<LeaderRow>>(
    () => ({
      kind: 'memory',
      rows: all.filter(({ leader, posts }) => [leader.name, ...posts].some((text) => text.includes(words))),
    }),
    [all, words],
  )
  const canMove = !table.sort
  const columns = useMemo(() => leaderColumns(t, canMove), [t, canMove])
  const openId = place.get('open') as LeaderId | null
  return (
    <Screen
      title={t('unit.title')}
      summary={overview.data && t('unit.leader.summary', { leaders: all.length, posts: overview.data.posts.length })}
      actions={
        <AddByName
          action={t('unit.leader.add')}
          label={t('unit.leader.addName')}
          error={add.error}
          onAdd={async (name) => {
            const id = await add.run({ name })
            if (id !== undefined) place.set({ open: id })
            return id !== undefined
          }}
        />
      }
      toolbar={
        <>
          <UnitTabs />
          <FilterChips
            filters={[]}
            onChange={() => undefined}
            words={place.get('words') ?? ''}
            onSearch={(next) => place.set({ words: next }, { isSmall: true })}
          />
          <ColumnChooser columns={columns} state={table} onStateChange={setTable} />
          <PrintButton load={async () => paperTable({ title: t('unit.tabs.leaders') }, columns, table, source)} />
        </>
      }
      notes={
        <>
          <ErrorNote error={overview.error} onRetry={() => void overview.refetch()} />
          <ErrorNote error={move.error} onClose={move.clearError} />
        </>
      }
      status={t('unit.leader.status', { count: all.length })}
      detail={
        openId &&
        overview.data && (
          <LeaderDetail
            key={openId}
            leaderId={openId}
            overview={overview.data}
            tasks={all.find(({ leader }) => leader.id === openId)?.tasks ?? null}
            onClose={() => place.set({ open: null })}
          />
        )
      }
    >
      <DataTable
        label={t('unit.tabs.leaders')}
        columns={columns}
        source={source}
        rowId={({ leader }) => leader.id}
        state={table}
        onStateChange={setTable}
        openId={openId}
        onOpen={({ leader }) => place.set({ open: leader.id })}
        words={words}
        moving={
          canMove
            ? {
                moveRows: ([id], { beforeId }) =>
                  void move.run({ leaderId: id as LeaderId, beforeId: beforeId as LeaderId | null }),
              }
            : undefined
        }
        empty={
          all.length === 0 && overview.data ? (
            <EmptyState title={t('unit.leader.empty')} hint={t('unit.leader.emptyHint')} />
          ) : undefined
        }
      />
    </Screen>
  )
}

function leaderColumns(t: Text, canMove: boolean): readonly Column<LeaderRow>[] {
  return [
    {
      id: 'order',
      title: t('unit.column.order'),
      width: 66,
      text: ({ number }) => String(number),
      draw: ({ number }) => (
        <span className={styles.number}>
          {canMove && <DragHandle hint={t('unit.moveHint')} />}
          {number}
        </span>
      ),
      compare: (a, b) => a.number - b.number,
    },
    { id: 'name', title: t('unit.leader.name'), width: 140, text: ({ leader }) => leader.name },
    { id: 'post', title: t('unit.leader.post'), width: 320, isLong: true, text: ({ posts }) => posts.join('、') },
    { id: 'since', title: t('unit.leader.since'), width: 120, text: ({ since }) => since ?? '' },
    {
      id: 'tasks',
      title: t('unit.leader.tasks'),
      width: 80,
      isNumber: true,
      text: ({ tasks }) => (tasks === null ? '' : String(tasks)),
      draw: ({ leader, tasks }) =>
        tasks ? (
          <CountLink
            count={tasks}
            to={taskListPlace({ leader: leader.id })}
            label={t('unit.leader.tasksOf', { leader: leader.name, count: tasks })}
          />
        ) : (
          tasks
        ),
      compare: (a, b) => (a.tasks ?? 0) - (b.tasks ?? 0),
    },
  ]
}
