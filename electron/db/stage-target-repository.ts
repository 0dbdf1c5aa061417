import type { Selectable } from 'kysely'
import type { TaskId } from '../../shared/domain/id.ts'
import type { Period } from '../../shared/domain/period/types.ts'
import type { StageTarget } from '../../shared/domain/task/types.ts'
import { idList, insertMany } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/**
 * The stage targets of tasks that count, in time; of one day the office's before the unit's. Of a day that the office and
 * units set targets for, the office's own count, else those of the unit that the task names first.
 */
export async function listStageTargets(db: Db, taskIds: readonly TaskId[]): Promise<readonly StageTarget[]> {
  const rows = await db
    .selectFrom('stage_target')
    .leftJoin('undertaking', 'undertaking.id', 'stage_target.undertaking_id')
    .selectAll('stage_target')
    .select('undertaking.reporter_order')
    .where('stage_target.task_id', 'in', idList(taskIds))
    .orderBy('on_date')
    .orderBy('undertaking.reporter_order')
    .orderBy('stage_target.id')
    .execute()
  const isOffices = new Set(rows.filter((row) => row.undertaking_id === null).map(placeOf))
  const first = new Map<string, number>()
  for (const row of rows) {
    const order = row.reporter_order ?? Number.POSITIVE_INFINITY
    first.set(row.task_id, Math.min(first.get(row.task_id) ?? Number.POSITIVE_INFINITY, order))
  }
  const counts = (row: (typeof rows)[number]) =>
    row.undertaking_id === null || (!isOffices.has(placeOf(row)) && row.reporter_order === first.get(row.task_id))
  return rows.filter(counts).map(toStageTarget)
}

/** A target of an indicator stands beside those of the task as a whole. */
function placeOf(row: Pick<Selectable<LedgerTables['stage_target']>, 'task_id' | 'on_date' | 'indicator_id'>): string {
  return `${row.task_id} ${row.on_date} ${row.indicator_id ?? ''}`
}

/** What tasks must have reached within a period: the targets set for a day of it. */
export async function listStageTargetsOfPeriod(
  db: Db,
  taskIds: readonly TaskId[],
  period: Pick<Period, 'from' | 'to'>,
): Promise<readonly StageTarget[]> {
  return (await listStageTargets(db, taskIds)).filter(({ on }) => period.from <= on && on <= period.to)
}

/** Targets that the office sets itself. */
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
      undertaking_id: null,
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
