import type { Selectable } from 'kysely'
import type { TaskId } from '../../shared/domain/id.ts'
import type { Period } from '../../shared/domain/period/types.ts'
import type { StageTarget } from '../../shared/domain/task/types.ts'
import { idList, insertMany } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** The stage targets of tasks, in time. */
export async function listStageTargets(db: Db, taskIds: readonly TaskId[]): Promise<readonly StageTarget[]> {
  const rows = await db
    .selectFrom('stage_target')
    .selectAll()
    .where('task_id', 'in', idList(taskIds))
    .orderBy('on_date')
    .orderBy('id')
    .execute()
  return rows.map(toStageTarget)
}

/** What tasks must have reached within a period: the targets set for a day of it. */
export async function listStageTargetsOfPeriod(
  db: Db,
  taskIds: readonly TaskId[],
  period: Pick<Period, 'from' | 'to'>,
): Promise<readonly StageTarget[]> {
  return (await listStageTargets(db, taskIds)).filter(({ on }) => period.from <= on && on <= period.to)
}

export async function insertStageTargets(trx: Trx, targets: readonly StageTarget[]): Promise<void> {
  await insertMany(
    trx,
    'stage_target',
    targets.map((target) => ({
      id: target.id,
      task_id: target.taskId,
      indicator_id: target.indicatorId,
      period_label: target.periodLabel,
      on_date: target.on,
      value: target.value,
      text: target.text,
    })),
  )
}

function toStageTarget(row: Selectable<LedgerTables['stage_target']>): StageTarget {
  return {
    id: row.id,
    taskId: row.task_id,
    indicatorId: row.indicator_id,
    periodLabel: row.period_label,
    on: row.on_date,
    value: row.value,
    text: row.text,
  }
}
