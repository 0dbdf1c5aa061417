import { isOverdue } from '../deadline/is-overdue.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Deadline } from '../plan/types.ts'
import { effectiveStatus } from './effective-status.ts'
import type { TaskRowDeadline } from './task-row.ts'
import type { Task } from './types.ts'

/** The deadline that counts: the approved one once there is one, else the plan's. */
export function deadlineInForce(task: Pick<Task, 'deadline' | 'approvedDeadline'>): Deadline | null {
  return task.approvedDeadline ?? task.deadline
}

/** The deadline in force with whether it is missed as of a day; what is done or struck off misses none. */
export function rowDeadline(task: Task, asOf: IsoDate): TaskRowDeadline | null {
  const deadline = deadlineInForce(task)
  if (deadline === null) return null
  const status = effectiveStatus(task)
  return {
    text: deadline.text,
    date: deadline.date,
    isApproved: task.approvedDeadline !== null,
    isOverdue: status !== 'done' && status !== 'retired' && isOverdue(deadline, asOf),
  }
}
