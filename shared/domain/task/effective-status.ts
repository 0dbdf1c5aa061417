import type { Status } from '../status/types.ts'
import type { Task } from './types.ts'

/** How a task stands: struck off before all else, then what was last said of it; null where nothing was. */
export function effectiveStatus(task: Pick<Task, 'retired' | 'latest'>): Status | null {
  return task.retired ? 'retired' : (task.latest?.status ?? null)
}
