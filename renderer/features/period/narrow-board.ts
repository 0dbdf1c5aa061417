import type { BoardUnit } from '../../../shared/domain/period/board.ts'
import type { ListFilter, ListGrouping } from '../../list/narrow-rows.ts'
import type { Text } from '../../text/use-text.ts'

const facts = {
  late: ({ isLate }) => isLate,
  sentBack: ({ sentBack }) => sentBack > 0,
  noContact: ({ contactName, contactPhone }) => contactName === null && contactPhone === null,
} as const satisfies Readonly<Record<string, (unit: BoardUnit) => boolean>>
const factNames = Object.keys(facts) as (keyof typeof facts)[]

/** What the board can be narrowed by besides its tabs. */
export function boardFilters(t: Text): readonly ListFilter<BoardUnit>[] {
  return [
    {
      id: 'fact',
      label: t('period.facts.label'),
      options: factNames.map((value) => ({ value, label: t(`period.facts.${value}`) })),
      isEvery: true,
      fits: (unit, value) => factNames.some((name) => name === value && facts[name](unit)),
    },
  ]
}

/** How the board can be grouped. */
export function boardGroupings(t: Text): readonly ListGrouping<BoardUnit>[] {
  return [
    {
      id: 'state',
      label: t('period.columns.state'),
      groupOf: ({ state }) => ({ id: state, title: t(`period.states.${state}`) }),
    },
  ]
}
