import type { ReactNode } from 'react'
import type { Responsibility } from '../../../shared/domain/responsibility/types.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import type { Text } from '../../text/use-text.ts'
import type { Column } from '../../ui/table-types.ts'
import { CountLink, LeaderChip, type StatusWords, UnitChip } from '../signs/index.ts'
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
      width: 220,
      text: ({ name }) => name,
      draw: (row) => <PartyName row={row} />,
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
      (row) => t('responsibility.counts.lead', { name: row.name, count: row.lead }),
    ),
    ...statusColumns.map((column) => {
      const { id, statuses } = column
      const title = statusColumnTitle(column, t, statusWord)
      return countColumn(
        id,
        title,
        (row) => countOf(row.leadByStatus, statuses),
        (row) => statusFilter(row, { statuses }),
        (row) =>
          t('responsibility.counts.status', {
            name: row.name,
            status: title,
            count: countOf(row.leadByStatus, statuses),
          }),
      )
    }),
    countColumn(
      'support',
      t('responsibility.column.support'),
      (row) => row.support,
      (row) => partFilter(row, 'support'),
      (row) => t('responsibility.counts.support', { name: row.name, count: row.support }),
    ),
  ]
}

/** The tasks of a party in one part, for 任务台账. */
export function partFilter({ party }: Responsibility, role: 'lead' | 'support') {
  return party.kind === 'leader' ? { leader: party.leaderId, role } : { unit: party.unitId, role }
}

/** What a party leads and stands at the statuses of one column, for 任务台账. */
export function statusFilter(row: Responsibility, { statuses }: Pick<StatusColumn, 'statuses'>) {
  return { ...partFilter(row, 'lead'), status: statuses.map(statusName) }
}

const statusName = (status: Status | null) => status ?? 'none'

function PartyName({ row: { name, party } }: { readonly row: Responsibility }): ReactNode {
  return party.kind === 'leader' ? (
    <LeaderChip name={name} leaderId={party.leaderId} />
  ) : (
    <UnitChip name={name} unitId={party.unitId} part="lead" />
  )
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
