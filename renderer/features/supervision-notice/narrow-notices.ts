import type { IsoDate } from '../../../shared/domain/iso-date.ts'
import { noticeGrades, noticeKinds } from '../../../shared/domain/supervision-notice/types.ts'
import { isAnswerOverdue, type NoticeRow } from '../../../shared/domain/supervision-notice/view.ts'
import { hasGrade } from '../../../shared/domain/supervision-notice/wording.ts'
import type { ListFilter, ListGrouping } from '../../list/narrow-rows.ts'
import type { Text } from '../../text/use-text.ts'

const states = ['draft', 'issued', 'late', 'answered', 'closed'] as const

/** The state as it is shown: an issued one whose day has passed is late. */
export function shownState(row: NoticeRow, today: IsoDate): (typeof states)[number] {
  return isAnswerOverdue(row, today) ? 'late' : row.state
}

/** What the register can be narrowed by. */
export function noticeFilters(t: Text, today: IsoDate): readonly ListFilter<NoticeRow>[] {
  return [
    {
      id: 'state',
      label: t('notice.columns.state'),
      options: states.map((value) => ({ value, label: t(`notice.states.${value}`) })),
      fits: (row, value) => shownState(row, today) === value,
    },
    {
      id: 'kind',
      label: t('notice.columns.kind'),
      options: noticeKinds.map((value) => ({ value, label: t(`notice.kinds.${value}`) })),
      fits: (row, value) => row.kind === value,
    },
    {
      id: 'grade',
      label: t('notice.columns.grade'),
      options: noticeGrades.map((value) => ({ value, label: t(`notice.grades.${value}`) })),
      fits: (row, value) => hasGrade(row.kind) && row.grade === value,
    },
  ]
}

/** How the register can be grouped. */
export function noticeGroupings(t: Text, today: IsoDate): readonly ListGrouping<NoticeRow>[] {
  return [
    {
      id: 'state',
      label: t('notice.columns.state'),
      groupOf: (row) => {
        const state = shownState(row, today)
        return { id: state, title: t(`notice.states.${state}`) }
      },
    },
    {
      id: 'unit',
      label: t('notice.columns.unit'),
      groupOf: ({ unitId, unitName }) => ({ id: unitId, title: unitName }),
    },
    {
      id: 'period',
      label: t('notice.columns.period'),
      groupOf: ({ periodId, periodLabel }) => ({ id: periodId ?? '', title: periodLabel || t('notice.noPeriodOfRow') }),
    },
  ]
}
