import type { ConsolidationItem } from '../../../shared/domain/report/consolidation.ts'
import type { ListFilter, ListGrouping } from '../../list/narrow-rows.ts'
import type { Text } from '../../text/use-text.ts'
import type { StatusWords } from '../signs/index.ts'

/** In a place, of a task that nobody has said anything of. */
const none = 'none'

/** What the tasks of a round can be narrowed by besides the tabs: by the status they stand at. */
export function itemFilters(
  t: Text,
  statusWord: StatusWords,
  items: readonly ConsolidationItem[],
): readonly ListFilter<ConsolidationItem>[] {
  const used = [...new Set(items.map(({ status }) => status))]
  return [
    {
      id: 'status',
      label: t('consolidated.columns.status'),
      options: used.map((status) => ({ value: status ?? none, label: statusWord(status) })),
      fits: ({ status }, value) => (status ?? none) === value,
    },
  ]
}

/** How the tasks of a round can be grouped: by leader, by who reports first, by how far the office is, by status. */
export function itemGroupings(t: Text, statusWord: StatusWords): readonly ListGrouping<ConsolidationItem>[] {
  return [
    {
      id: 'leader',
      label: t('consolidated.columns.leader'),
      groupOf: ({ leader }) => ({ id: leader ?? '', title: leader ?? t('consolidated.noLeader') }),
    },
    {
      id: 'unit',
      label: t('consolidated.columns.unit'),
      groupOf: ({ unit }) => ({ id: unit ?? '', title: unit ?? t('consolidated.noUnit') }),
    },
    {
      id: 'state',
      label: t('consolidated.columns.state'),
      groupOf: ({ state }) => ({ id: state, title: t(`consolidated.states.${state}`) }),
    },
    {
      id: 'status',
      label: t('consolidated.columns.status'),
      groupOf: ({ status }) => ({ id: status ?? none, title: statusWord(status) }),
    },
  ]
}
