import type { PeriodId, TaskId } from '../../shared/domain/id.ts'
import { progressByTask, type TaskProgress } from '../../shared/domain/report/task-progress.ts'
import { idList } from './bulk.ts'
import type { Db } from './tables.ts'

/** What is said of some tasks in one period, from whoever's word counts; tasks of which nothing is said are left out. */
export async function readTaskProgress(
  db: Db,
  periodId: PeriodId,
  taskIds: readonly TaskId[],
): Promise<ReadonlyMap<TaskId, TaskProgress>> {
  const reports = await db
    .selectFrom('report')
    .select([
      'task_id as taskId',
      'reporter_order as reporterOrder',
      'status',
      'percent',
      'progress',
      'problem',
      'next_step as nextStep',
    ])
    .where('task_id', 'in', idList(taskIds))
    .where('period_id', '=', periodId)
    .execute()
  const texts = await db
    .selectFrom('consolidated')
    .select(['task_id', 'text', 'status', 'percent', 'confirmed_at', 'confirmed_by'])
    .where('task_id', 'in', idList(taskIds))
    .where('period_id', '=', periodId)
    .execute()
  return progressByTask(
    reports,
    texts.map(({ task_id, confirmed_at: at, confirmed_by: by, ...said }) => ({
      ...said,
      taskId: task_id,
      confirmed: at !== null && by !== null ? { at, by } : null,
    })),
  )
}
