import { useMemo } from 'react'
import type { Unit } from '../../../shared/domain/unit/types.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { Highlight } from '../../ui/highlight.tsx'
import { orderColumn } from '../../ui/order-column.tsx'
import type { Column } from '../../ui/table-types.ts'
import { CountLink } from '../signs/index.ts'
import styles from './unit.module.css'
import type { UnitRow } from './unit-rows.ts'

/** The years in which a unit is called so: `2019 年起`, `2011—2019 年`. */
export function yearsText({ activeFrom: from, activeTo: to }: Unit, t: Text): string {
  if (from !== null && to !== null) return t('unit.years.both', { from, to })
  if (from !== null) return t('unit.years.from', { from })
  return to === null ? '' : t('unit.years.to', { to })
}

/** The columns of 单位; with `canMove` each row has a handle to be dragged by. */
export function useUnitColumns(canMove: boolean): readonly Column<UnitRow>[] {
  const t = useText()
  return useMemo(
    () => [
      orderColumn(t('unit.column.order'), canMove ? t('unit.moveHint') : null),
      {
        id: 'name',
        title: t('unit.column.name'),
        width: 250,
        text: ({ unit }) => unit.name,
        draw: ({ unit, isDoubtful }, words) => (
          <>
            <Highlight text={unit.name} words={words} />
            {isDoubtful && <span className={styles.doubt}>{t('unit.filter.named')}</span>}
          </>
        ),
      },
      {
        id: 'otherNames',
        title: t('unit.column.otherNames'),
        width: 230,
        isLong: true,
        text: ({ unit }) => unit.otherNames.join('、'),
      },
      countColumn('lead', t),
      countColumn('support', t),
      {
        id: 'contactName',
        title: t('unit.column.contactName'),
        width: 96,
        text: ({ unit }) => unit.contactName ?? '',
      },
      {
        id: 'contactPhone',
        title: t('unit.column.contactPhone'),
        width: 130,
        text: ({ unit }) => unit.contactPhone ?? '',
      },
      { id: 'years', title: t('unit.column.years'), width: 120, text: ({ unit }) => yearsText(unit, t) },
      { id: 'successor', title: t('unit.column.successor'), width: 180, text: ({ successor }) => successor ?? '' },
      {
        id: 'groups',
        title: t('unit.column.groups'),
        width: 220,
        isHidden: true,
        isLong: true,
        text: ({ groups }) => groups.join('、'),
      },
    ],
    [t, canMove],
  )
}

function countColumn(id: 'lead' | 'support', t: Text): Column<UnitRow> {
  return {
    id,
    title: t(`unit.column.${id}`),
    width: 72,
    isNumber: true,
    text: (row) => (row[id] === null ? '' : String(row[id])),
    draw: (row) => {
      const count = row[id]
      if (count === null || count === 0) return count
      const label = t(id === 'lead' ? 'unit.leadTasks' : 'unit.supportTasks', { unit: row.unit.name, count })
      return <CountLink count={count} to={taskListPlace({ unit: row.unit.id, role: id })} label={label} />
    },
    compare: (a, b) => (a[id] ?? 0) - (b[id] ?? 0),
  }
}
