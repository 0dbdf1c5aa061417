import { formTaskNumber } from '../../shared/domain/form/form-rows.ts'
import type { PeriodId, TaskId, UnitId } from '../../shared/domain/id.ts'
import {
  type Consolidation,
  type ConsolidationItem,
  consolidationState,
  isDisputed,
  type ReportForReview,
} from '../../shared/domain/report/consolidation.ts'
import type { Consolidated, Report } from '../../shared/domain/report/types.ts'
import type { TaskDetail } from '../../shared/domain/task/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { listConsolidated } from '../db/consolidated-repository.ts'
import { findPreviousPeriod } from '../db/period-repository.ts'
import { listReportMarks, listThinTaskIds } from '../db/report-marks.ts'
import { listReportsByPeriod, listReviews } from '../db/report-repository.ts'
import type { Db } from '../db/tables.ts'
import { listReturns } from '../db/task-return-repository.ts'
import { loadProgressRound, type ReportingRound } from './reporting-round.ts'

/** A round with all that was said in it, and the office's texts of the one before. */
interface SaidInRound {
  readonly round: ReportingRound
  readonly reports: ReadonlyMap<TaskId, readonly Report[]>
  readonly consolidated: ReadonlyMap<TaskId, Consolidated>
  readonly thin: ReadonlySet<TaskId>
  readonly lastTexts: ReadonlyMap<TaskId, Consolidated>
  /** Who reports on each task, in the order in which their reports count. */
  readonly reporters: ReadonlyMap<TaskId, readonly { readonly unitId: UnitId; readonly name: string }[]>
}

async function loadSaid(db: Db, periodId: PeriodId): Promise<SaidInRound> {
  const round = await loadProgressRound(db, periodId)
  const last = await findPreviousPeriod(db, round.period)
  const lastTexts = last ? await listConsolidated(db, last.id) : []
  const reporters = round.unitTasks.flatMap(({ unit, tasks }) =>
    tasks.map(({ task, reporterOrder }) => ({ taskId: task.id, reporterOrder, unitId: unit.id, name: unit.name })),
  )
  return {
    round,
    reports: Map.groupBy(await listReportsByPeriod(db, periodId), ({ taskId }) => taskId),
    consolidated: new Map((await listConsolidated(db, periodId)).map((text) => [text.taskId, text])),
    thin: await listThinTaskIds(db, periodId),
    lastTexts: new Map(lastTexts.filter(({ confirmed }) => confirmed).map((text) => [text.taskId, text])),
    reporters: Map.groupBy(
      reporters.toSorted((a, b) => a.reporterOrder - b.reporterOrder),
      ({ taskId }) => taskId,
    ),
  }
}

/** 汇总 — the tasks of a period that somebody reports on, in plan order. Throws `period.notFound`. */
export async function listConsolidations(db: Db, periodId: PeriodId): Promise<readonly ConsolidationItem[]> {
  const said = await loadSaid(db, periodId)
  return said.round.tasks
    .filter(({ id }) => said.reporters.has(id) || said.reports.has(id))
    .map((task) => toItem(task, said))
}

function toItem(task: TaskDetail, said: SaidInRound): ConsolidationItem {
  const reports = said.reports.get(task.id) ?? []
  const consolidated = said.consolidated.get(task.id) ?? null
  return {
    taskId: task.id,
    number: formTaskNumber(task),
    text: task.text,
    leader: task.assignments.find(({ role }) => role === 'leader')?.words ?? null,
    unit: said.reporters.get(task.id)?.[0]?.name ?? null,
    state: consolidationState(consolidated, reports.length),
    reports: reports.length,
    asked: said.reporters.get(task.id)?.length ?? 0,
    isDisputed: isDisputed(reports),
    isThin: said.thin.has(task.id),
    status: consolidated?.status ?? reports[0]?.status ?? null,
  }
}

/** One task with its units' reports beside the office's text. Throws `period.notFound`, `task.notFound`. */
export async function showConsolidation(db: Db, periodId: PeriodId, taskId: TaskId): Promise<Consolidation> {
  const said = await loadSaid(db, periodId)
  const task = said.round.tasks.find(({ id }) => id === taskId)
  if (!task) throw new UserError('task.notFound', { task: taskId })
  const reports = said.reports.get(taskId) ?? []
  const reported = new Set(reports.map(({ unitId }) => unitId))
  return {
    item: toItem(task, said),
    reports: await forReview(db, reports, said),
    missing: (said.reporters.get(taskId) ?? [])
      .filter(({ unitId }) => !reported.has(unitId))
      .map(({ unitId, name }) => ({ unitId, name })),
    consolidated: said.consolidated.get(taskId) ?? null,
    lastText: said.lastTexts.get(taskId)?.text ?? null,
  }
}

async function forReview(db: Db, reports: readonly Report[], said: SaidInRound): Promise<readonly ReportForReview[]> {
  const returns = new Map(
    (await listReturns(db, said.round.period.id)).map((taskReturn) => [taskReturn.id, taskReturn]),
  )
  const names = new Map(said.round.units.map(({ id, name }) => [id, name]))
  const reportIds = reports.map(({ id }) => id)
  const reviews = Map.groupBy(await listReviews(db, reportIds), ({ reportId }) => reportId)
  const marks = await listReportMarks(db, reportIds)
  return reports.map((report) => {
    const taskReturn = report.origin && returns.get(report.origin.returnId)
    const origin =
      report.origin && taskReturn
        ? {
            fileName: taskReturn.fileName,
            sheet: report.origin.sheet,
            row: report.origin.row,
            receivedAt: taskReturn.receivedAt,
            isLate: taskReturn.isLate,
          }
        : null
    return {
      report,
      unitId: report.unitId,
      unitName: names.get(report.unitId) ?? report.unitId,
      origin,
      doubts: marks.get(report.id) ?? [],
      reviews: reviews.get(report.id) ?? [],
    }
  })
}
