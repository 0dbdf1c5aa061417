import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { BoardUnit } from '../../../shared/domain/period/board.ts'
import { type Text, useText } from '../../text/use-text.ts'
import type { Column } from '../../ui/table-types.ts'
import { shortTime } from '../intake/index.ts'
import { UnitChip } from '../signs/index.ts'
import styles from './board-columns.module.css'
import { BoardSign } from './board-sign.tsx'

/** What the buttons of a row do. */
export interface BoardActions {
  readonly onView: (unit: BoardUnit) => void
  readonly onCollect: (unit: BoardUnit) => void
}

/** The columns of the board; `places` are the units' places in official order. */
export function boardColumns(
  t: Text,
  places: ReadonlyMap<BoardUnit['unitId'], number>,
  actions: BoardActions,
): readonly Column<BoardUnit>[] {
  const placeOf = ({ unitId }: BoardUnit) => places.get(unitId) ?? 0
  return [
    {
      id: 'order',
      title: t('period.columns.order'),
      width: 48,
      isNumber: true,
      text: (unit) => String(placeOf(unit)),
      compare: (a, b) => placeOf(a) - placeOf(b),
    },
    {
      id: 'unit',
      title: t('period.columns.unit'),
      width: 200,
      text: (unit) => unit.name,
      draw: (unit) => <UnitChip name={unit.name} unitId={unit.unitId} part="support" />,
    },
    {
      id: 'tasks',
      title: t('period.columns.tasks'),
      width: 64,
      isNumber: true,
      text: (unit) => String(unit.tasks),
      compare: (a, b) => a.tasks - b.tasks,
    },
    {
      id: 'reported',
      title: t('period.columns.reported'),
      width: 64,
      isNumber: true,
      text: (unit) => String(reportedOf(unit) || ''),
      compare: (a, b) => reportedOf(a) - reportedOf(b),
    },
    {
      id: 'state',
      title: t('period.columns.state'),
      width: 100,
      text: (unit) => t(`period.states.${unit.state}`),
      draw: (unit) => <BoardSign state={unit.state} />,
    },
    {
      id: 'received',
      title: t('period.columns.received'),
      width: 140,
      text: (unit) => receivedWords(unit, t),
      draw: (unit) => (
        <span>
          {unit.receivedAt === null ? '' : shortTime(unit.receivedAt)}
          {unit.isLate && <span className={styles.late}>{t('period.late')}</span>}
        </span>
      ),
      compare: (a, b) => (a.receivedAt ?? '').localeCompare(b.receivedAt ?? ''),
    },
    {
      id: 'problems',
      title: t('period.columns.problems'),
      width: 64,
      isNumber: true,
      text: (unit) => (unit.problems === 0 ? '' : String(unit.problems)),
      compare: (a, b) => a.problems - b.problems,
    },
    { id: 'contact', title: t('period.columns.contact'), width: 160, text: contactOf },
    {
      id: 'calls',
      title: t('period.calls.title'),
      width: 124,
      text: (unit) => callsWords(unit, t),
      compare: (a, b) => (a.calls.at(-1)?.at ?? '').localeCompare(b.calls.at(-1)?.at ?? ''),
    },
    {
      id: 'action',
      isAction: true,
      title: t('period.columns.action'),
      width: 172,
      text: () => '',
      draw: (unit) => <RowButtons unit={unit} actions={actions} />,
    },
  ]
}

function reportedOf({ reports }: BoardUnit): number {
  return reports.reduce((sum, own) => sum + own.reports, 0)
}

function receivedWords(unit: BoardUnit, t: Text): string {
  const time = unit.receivedAt === null ? '' : shortTime(unit.receivedAt)
  return unit.isLate ? `${time} ${t('period.late')}` : time
}

function callsWords({ calls }: BoardUnit, t: Text): string {
  const last = calls.at(-1)
  return last ? t('period.calls.times', { count: calls.length, at: shortTime(last.at) }) : ''
}

/** Name and telephone of who fills the form in, as far as they are known. */
export function contactOf({ contactName, contactPhone }: BoardUnit): string {
  return [contactName, contactPhone].filter((words) => words !== null).join('　')
}

function RowButtons({ unit, actions }: { readonly unit: BoardUnit; readonly actions: BoardActions }): ReactNode {
  const t = useText()
  const isFirst = unit.receivedAt === null
  return (
    <span className={styles.buttons}>
      {!isFirst && (
        <Button
          size="small"
          type="link"
          aria-label={t('period.viewOf', { unit: unit.name })}
          onClick={() => actions.onView(unit)}
        >
          {t('period.view')}
        </Button>
      )}
      <Button
        size="small"
        type="link"
        aria-label={t(isFirst ? 'period.collectFrom' : 'period.collectAgainFrom', { unit: unit.name })}
        onClick={() => actions.onCollect(unit)}
      >
        {t(isFirst ? 'period.collect' : 'period.collectAgain')}
      </Button>
    </span>
  )
}
