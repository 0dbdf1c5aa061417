import { Button, Select, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { UnitOverview } from '../../../shared/domain/unit/overview.ts'
import type { Unit } from '../../../shared/domain/unit/types.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import { useCall } from '../../backend/use-call.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useText } from '../../text/use-text.ts'
import { DetailPane } from '../../ui/detail-pane.tsx'
import parts from '../../ui/detail-parts.module.css'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { RecordHistory } from '../history/index.ts'
import { CountLink } from '../signs/index.ts'
import { OtherNames } from './other-names.tsx'
import { Proposal } from './proposals-pane.tsx'
import styles from './unit.module.css'
import { UnitAnswers } from './unit-answers.tsx'
import { UnitFields } from './unit-fields.tsx'
import { UnitHandlers } from './unit-handlers.tsx'
import type { UnitRow } from './unit-rows.ts'

interface UnitDetailProps {
  readonly unitId: UnitId
  readonly overview: UnitOverview
  readonly rows: readonly UnitRow[]
  readonly onClose: () => void
  /** Wants the unit merged into another one. */
  readonly onMerge: (intoId: UnitId) => void
}

/** All of a unit: names, kind, contact, years, groups, tasks, and what was merged into it. */
export function UnitDetail({ unitId, overview, rows, onClose, onMerge }: UnitDetailProps): ReactNode {
  const t = useText()
  const row = rows.find(({ unit }) => unit.id === unitId)
  if (!row) {
    return (
      <DetailPane title={t('unit.tabs.units')} onClose={onClose}>
        <EmptyState title={t('unit.detail.notFound')} />
      </DetailPane>
    )
  }
  const { unit, groups } = row
  const nameOf = new Map(overview.units.map(({ id, name }) => [id, name]))
  const proposals = overview.proposals.filter(
    (proposal) => proposal.unitId === unitId || proposal.otherUnitId === unitId,
  )
  return (
    <DetailPane title={unit.name} subtitle={t(`unit.kinds.${unit.kind}`)} onClose={onClose}>
      {proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} nameOf={nameOf} />
      ))}
      <UnitFields unit={unit} units={overview.units} />
      <h3 className={parts.part}>{t('unit.detail.names')}</h3>
      <p className={parts.hint}>{t('unit.detail.namesHint')}</p>
      <OtherNames unit={unit} />
      <h3 className={parts.part}>{t('unit.detail.groups')}</h3>
      <p>{groups.length === 0 ? t('unit.detail.noGroups') : groups.join('、')}</p>
      <UnitTasks row={row} />
      <Merges unitId={unitId} overview={overview} />
      <UnitHandlers unitId={unitId} />
      <UnitAnswers unitId={unitId} />
      <h3 className={parts.part}>{t('app.history.ofRecord')}</h3>
      <RecordHistory table="unit" id={unitId} />
      <Ways unit={unit} units={overview.units} onRemoved={onClose} onMerge={onMerge} />
    </DetailPane>
  )
}

function UnitTasks({ row }: { readonly row: UnitRow }): ReactNode {
  const t = useText()
  const { unit, lead, support } = row
  if (lead === null || support === null) return null
  return (
    <>
      <h3 className={parts.part}>{t('unit.detail.tasks')}</h3>
      <div className={parts.row}>
        {(['lead', 'support'] as const).map((role) => {
          const count = row[role] ?? 0
          const label = t(role === 'lead' ? 'unit.leadTasks' : 'unit.supportTasks', { unit: unit.name, count })
          return (
            <span key={role}>
              {t(`unit.column.${role}`)}{' '}
              <CountLink count={count} to={taskListPlace({ unit: unit.id, role })} label={label} />
            </span>
          )
        })}
      </div>
    </>
  )
}

function Merges({ unitId, overview }: { readonly unitId: UnitId; readonly overview: UnitOverview }): ReactNode {
  const t = useText()
  const moment = useMoment()
  const undo = useCall('unit.undoMerge')
  const merges = overview.merges.filter((merge) => merge.keptId === unitId)
  if (merges.length === 0) return null
  return (
    <>
      <h3 className={parts.part}>{t('unit.detail.merges')}</h3>
      <ul className={styles.list}>
        {merges.map(({ id, mergedName, mergedAt, mergedBy }) => (
          <li key={id} className={styles.item}>
            {t('unit.detail.mergedOn', { name: mergedName, at: moment(mergedAt), by: mergedBy })}
            <Button size="small" loading={undo.isRunning} onClick={() => void undo.run({ mergeId: id })}>
              {t('unit.detail.undoMerge')}
            </Button>
          </li>
        ))}
      </ul>
      <ErrorNote error={undo.error} />
    </>
  )
}

interface WaysProps {
  readonly unit: Unit
  readonly units: readonly Unit[]
  readonly onRemoved: () => void
  readonly onMerge: (intoId: UnitId) => void
}

/** What is seldom done: merging into another unit, removing. */
function Ways({ unit, units, onRemoved, onMerge }: WaysProps): ReactNode {
  const t = useText()
  const [isChoosing, setIsChoosing] = useState(false)
  const remove = useCall('unit.remove')
  const removeUnit = async () => {
    if ((await remove.run({ unitId: unit.id })) !== undefined) onRemoved()
  }
  const others = units.filter((other) => other.id !== unit.id)
  return (
    <>
      <div className={parts.foot}>
        {isChoosing ? (
          <Select
            autoFocus
            defaultOpen
            showSearch={{ optionFilterProp: 'label' }}
            style={{ flex: 1, minWidth: '14rem' }}
            placeholder={t('unit.merge.chooseOther')}
            aria-label={t('unit.merge.chooseOther')}
            options={others.map((other) => ({ value: other.id, label: other.name }))}
            onBlur={() => setIsChoosing(false)}
            onChange={(id: UnitId) => {
              setIsChoosing(false)
              onMerge(id)
            }}
          />
        ) : (
          <Button onClick={() => setIsChoosing(true)}>{t('unit.detail.merge')}</Button>
        )}
        <Tooltip title={t('unit.detail.removeHint')}>
          <Button danger loading={remove.isRunning} onClick={() => void removeUnit()}>
            {t('unit.detail.remove')}
          </Button>
        </Tooltip>
      </div>
      <ErrorNote error={remove.error} />
    </>
  )
}
