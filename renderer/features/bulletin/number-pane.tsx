import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CountedTask } from '../../../shared/domain/bulletin/view.ts'
import type { BulletinId } from '../../../shared/domain/id.ts'
import { places, taskPlace } from '../../app/places.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { DetailPane } from '../../ui/detail-pane.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { StatusSign, UnitChip } from '../signs/index.ts'
import styles from './bulletin.module.css'

interface NumberPaneProps {
  readonly bulletinId: BulletinId
  /** The number's name in the bulletin. */
  readonly numberKey: string
  readonly onClose: () => void
}

/** What a number counts: its tasks or its units, each of which can be opened. */
export function NumberPane({ bulletinId, numberKey, onClose }: NumberPaneProps): ReactNode {
  const t = useText()
  const { data, error } = useBackend('bulletin.resolve', { bulletinId, key: numberKey })
  const tasks = data?.what === 'task' ? data.tasks : []
  const units = data?.what === 'unit' ? data.units : []
  return (
    <DetailPane
      title={
        data?.what === 'unit'
          ? t('bulletin.number.units', { units: units.length })
          : t('bulletin.number.tasks', { tasks: tasks.length })
      }
      subtitle={tasks.length > 0 && <Link to={ledgerPlace(tasks)}>{t('bulletin.number.inLedger')}</Link>}
      onClose={onClose}
    >
      <ErrorNote error={error} />
      <ol className={styles.counted}>
        {tasks.map((task) => (
          <li key={task.id} className={styles.countedTask}>
            <div className={styles.countedHead}>
              <Link to={taskPlace(task.id)}>{t('bulletin.number.task', { number: task.number })}</Link>
              <StatusSign status={task.status} />
            </div>
            <p>{task.text}</p>
            <p className={styles.hint}>{task.units.join(t('bulletin.number.between'))}</p>
          </li>
        ))}
        {units.map((unit) => (
          <li key={unit.id} className={styles.countedUnit}>
            <UnitChip name={unit.name} unitId={unit.id} part="lead" />
          </li>
        ))}
      </ol>
    </DetailPane>
  )
}

/** 任务台账 narrowed to just these tasks. */
function ledgerPlace(tasks: readonly CountedTask[]): string {
  return `${places.task}?${new URLSearchParams(tasks.map((task) => ['task', task.id])).toString()}`
}
