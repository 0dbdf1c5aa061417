import { type ReactNode, useMemo, useState } from 'react'
import type { PostId } from '../../../shared/domain/id.ts'
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
import { LeaderChip } from '../signs/index.ts'
import { UnitTabs } from '../unit/index.ts'
import { AddByName } from './add-by-name.tsx'
import { EndTermsBar } from './end-terms-bar.tsx'
import styles from './leader.module.css'
import { type PostRow, postRows } from './leader-rows.ts'
import { PostDetail } from './post-detail.tsx'
import { today } from './today.ts'

/** 职务 — all posts in official order, and who holds them today. */
export function PostList(): ReactNode {
  const t = useText()
  const place = usePlace()
  const arrangement = useArrangement('post')
  const overview = useBackend('leader.overview', {})
  const add = useCall('leader.addPost')
  const move = useCall('leader.placePost')
  const all = useMemo(() => (overview.data ? postRows(overview.data, today()) : []), [overview.data])
  // Official order is set where it is shown.
  const canMove = !arrangement.table.sort && arrangement.group === null
  const columns = useMemo(() => postColumns(t, canMove), [t, canMove])
  const filters = useMemo(() => [holderFilter(t)], [t])
  const groupings = useMemo(() => [holderGrouping(t)], [t])
  const list = useList(arrangement, { title: t('unit.tabs.posts'), rows: all, columns, filters, groupings })
  const [selection, setSelection] = useState(nothingSelected)
  const chosen = list.rows.filter(({ post }) => isSelected(selection, post.id))
  const openId = place.get('open') as PostId | null
  return (
    <Screen
      title={t('unit.title')}
      summary={overview.data && t('unit.leader.summary', { leaders: overview.data.leaders.length, posts: all.length })}
      actions={
        <AddByName
          action={t('unit.post.add')}
          label={t('unit.post.addTitle')}
          error={add.error}
          onAdd={async (title) => {
            const id = await add.run({ title })
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
            posts={chosen}
            leaders={overview.data?.leaders ?? []}
            onClear={() => setSelection(nothingSelected)}
          />
        </>
      }
      status={t('unit.post.status', { shown: list.rows.length, all: all.length })}
      detail={
        openId &&
        overview.data && (
          <PostDetail
            key={openId}
            row={all.find(({ post }) => post.id === openId) ?? null}
            leaders={overview.data.leaders}
            onClose={() => place.set({ open: null })}
          />
        )
      }
    >
      <ListTable
        list={list}
        isPending={overview.isPending}
        label={t('unit.tabs.posts')}
        rowId={({ post }) => post.id}
        openId={openId}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={({ post }) => place.set({ open: post.id })}
        moving={
          canMove
            ? {
                moveRows: ([id], { beforeId }) =>
                  void move.run({ postId: id as PostId, beforeId: beforeId as PostId | null }),
              }
            : undefined
        }
        empty={
          all.length === 0 && overview.data ? (
            <EmptyState title={t('unit.post.empty')} hint={t('unit.post.emptyHint')} />
          ) : undefined
        }
      />
    </Screen>
  )
}

const isFilled = ({ holder }: PostRow) => (holder === null ? 'vacant' : 'filled')

function holderFilter(t: Text): ListFilter<PostRow> {
  return {
    id: 'holder',
    label: t('unit.post.holder'),
    options: (['filled', 'vacant'] as const).map((value) => ({ value, label: t(`unit.post.${value}`) })),
    fits: (row, value) => isFilled(row) === value,
  }
}

function holderGrouping(t: Text): ListGrouping<PostRow> {
  return {
    id: 'holder',
    label: t('unit.post.holder'),
    groupOf: (row) => ({ id: isFilled(row), title: t(`unit.post.${isFilled(row)}`) }),
  }
}

function postColumns(t: Text, canMove: boolean): readonly Column<PostRow>[] {
  return [
    orderColumn(t('unit.column.order'), canMove ? t('unit.moveHint') : null),
    { id: 'title', title: t('unit.post.title'), width: 320, isLong: true, text: ({ post }) => post.title },
    {
      id: 'holder',
      title: t('unit.post.holder'),
      width: 140,
      text: ({ holder }) => holder?.name ?? t('unit.post.vacant'),
      draw: ({ holder }) =>
        holder ? (
          <LeaderChip name={holder.name} leaderId={holder.id} />
        ) : (
          <span className={styles.vacant}>{t('unit.post.vacant')}</span>
        ),
    },
    { id: 'since', title: t('unit.post.since'), width: 130, text: ({ since }) => since ?? '' },
  ]
}
