import { useMemo } from 'react'
import { unitListColumns } from '../../../shared/domain/unit-list/columns.ts'
import type { UnitListDifference } from '../../../shared/domain/unit-list/types.ts'
import type { ListFilter, ListGrouping } from '../../list/narrow-rows.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { PreviewDiff } from '../../ui/preview-diff.tsx'
import type { Column } from '../../ui/table-types.ts'
import styles from './unit.module.css'

/** The columns of what a list of units would change. */
export function useDifferenceColumns(): readonly Column<UnitListDifference>[] {
  const t = useText()
  const sentences = useSentences()
  return useMemo(
    () => [
      { id: 'row', title: t('unit.list.row'), width: 60, isNumber: true, text: ({ row }) => String(row) },
      { id: 'name', title: t('unit.column.name'), width: 240, text: ({ name }) => name },
      { id: 'kind', title: t('unit.list.kind'), width: 80, text: ({ kind }) => t(`unit.list.${kind}`) },
      {
        id: 'changes',
        title: t('unit.list.changes'),
        width: 520,
        isLong: true,
        text: ({ changes }) =>
          changes
            .map(({ field, to }) => t('unit.list.change', { field: t(`unit.list.field.${field}`) }) + to)
            .join('；'),
        draw: ({ changes, perhaps }) => (
          <div>
            {changes
              .filter(({ field, from }) => field !== 'name' || from !== '')
              .map(({ field, from, to }) => (
                <span key={field} className={styles.change}>
                  {t('unit.list.change', { field: t(`unit.list.field.${field}`) })}
                  <PreviewDiff before={from} after={to} layout="inline" />
                </span>
              ))}
            {perhaps && (
              <span className={styles.doubt}>
                {t('unit.list.perhaps', {
                  name: perhaps.name,
                  reasons: perhaps.reasons.map((reason) => sentences.ofCode('unitMatchReasons', reason)).join('；'),
                })}
              </span>
            )}
          </div>
        ),
      },
    ],
    [t, sentences],
  )
}

/** What the differences can be narrowed by: new or changed, and in which field. */
export function differenceFilters(t: Text): readonly ListFilter<UnitListDifference>[] {
  return [
    {
      id: 'difference',
      label: t('unit.list.kind'),
      options: (['added', 'changed'] as const).map((value) => ({ value, label: t(`unit.list.${value}`) })),
      fits: ({ kind }, value) => kind === value,
    },
    {
      id: 'field',
      label: t('unit.list.changes'),
      options: unitListColumns.map(({ field }) => ({ value: field, label: t(`unit.list.field.${field}`) })),
      fits: ({ changes }, value) => changes.some(({ field }) => field === value),
    },
  ]
}

/** How the differences can be grouped. */
export function differenceGroupings(t: Text): readonly ListGrouping<UnitListDifference>[] {
  return [
    {
      id: 'difference',
      label: t('unit.list.kind'),
      groupOf: ({ kind }) => ({ id: kind, title: t(`unit.list.${kind}`) }),
    },
  ]
}
