import type { TaskDetail } from '../task/types.ts'

/** How many tasks (项) some contents belong to: a task of several contents is one, as bulletins count. */
export function countTasks(standings: readonly { readonly task: Pick<TaskDetail, 'id' | 'parentId'> }[]): number {
  return new Set(standings.map(({ task }) => task.parentId ?? task.id)).size
}
