import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { PeriodId } from '../../../shared/domain/id.ts'
import type { BoardUnit } from '../../../shared/domain/period/board.ts'
import { unitPlace } from '../../app/places.ts'
import { useText } from '../../text/use-text.ts'
import { DetailPane } from '../../ui/detail-pane.tsx'
import { intakePlace, shortTime } from '../intake/index.ts'
import { HandlerList, StatusSign } from '../signs/index.ts'
import { BoardSign } from './board-sign.tsx'
import { CallRecord } from './call-record.tsx'
import styles from './unit-detail.module.css'

interface UnitDetailProps {
  readonly periodId: PeriodId
  readonly unit: BoardUnit
  readonly onExport: (unit: BoardUnit) => void
  readonly onSlip: (unit: BoardUnit) => void
  readonly onClose: () => void
}

/** One unit of a round: how it stands, whom to call, and what can be done. */
export function UnitDetail({ periodId, unit, onExport, onSlip, onClose }: UnitDetailProps): ReactNode {
  const t = useText()
  const navigate = useNavigate()
  const none = t('period.detail.none')
  const received = unit.receivedAt === null ? none : shortTime(unit.receivedAt)
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('period.detail.state'), <BoardSign key="state" state={unit.state} />],
    [t('period.detail.received'), unit.isLate ? `${received}　${t('period.late')}` : received],
    [t('period.detail.problems'), unit.problems],
    [t('period.detail.sentBack'), t('period.sentBackTimes', { times: unit.sentBack })],
    [t('period.detail.contact'), unit.contactName ?? none],
    [t('period.detail.phone'), unit.contactPhone ?? none],
  ]
  const { intakeId } = unit
  return (
    <DetailPane title={unit.name} subtitle={t('period.detail.subtitle', { tasks: unit.tasks })} onClose={onClose}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {unit.reports.length > 0 && <ReportSums reports={unit.reports} />}
      {unit.handlers.length > 0 && (
        <>
          <h3 className={styles.part}>{t('period.detail.handlers')}</h3>
          <HandlerList handlers={unit.handlers} />
        </>
      )}
      <h3 className={styles.part}>{t('period.calls.title')}</h3>
      <CallRecord key={unit.unitId} periodId={periodId} unit={unit} />
      <div className={styles.actions}>
        {intakeId !== null && (
          <Button type="primary" onClick={() => void navigate(intakePlace(intakeId))}>
            {t('period.detail.openFile')}
          </Button>
        )}
        {unit.sentBack > 0 && <Button onClick={() => onSlip(unit)}>{t('period.detail.slip')}</Button>}
        <Button onClick={() => onExport(unit)}>{t('period.detail.form')}</Button>
        <Button onClick={() => void navigate(unitPlace(unit.unitId))}>{t('period.detail.unit')}</Button>
      </div>
    </DetailPane>
  )
}

/** What was taken from the unit in this round, by status. */
function ReportSums({ reports }: Pick<BoardUnit, 'reports'>): ReactNode {
  const t = useText()
  return (
    <>
      <h3 className={styles.part}>{t('period.detail.reports')}</h3>
      <ul className={styles.sums}>
        {reports.map(({ status, reports: count, percent }) => (
          <li key={status}>
            <StatusSign status={status} />
            <span>{t('period.detail.reportCount', { count })}</span>
            {percent !== null && (
              <span className={styles.soft}>
                {t('period.detail.percent', { percent: Math.round(percent * 10) / 10 })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
