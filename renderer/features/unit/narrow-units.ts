import { unitKinds } from '../../../shared/domain/unit/unit-kind.ts'
import type { ListFilter, ListGrouping } from '../../list/narrow-rows.ts'
import type { Text } from '../../text/use-text.ts'
import type { UnitRow } from './unit-rows.ts'

/** What 单位 can be narrowed by: by kind, and by state in a year. */
export function unitFilters(t: Text, year: number): readonly ListFilter<UnitRow>[] {
  return [
    {
      id: 'kind',
      label: t('unit.filter.kind'),
      options: unitKinds.map((kind) => ({ value: kind, label: t(`unit.kinds.${kind}`) })),
      fits: ({ unit }, kind) => unit.kind === kind,
    },
    {
      id: 'state',
      label: t('unit.filter.state'),
      options: (['active', 'ended', 'named', 'noContact'] as const).map((state) => ({
        value: state,
        label: t(`unit.filter.${state}`),
      })),
      isEvery: true,
      fits: (row, state) => factsOf(row, year)[state] ?? true,
    },
  ]
}

function factsOf({ unit, isDoubtful }: UnitRow, year: number): Readonly<Record<string, boolean>> {
  const hasEnded = unit.activeTo !== null && unit.activeTo < year
  return {
    active: !hasEnded,
    ended: hasEnded,
    named: isDoubtful,
    noContact: unit.contactName === null && unit.contactPhone === null,
  }
}

/** How 单位 can be grouped: by kind, which is the tree, or by whether a unit is still called so. */
export function unitGroupings(t: Text, year: number): readonly ListGrouping<UnitRow>[] {
  return [
    {
      id: 'kind',
      label: t('unit.filter.kind'),
      groupOf: ({ unit }) => ({ id: unit.kind, title: t(`unit.kinds.${unit.kind}`) }),
    },
    {
      id: 'state',
      label: t('unit.filter.state'),
      groupOf: (row) => {
        const state = factsOf(row, year).active ? 'active' : 'ended'
        return { id: state, title: t(`unit.filter.${state}`) }
      },
    },
  ]
}
