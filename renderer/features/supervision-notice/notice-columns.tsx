import type { IsoDate } from '../../../shared/domain/iso-date.ts'
import type { NoticeRow } from '../../../shared/domain/supervision-notice/view.ts'
import { hasGrade } from '../../../shared/domain/supervision-notice/wording.ts'
import type { Text } from '../../text/use-text.ts'
import type { Column } from '../../ui/table-types.ts'
import { UnitChip } from '../signs/index.ts'
import { shownState } from './narrow-notices.ts'
import { GradeSign, StateSign } from './notice-signs.tsx'

/** The columns of the register (official-format: 编号 督办内容 任务来源 承办单位 办复要求). */
export function noticeColumns(t: Text, today: IsoDate): readonly Column<NoticeRow>[] {
  const plain = (id: string, title: string, width: number, text: (row: NoticeRow) => string): Column<NoticeRow> => ({
    ...{ id, title, width, text },
    compare: (a, b) => text(a).localeCompare(text(b)),
  })
  return [
    {
      id: 'number',
      title: t('notice.columns.number'),
      width: 150,
      text: ({ numberText }) => numberText,
      compare: (a, b) =>
        (a.number?.year ?? 0) - (b.number?.year ?? 0) ||
        a.kind.localeCompare(b.kind) ||
        (a.number?.serial ?? 0) - (b.number?.serial ?? 0),
    },
    plain('kind', t('notice.columns.kind'), 84, ({ kind }) => t(`notice.kinds.${kind}`)),
    {
      id: 'grade',
      title: t('notice.columns.grade'),
      width: 84,
      text: ({ kind, grade }) => (hasGrade(kind) ? t(`notice.grades.${grade}`) : ''),
      draw: ({ kind, grade }) => hasGrade(kind) && <GradeSign grade={grade} />,
    },
    {
      id: 'unit',
      title: t('notice.columns.unit'),
      width: 200,
      text: ({ unitName }) => unitName,
      draw: ({ unitName, unitId }) => <UnitChip name={unitName} unitId={unitId} part="lead" />,
      compare: (a, b) => a.unitOrder - b.unitOrder,
    },
    {
      id: 'state',
      title: t('notice.columns.state'),
      width: 104,
      text: (row) => t(`notice.states.${shownState(row, today)}`),
      draw: (row) => <StateSign state={shownState(row, today)} />,
    },
    { id: 'tasks', title: t('notice.columns.tasks'), width: 150, isLong: true, text: ({ taskNumbers }) => taskNumbers },
    { id: 'matter', title: t('notice.columns.matter'), width: 320, isLong: true, text: ({ matter }) => matter },
    { id: 'basis', title: t('notice.columns.basis'), width: 200, isLong: true, text: ({ basis }) => basis },
    plain('issuedOn', t('notice.columns.issuedOn'), 110, ({ issuedOn }) => issuedOn ?? ''),
    plain('replyDue', t('notice.columns.replyDue'), 110, ({ replyDue }) => replyDue),
    plain('answeredOn', t('notice.columns.answeredOn'), 110, ({ answeredOn }) => answeredOn ?? ''),
    plain('period', t('notice.columns.period'), 110, ({ periodLabel }) => periodLabel),
    { id: 'answer', title: t('notice.columns.answer'), width: 240, isLong: true, text: ({ answer }) => answer },
  ]
}
