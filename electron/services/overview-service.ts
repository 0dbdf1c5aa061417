import { lookingDay, type PlanOverview, unfinishedStatuses } from '../../shared/domain/home/overview.ts'
import type { PeriodId, PlanId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { TaskFilter, TaskQuery } from '../../shared/domain/task/task-query.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { readTaskPage } from './task-page-service.ts'
import { countLights, daysAfter, openTaskView } from './task-view-service.ts'

/** So many of the next deadlines are named. */
const namedDeadlines = 5

/**
 * What is due and lit in a plan as of a day, from the views of 任务台账 themselves, so that a number and the list it opens
 * cannot differ. `periodId` null takes the plan's last round of progress, as one of 办理方案 does.
 * Throws `plan.notFound`.
 */
export async function readOverview(
  folder: DataFolder,
  planId: PlanId,
  periodId: PeriodId | null,
  today: IsoDate,
): Promise<PlanOverview> {
  const query = (filter: TaskFilter): TaskQuery => ({
    planId,
    periodId,
    kind: 'task',
    filter,
    sort: { column: 'deadline', isDescending: false },
    group: null,
  })
  const late = await openTaskView(folder, query({ isOverdue: true }))
  const from = lookingDay(late.period, today)
  const dueUntil = async (to: IsoDate) => {
    const due = query({ dueFrom: from, dueTo: to, statuses: unfinishedStatuses })
    const { total, rows } = await readTaskPage(folder, due, { from: 0, count: namedDeadlines })
    return { count: { from, to, tasks: total }, rows }
  }
  const week = await dueUntil(daysAfter(from, 7))
  const month = await dueUntil(daysAfter(from, 30))
  return {
    period: late.period && { id: late.period.id, label: late.period.label },
    byLight: await countLights(folder, { planId, kind: 'task' }, late),
    overdue: late.seqs.length,
    dueInWeek: week.count,
    dueInMonth: month.count,
    nextDue: month.rows.map(({ id, number, text, deadline }) => ({ id, number, text, date: deadline?.date ?? from })),
  }
}
