import type { IntakeSummary } from '../../../shared/domain/task-return/intake.ts'
import type { ListFilter, ListGrouping } from '../../list/narrow-rows.ts'
import type { Text } from '../../text/use-text.ts'

const facts = {
  late: ({ isLate }) => isLate,
  unknown: ({ unitId }) => unitId === null,
  changes: ({ added, changed }) => added + changed > 0,
} as const satisfies Readonly<Record<string, (file: IntakeSummary) => boolean>>
const factNames = Object.keys(facts) as (keyof typeof facts)[]

/** What the files of the intake can be narrowed by besides how they stand. */
export function fileFilters(t: Text): readonly ListFilter<IntakeSummary>[] {
  return [
    {
      id: 'fact',
      label: t('intake.facts.label'),
      options: factNames.map((value) => ({ value, label: t(`intake.facts.${value}`) })),
      isEvery: true,
      fits: (file, value) => factNames.some((name) => name === value && facts[name](file)),
    },
  ]
}

/** How the files of the intake can be grouped. */
export function fileGroupings(t: Text): readonly ListGrouping<IntakeSummary>[] {
  return [
    {
      id: 'standing',
      label: t('intake.columns.standing'),
      groupOf: ({ standing }) => ({ id: standing, title: t(`intake.standing.${standing}`) }),
    },
  ]
}
