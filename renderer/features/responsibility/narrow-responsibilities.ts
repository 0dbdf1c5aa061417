import type { Responsibility } from '../../../shared/domain/responsibility/types.ts'
import type { ListFilter, ListGrouping } from '../../list/narrow-rows.ts'
import type { Text } from '../../text/use-text.ts'
import type { StatusWords } from '../signs/index.ts'
import { countOf, type StatusColumn, statusColumns, statusColumnTitle } from './status-columns.ts'

/** What 责任清单 can be narrowed by: in which part there are tasks, and how those that are led stand. */
export function responsibilityFilters(t: Text, statusWord: StatusWords): readonly ListFilter<Responsibility>[] {
  return [
    {
      id: 'part',
      label: t('responsibility.part'),
      options: (['lead', 'support'] as const).map((value) => ({ value, label: t(`responsibility.column.${value}`) })),
      fits: (row, value) => (value === 'lead' ? row.lead : row.support) > 0,
    },
    {
      id: 'state',
      label: t('responsibility.leadState'),
      options: statusColumns.map((column) => ({ value: column.id, label: statusColumnTitle(column, t, statusWord) })),
      fits: (row, value) => statusColumns.some((column) => column.id === value && leads(row, column) > 0),
    },
  ]
}

/** How 责任清单 can be grouped: by the worst state among what somebody leads, and leaders by their post. */
export function responsibilityGroupings(
  t: Text,
  statusWord: StatusWords,
  hasPosts: boolean,
): readonly ListGrouping<Responsibility>[] {
  const byState: ListGrouping<Responsibility> = {
    id: 'state',
    label: t('responsibility.worst'),
    groupOf: (row) => {
      const worst = statusColumns.find((column) => leads(row, column) > 0)
      return worst
        ? { id: worst.id, title: t('responsibility.worstIs', { status: statusColumnTitle(worst, t, statusWord) }) }
        : { id: 'nothing', title: t('responsibility.leadsNothing') }
    },
  }
  const byPost: ListGrouping<Responsibility> = {
    id: 'post',
    label: t('responsibility.column.posts'),
    groupOf: ({ party }) => {
      const post = party.kind === 'leader' ? party.posts[0] : undefined
      return { id: post ?? '', title: post ?? t('responsibility.noPost') }
    },
  }
  return hasPosts ? [byState, byPost] : [byState]
}

function leads({ leadByStatus }: Responsibility, { statuses }: StatusColumn): number {
  return countOf(leadByStatus, statuses)
}
