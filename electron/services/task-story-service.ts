import type { ReturnId, TaskId, UnitId } from '../../shared/domain/id.ts'
import type { Successions } from '../../shared/domain/leader/successions.ts'
import type { Leader } from '../../shared/domain/leader/types.ts'
import type { Period } from '../../shared/domain/period/types.ts'
import type { ThinReportFinding } from '../../shared/domain/progress/thin-report.ts'
import type { Consolidated, Report, Review } from '../../shared/domain/report/types.ts'
import { rowDeadline } from '../../shared/domain/task/deadline-in-force.ts'
import { effectiveStatus } from '../../shared/domain/task/effective-status.ts'
import { taskLight } from '../../shared/domain/task/task-light.ts'
import type { TaskQuery } from '../../shared/domain/task/task-query.ts'
import type { ReportSource, Successor, TaskPeriod, TaskReport, TaskStory } from '../../shared/domain/task/task-story.ts'
import type { TaskDetail } from '../../shared/domain/task/types.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { listLeaders } from '../db/leader-repository.ts'
import { listProgressPeriods } from '../db/period-repository.ts'
import { getPlan, listPlanWarnings, listSections } from '../db/plan-repository.ts'
import { listReportMarks } from '../db/report-marks.ts'
import { listReportsByTask, listReviews } from '../db/report-repository.ts'
import { readSettings } from '../db/settings-repository.ts'
import { listStageTargets } from '../db/stage-target-repository.ts'
import type { Db } from '../db/tables.ts'
import { listTaskFigures } from '../db/task-figures.ts'
import { getTask } from '../db/task-repository.ts'
import { findTaskSeq, listTaskIds, listTaskNames, listTaskParts, listTaskSeqs } from '../db/task-rows.ts'
import { listConsolidatedByTask, listReportSources, listUnitNames } from '../db/task-story.ts'
import { today } from './local-day.ts'
import { readSuccessions } from './successions.ts'
import { taskParties } from './task-page-service.ts'
import { openTaskView, sectionPaths } from './task-view-service.ts'

/**
 * All of a task, with its neighbours in the list it was opened from.
 *
 * Throws `task.notFound`.
 */
export async function readTaskStory(folder: DataFolder, taskId: TaskId, list: TaskQuery | null): Promise<TaskStory> {
  const { db } = folder
  const task = await getTask(db, taskId)
  const plan = await getPlan(db, task.planId)
  const periods = await listProgressPeriods(db, plan.id)
  const period = periods.find(({ id }) => id === list?.periodId) ?? periods.at(-1) ?? null
  const leaders = await listLeaders(db)
  const successions = await readSuccessions(db, plan)
  const stageTargets = await listStageTargets(db, [taskId])
  const paths = sectionPaths(await listSections(db, plan.id))
  return {
    task,
    planTitle: plan.title,
    sectionPath: task.sectionId === null ? '' : (paths.get(task.sectionId) ?? ''),
    status: effectiveStatus(task),
    light: period ? await lightOf(db, task, period, plan.years) : null,
    deadline: rowDeadline(task, period?.to ?? today()),
    parties: taskParties(task, new Map(leaders.map((leader) => [leader.id, leader])), successions),
    successors: successorsOf(task, successions, leaders),
    stageTargets,
    timeline: await readTimeline(db, task, periods),
    warnings: (await listPlanWarnings(db, plan.id)).filter(({ taskNumber }) => taskNumber === task.number),
    parent: task.parentId === null ? null : ((await listTaskNames(db, [task.parentId]))[0] ?? null),
    parts: await listTaskParts(db, taskId),
    ...(await neighbours(folder, taskId, list)),
  }
}

