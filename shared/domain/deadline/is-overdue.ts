import type { IsoDate } from '../iso-date.ts'
import type { Deadline } from '../plan/types.ts'

/** Whether the last day has passed. Standing and recurring deadlines, and those without a date, are never overdue. */
export function isOverdue(deadline: Deadline, today: IsoDate): boolean {
  return deadline.kind === 'date' && deadline.date !== null && today > deadline.date
}
