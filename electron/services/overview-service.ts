import {
  lookingDay,
  type PlanOverview,
  type StatusCount,
  unfinishedStatuses,
} from '../../shared/domain/home/overview.ts'
import type { PeriodId, PlanId, SectionId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { TaskFilter, TaskQuery } from '../../shared/domain/task/task-query.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { countBySection } from '../db/plan-figures.ts'
import { listSections } from '../db/plan-repository.ts'
import { readTaskPage } from './task-page-service.ts'
import { daysAfter, openTaskView, sectionsBelow, taskLights } from './task-view-service.ts'

/** So many of the next deadlines are named. */
const namedDeadlines = 5

/**
 * Where a plan stands as of a day. What is not counted by heading comes from the views of 任务台账 themselves, so that a
 * number and the list it opens cannot differ. `periodId` null takes the plan's last period. Throws `plan.notFound`.
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
  const live = await openTaskView(folder, query({ isRetired: false }))
  const lights = [...(await taskLights(folder.db, { planId, kind: 'task' }, live)).values()]
  const from = lookingDay(live.period, today)
  const dueUntil = async (to: IsoDate) => {
    const due = query({ dueFrom: from, dueTo: to, statuses: unfinishedStatuses })
    const { total, rows } = await readTaskPage(folder, due, { from: 0, count: namedDeadlines })
    return { count: { from, to, tasks: total }, rows }
  }
  const week = await dueUntil(daysAfter(from, 7))
  const month = await dueUntil(daysAfter(from, 30))
  const overdue = await openTaskView(folder, query({ isOverdue: true }))
  const counts = (await countBySection(folder.db, planId)).filter(({ status }) => status !== 'retired')
  return {
    tasks: live.seqs.length,
    byStatus: sumByStatus(counts),
    byLight: {
      green: lights.filter((light) => light === 'green').length,
      yellow: lights.filter((light) => light === 'yellow').length,
      red: lights.filter((light) => light === 'red').length,
    },
    sections: await sectionOverviews(folder, planId, counts),
    overdue: overdue.seqs.length,
    dueInWeek: week.count,
    dueInMonth: month.count,
    nextDue: month.rows.map(({ id, number, text, deadline }) => ({ id, number, text, date: deadline?.date ?? from })),
  }
}

type SectionCounts = readonly (StatusCount & { readonly sectionId: SectionId | null })[]

async function sectionOverviews(
  { db }: DataFolder,
  planId: PlanId,
  counts: SectionCounts,
): Promise<PlanOverview['sections']> {
  const sections = await listSections(db, planId)
  const withTasks = new Set(counts.map(({ sectionId }) => sectionId))
  return sections
    .filter(({ id }) => withTasks.has(id))
    .map(({ id, heading }) => {
      const below = new Set(sectionsBelow(sections, id))
      return {
        id,
        heading,
        byStatus: sumByStatus(counts.filter(({ sectionId }) => sectionId !== null && below.has(sectionId))),
      }
    })
}

function sumByStatus(counts: readonly StatusCount[]): readonly StatusCount[] {
  const byStatus = Map.groupBy(counts, ({ status }) => status)
  return [...byStatus].map(([status, those]) => ({ status, tasks: those.reduce((sum, { tasks }) => sum + tasks, 0) }))
}