/** Who holds the post now of leaders that the plan names in this task. */
function successorsOf(
  { assignments }: TaskDetail,
  successions: Successions,
  leaders: readonly Leader[],
): readonly Successor[] {
  const names = new Map(leaders.map(({ id, name }) => [id, name]))
  const named = new Set(assignments.flatMap(({ party }) => (party.kind === 'leader' ? [party.leaderId] : [])))
  return [...named].flatMap((leaderId) => {
    const holder = successions.get(leaderId)
    return holder === undefined ? [] : [{ of: leaderId, leaderId: holder, name: names.get(holder) ?? '' }]
  })
}

async function lightOf(db: Db, task: TaskDetail, period: Period, years: readonly number[]) {
  const [figures] = await listTaskFigures(db, await listTaskSeqs(db, [task.id]), period)
  return figures ? taskLight(figures, period, years, (await readSettings(db)).lights) : null
}

async function neighbours(
  folder: DataFolder,
  taskId: TaskId,
  list: TaskQuery | null,
): Promise<Pick<TaskStory, 'previous' | 'next'>> {
  if (!list) return { previous: null, next: null }
  const { seqs } = await openTaskView(folder, list)
  const at = seqs.indexOf((await findTaskSeq(folder.db, taskId)) ?? -1)
  const idAt = async (index: number): Promise<TaskId | null> => {
    const seq = at < 0 ? undefined : seqs[index]
    return seq === undefined ? null : ((await listTaskIds(folder.db, [seq]))[0] ?? null)
  }
  return { previous: at > 0 ? await idAt(at - 1) : null, next: await idAt(at + 1) }
}

async function readTimeline(db: Db, task: TaskDetail, periods: readonly Period[]): Promise<readonly TaskPeriod[]> {
  const reports = await listReportsByTask(db, task.id)
  const texts = new Map((await listConsolidatedByTask(db, task.id)).map((text) => [text.periodId, text]))
  const reportIds = reports.map(({ id }) => id)
  const reviews = Map.groupBy(await listReviews(db, reportIds), (review) => review.reportId)
  const marks = await listReportMarks(db, reportIds)
  const sources = await listReportSources(
    db,
    reports.flatMap(({ origin }) => origin?.returnId ?? []),
  )
  const names = await listUnitNames(
    db,
    reports.map(({ unitId }) => unitId),
  )
  const inTime = periods.filter(({ id }) => texts.has(id) || reports.some(({ periodId }) => periodId === id))
  return inTime.toReversed().map((period) =>
    makePeriod(period, texts.get(period.id) ?? null, {
      reports: reports.filter(({ periodId }) => periodId === period.id),
      tell: (report) => makeReport(report, { reviews, marks, sources, names }),
    }),
  )
}

function makePeriod(
  { id, label, to }: Period,
  text: Consolidated | null,
  { reports, tell }: { readonly reports: readonly Report[]; readonly tell: (report: Report) => TaskReport },
): TaskPeriod {
  const confirmed = text?.confirmed ? text : null
  const [first] = reports
  return {
    periodId: id,
    label,
    to,
    status: confirmed?.status ?? first?.status ?? null,
    percent: confirmed?.percent ?? first?.percent ?? null,
    text: text?.text ?? null,
    isConfirmed: confirmed !== null,
    reports: reports.map(tell),
  }
}

function makeReport(
  report: Report,
  known: {
    readonly reviews: ReadonlyMap<Report['id'], readonly Review[]>
    readonly marks: ReadonlyMap<Report['id'], readonly ThinReportFinding[]>
    readonly sources: ReadonlyMap<ReturnId, Pick<ReportSource, 'fileName' | 'receivedAt' | 'isLate'>>
    readonly names: ReadonlyMap<UnitId, string>
  },
): TaskReport {
  const { origin, taskId, periodId, reporterOrder, ...said } = report
  const source = origin && known.sources.get(origin.returnId)
  return {
    ...said,
    unitName: known.names.get(report.unitId) ?? '',
    source: origin && source ? { ...origin, ...source } : null,
    reviews: known.reviews.get(report.id) ?? [],
    doubts: known.marks.get(report.id) ?? [],
  }
}
