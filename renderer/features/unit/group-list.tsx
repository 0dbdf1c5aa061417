import { Button, Input, Popover } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { UnitGroupId } from '../../../shared/domain/id.ts'
import type { UnitGroupOverview } from '../../../shared/domain/unit/overview.ts'
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
import { Screen } from '../../ui/screen.tsx'
import type { Column } from '../../ui/table-types.ts'
import { GroupDetail } from './group-detail.tsx'
import styles from './unit.module.css'
import { UnitTabs } from './unit-tabs.tsx'

interface GroupRow {
  readonly group: UnitGroupOverview
  readonly members: readonly string[]
}

/** 单位组 — names that stand for several units, and who is in them. */
export function GroupList(): ReactNode {
  const t = useText()
  const place = usePlace()
  const arrangement = useArrangement('unit-group')
  const overview = useBackend('unit.overview', {})
  const all = useMemo(() => {
    const nameOf = new Map(overview.data?.units.map((unit) => [unit.id, unit.name]))
    return (overview.data?.groups ?? []).map((group) => ({
      group,
      members: group.memberIds.flatMap((id) => nameOf.get(id) ?? []),
    }))
  }, [overview.data])
  const columns = useMemo<readonly Column<GroupRow>[]>(
    () => [
      { id: 'name', title: t('unit.group.name'), width: 260, text: ({ group }) => group.name },
      {
        id: 'count',
        title: t('unit.group.count'),
        width: 84,
        isNumber: true,
        text: ({ members }) => String(members.length),
        compare: (a, b) => a.members.length - b.members.length,
      },
      {
        id: 'how',
        title: t('unit.group.how'),
        width: 120,
        text: ({ group }) => t(`unit.group.${howOf(group)}`),
        draw: ({ group }) => (
          <span className={howOf(group) === 'unknown' ? styles.doubt : undefined}>
            {t(`unit.group.${howOf(group)}`)}
          </span>
        ),
      },
      {
        id: 'members',
        title: t('unit.group.members'),
        width: 520,
        isLong: true,
        text: ({ members }) => members.join('、'),
      },
    ],
    [t],
  )
  const filters = useMemo(() => [howFilter(t)], [t])
  const groupings = useMemo(() => [howGrouping(t)], [t])
  const list = useList(arrangement, { title: t('unit.tabs.groups'), rows: all, columns, filters, groupings })
  const openId = place.get('open')
  const open = all.find(({ group }) => group.id === openId)?.group
  return (
    <Screen
      title={t('unit.title')}
      summary={t('unit.group.summary', {
        count: all.length,
        open: all.filter(({ members }) => members.length === 0).length,
      })}
      actions={<AddGroup onAdded={(id) => place.set({ open: id })} />}
      toolbar={<ListToolbar list={list} lead={<UnitTabs />} />}
      notes={<ErrorNote error={overview.error} onRetry={() => void overview.refetch()} />}
      status={t('app.table.rowsOfAll', { shown: list.rows.length, all: all.length })}
      detail={
        openId &&
        overview.data && (
          <GroupDetail
            key={openId}
            group={open ?? null}
            units={overview.data.units}
            onClose={() => place.set({ open: null })}
          />
        )
      }
    >
      <ListTable
        list={list}
        isPending={overview.isPending}
        label={t('unit.tabs.groups')}
        rowId={({ group }) => group.id}
        openId={openId}
        onOpen={({ group }) => place.set({ open: group.id })}
        empty={
          all.length === 0 && overview.data ? (
            <EmptyState title={t('unit.group.empty')} hint={t('unit.group.emptyHint')} />
          ) : undefined
        }
      />
    </Screen>
  )
}

/** How it is known who is in a group. */
function howOf({ isNamed, memberIds }: UnitGroupOverview): 'named' | 'byName' | 'unknown' {
  if (isNamed) return 'named'
  return memberIds.length > 0 ? 'byName' : 'unknown'
}

function howFilter(t: Text): ListFilter<GroupRow> {
  return {
    id: 'how',
    label: t('unit.group.how'),
    options: (['byName', 'named', 'unknown'] as const).map((value) => ({ value, label: t(`unit.group.${value}`) })),
    fits: ({ group }, value) => howOf(group) === value,
  }
}

function howGrouping(t: Text): ListGrouping<GroupRow> {
  return {
    id: 'how',
    label: t('unit.group.how'),
    groupOf: ({ group }) => ({ id: howOf(group), title: t(`unit.group.${howOf(group)}`) }),
  }
}

function AddGroup({ onAdded }: { readonly onAdded: (id: UnitGroupId) => void }): ReactNode {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [name, setName] = useState('')
  const add = useCall('unit.addGroup')
  const save = async () => {
    const id = await add.run({ name })
    if (id === undefined) return
    setIsOpen(false)
    setName('')
    onAdded(id)
  }
  const form = (
    <div className={styles.form}>
      <Input
        autoFocus
        maxLength={100}
        value={name}
        placeholder={t('unit.group.addName')}
        aria-label={t('unit.group.addName')}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => void save()}
      />
      <ErrorNote error={add.error} />
      <Button type="primary" loading={add.isRunning} onClick={() => void save()}>
        {t('unit.add.save')}
      </Button>
    </div>
  )
  return (
    <Popover content={form} trigger="click" open={isOpen} onOpenChange={setIsOpen} destroyOnHidden>
      <Button type="primary">{t('unit.group.add')}</Button>
    </Popover>
  )
}
