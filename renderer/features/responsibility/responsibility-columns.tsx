import type { ReactNode } from 'react'
import type { RowCount } from '../../../shared/domain/plan-paper/counted-items.ts'
import type { Responsibility } from '../../../shared/domain/responsibility/types.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import { taskListPlace, unnamedValue } from '../../app/task-list-place.ts'
import type { Text } from '../../text/use-text.ts'
import type { Column } from '../../ui/table-types.ts'
import { CountLink, LeaderChip, type StatusWords, UnitChip } from '../signs/index.ts'
import styles from './responsibility.module.css'
import { countOf, type StatusColumn, statusColumns, statusColumnTitle } from './status-columns.ts'

/** The columns of 责任清单; every number opens its tasks. */
export function responsibilityColumns(
  t: Text,
  statusWord: StatusWords,
  hasPosts: boolean,
): readonly Column<Responsibility>[] {
  return [
    {
      id: 'name',
      title: t('responsibility.column.name'),
      // Of a unit fifteen characters stand on one line; leaders' names are short, and beside posts there is less room.
      width: hasPosts ? 160 : 250,
      text: ({ name }) => name,
      draw: (row) => (
        <div className={styles.party}>
          <PartyName row={row} />
        </div>
      ),
    },
    ...(hasPosts
      ? [
          {
            id: 'posts',
            title: t('responsibility.column.posts'),
            width: 200,
            isLong: true,
            text: ({ party }: Responsibility) => (party.kind === 'leader' ? party.posts.join('、') : ''),
          },
        ]
      : []),
    countColumn(
      'lead',
      t('responsibility.column.lead'),
      (row) => row.lead,
      (row) => partFilter(row, 'lead'),
      (row) => leadWords(t, row),
    ),
    ...statusColumns.map((column) => {
      const { id, statuses } = column
      const title = statusColumnTitle(column, t, statusWord)
      return countColumn(
        id,
        title,
        (row) => countOf(row.leadByStatus, statuses),
        (row) => statusFilter(row, { statuses }),
        (row) => statusWords(t, row, title, countOf(row.leadByStatus, statuses)),
      )
    }),
    countColumn(
      'support',
      t('responsibility.column.support'),
      (row) => row.support,
      (row) => partFilter(row, 'support'),
      (row) => t('responsibility.counts.support', { name: row.name, count: itemWords(t, row.supportItems) }),
    ),
  ]
}

/** The tasks of a party in one part, for 任务台账; what nobody is named for has none. */
export function partFilter({ party, name }: Responsibility, role: 'lead' | 'support') {
  switch (party.kind) {
    case 'leader':
      return { leader: party.leaderId, role }
    case 'unit':
      return { unit: party.unitId, role }
    case 'words':
      return { [party.by]: unnamedValue(name), role }
    case 'nobody':
      return { [party.by]: unnamedValue(null) }
    default:
      return party satisfies never
  }
}

/** What a party leads and stands at the statuses of one column, for 任务台账. */
export function statusFilter(row: Responsibility, { statuses }: Pick<StatusColumn, 'statuses'>) {
  return { ...partFilter(row, 'lead'), status: statuses.map(statusName) }
}

const statusName = (status: Status | null) => status ?? 'none'

function PartyName({ row: { name, party } }: { readonly row: Responsibility }): ReactNode {
  switch (party.kind) {
    case 'leader':
      return <LeaderChip name={name} leaderId={party.leaderId} />
    case 'unit':
      return <UnitChip name={name} unitId={party.unitId} part="lead" />
    case 'words':
      return party.by === 'leader' ? (
        <LeaderChip name={name} leaderId={null} />
      ) : (
        <UnitChip name={name} unitId={null} part="lead" />
      )
    case 'nobody':
      return name
    default:
      return party satisfies never
  }
}

/** How many of what is led stand at the statuses of one column. */
export function statusWords(t: Text, { name, party }: Responsibility, status: string, count: number): string {
  return party.kind === 'nobody'
    ? t('responsibility.counts.nobodyStatus', { name, status, count })
    : t('responsibility.counts.status', { name, status, count })
}

/** What is counted as led, as it is said: what nobody is named for is led by none. */
export function leadWords(t: Text, row: Responsibility): string {
  const { name, party, leadItems } = row
  const count = itemWords(t, leadItems)
  return party.kind === 'nobody'
    ? t('responsibility.counts.nobody', { name, count })
    : t('responsibility.counts.lead', { name, count })
}

/** `2 项、3 个具体内容`; the contents only where they are another number, as on paper. */
export function itemWords(t: Text, { items, contents }: RowCount): string {
  return items === contents
    ? t('responsibility.counts.items', { items })
    : t('responsibility.counts.itemsAndContents', { items, contents })
}

function countColumn(
  id: string,
  title: string,
  count: (row: Responsibility) => number,
  filter: (row: Responsibility) => Parameters<typeof taskListPlace>[0],
  label: (row: Responsibility) => string,
): Column<Responsibility> {
  return {
    id,
    title,
    width: 20 + 14 * Math.max(4, title.length) + 18,
    isNumber: true,
    text: (row) => String(count(row)),
    draw: (row) =>
      count(row) === 0 ? '0' : <CountLink count={count(row)} to={taskListPlace(filter(row))} label={label(row)} />,
    compare: (a, b) => count(a) - count(b),
  }
}
