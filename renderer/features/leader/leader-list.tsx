import { type ReactNode, useMemo, useState } from 'react'
import type { LeaderId } from '../../../shared/domain/id.ts'
import type { LeaderOverview } from '../../../shared/domain/leader/overview.ts'
import { useScope } from '../../app/scope.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { ListTable } from '../../list/list-table.tsx'
import { ListToolbar } from '../../list/list-toolbar.tsx'
import type { ListFilter, ListGrouping } from '../../list/narrow-rows.ts'
import { useArrangement } from '../../list/use-arrangement.ts'
import { useList } from '../../list/use-list.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { orderColumn } from '../../ui/order-column.tsx'
import { Screen } from '../../ui/screen.tsx'
import { isSelected, nothingSelected } from '../../ui/selection.ts'
import type { Column } from '../../ui/table-types.ts'
import { CountLink } from '../signs/index.ts'
import { UnitTabs } from '../unit/index.ts'
import { AddByName } from './add-by-name.tsx'
import { EndTermsBar } from './end-terms-bar.tsx'
import { LeaderDetail } from './leader-detail.tsx'
import { type LeaderRow, leaderRows, type PostRow, postRows } from './leader-rows.ts'
import { today } from './today.ts'

/** 领导 — all leaders in official order, with the post each holds today. */
export function LeaderList(): ReactNode {
  const t = useText()
  const place = usePlace()
  const { planId } = useScope()
  const arrangement = useArrangement('leader')
  const overview = useBackend('leader.overview', {})
  const counts = useBackend('leader.countTasks', { planId })
  const add = useCall('leader.add')
  const move = useCall('leader.place')
  const all = useMemo(
    () => (overview.data ? leaderRows(overview.data, counts.data, today()) : []),
    [overview.data, counts.data],
  )
  // Official order is set where it is shown.
  const canMove = !arrangement.table.sort && arrangement.group === null
  const columns = useMemo(() => leaderColumns(t, canMove), [t, canMove])
  const filters = useMemo(() => leaderFilters(t), [t])
  const groupings = useMemo(() => leaderGroupings(t), [t])
  const list = useList(arrangement, { title: t('unit.tabs.leaders'), rows: all, columns, filters, groupings })
  const [selection, setSelection] = useState(nothingSelected)
  const chosen = list.rows.filter(({ leader }) => isSelected(selection, leader.id))
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
      toolbar={<ListToolbar list={list} lead={<UnitTabs />} />}
      notes={
        <>
          <ErrorNote error={overview.error} onRetry={() => void overview.refetch()} />
          <ErrorNote error={move.error} onClose={move.clearError} />
          <EndTermsBar
            count={chosen.length}
            posts={overview.data ? postsHeldBy(chosen, overview.data) : []}
            leaders={overview.data?.leaders ?? []}
            onClear={() => setSelection(nothingSelected)}
          />
        </>
      }
      status={t('unit.leader.status', { shown: list.rows.length, all: all.length })}
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
      <ListTable
        list={list}
        isPending={overview.isPending}
        label={t('unit.tabs.leaders')}
        rowId={({ leader }) => leader.id}
        openId={openId}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={({ leader }) => place.set({ open: leader.id })}
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

/** The posts that these leaders hold today. */
function postsHeldBy(rows: readonly LeaderRow[], overview: LeaderOverview): readonly PostRow[] {
  const ids = new Set(rows.map(({ leader }) => leader.id))
  return postRows(overview, today()).filter(({ holder }) => holder !== null && ids.has(holder.id))
}

function leaderFilters(t: Text): readonly ListFilter<LeaderRow>[] {
  return [
    {
      id: 'post',
      label: t('unit.leader.post'),
      options: [
        { value: 'held', label: t('unit.leader.holds') },
        { value: 'none', label: t('unit.leader.holdsNone') },
      ],
      fits: ({ posts }, value) => posts.length > 0 === (value === 'held'),
    },
    {
      id: 'tasks',
      label: t('unit.leader.tasks'),
      options: [
        { value: 'some', label: t('unit.leader.hasTasks') },
        { value: 'none', label: t('unit.leader.hasNoTasks') },
      ],
      fits: ({ tasks }, value) => (tasks ?? 0) > 0 === (value === 'some'),
    },
  ]
}

function leaderGroupings(t: Text): readonly ListGrouping<LeaderRow>[] {
  return [
    {
      id: 'post',
      label: t('unit.leader.post'),
      groupOf: ({ posts: [first] }) => ({ id: first ?? '', title: first ?? t('unit.leader.holdsNone') }),
    },
  ]
}

function leaderColumns(t: Text, canMove: boolean): readonly Column<LeaderRow>[] {
  return [
    orderColumn(t('unit.column.order'), canMove ? t('unit.moveHint') : null),
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
