import type { HistoryEntry } from '../../shared/domain/history/types.ts'
import type { TaskId } from '../../shared/domain/id.ts'
import { listHistoryEntries } from '../db/history-repository.ts'
import type { Db } from '../db/tables.ts'
import { listEntriesOfTask } from '../db/task-history.ts'

/** So many steps are shown; all of them stand in the history. */
const shown = 100

/** 修改记录 of a task, the newest first; what was taken back is marked. */
export async function listTaskHistory(db: Db, taskId: TaskId): Promise<readonly HistoryEntry[]> {
  return listHistoryEntries(db, await listEntriesOfTask(db, taskId, shown))
}
