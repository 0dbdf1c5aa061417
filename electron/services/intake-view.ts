import { setImmediate } from 'node:timers/promises'
import { formTaskNumber } from '../../shared/domain/form/form-rows.ts'
import type { IntakeId, PeriodId, TaskId } from '../../shared/domain/id.ts'
import { findThinReport } from '../../shared/domain/progress/thin-report.ts'
import type { Report } from '../../shared/domain/report/types.ts'
import type { TaskDetail } from '../../shared/domain/task/types.ts'
import { keptFields, withEarlier } from '../../shared/domain/task-return/compare-reports.ts'
import {
  type IntakeDetail,
  type IntakeFile,
  type IntakeList,
  type IntakeRow,
  type IntakeStanding,
  type IntakeSummary,
  intakeStandings,
} from '../../shared/domain/task-return/intake.ts'
import { countOpenProblems, standingOf } from '../../shared/domain/task-return/intake-standing.ts'
import type { ReadReport } from '../../shared/domain/task-return/reading.ts'
import type { Unit } from '../../shared/domain/unit/types.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { getIntakeFile, listReadIntakeFiles, listUnreadIntakeFiles } from '../db/intake-repository.ts'
import { findPreviousPeriod } from '../db/period-repository.ts'
import { listReportsByUnits } from '../db/report-repository.ts'
import { type IntakeDraft, loadDrafts } from './intake-draft.ts'
import { loadMatchContext, loadRound, type ReportingRound } from './reporting-round.ts'
import { makeJudge, type PeriodRecord, type ReturnOutcome, saidOfUnit } from './return-outcomes.ts'
import { groupByUnit } from './unit-groups.ts'

export interface Page {
  readonly offset: number
  readonly limit: number
}

/**
 * The files put in for a period: those of units not known first, then in official order, of one unit in the order of receipt.
 * Throws `period.notFound`.
 */
export async function listIntake(
  folder: DataFolder,
  periodId: PeriodId,
  standing: IntakeStanding | null,
  { offset, limit }: Page,
): Promise<IntakeList> {
  const { db } = folder
  const round = await loadRound(db, periodId)
  const units = new Map(round.units.map((unit) => [unit.id, unit]))
  const described: Described[] = []
  for (const group of groupByUnit(await listReadIntakeFiles(db, periodId))) {
    const { record, drafts } = await loadDrafts(db, round, group)
    const judge = makeJudge(record)
    for (const draft of drafts) {
      const unit = draft.reading.unitId === null ? null : (units.get(draft.reading.unitId) ?? null)
      described.push({ order: unit?.order ?? -1, summary: summarize(judge(draft), unit) })
    }
    // Two hundred files take a while to look at; other calls come first.
    await setImmediate()
  }
  const read = described.toSorted((a, b) => a.order - b.order).map(({ summary }) => summary)
  const waiting = await listUnreadIntakeFiles(db, periodId)
  const all = [...read, ...waiting.map(summarizeUnread)]
  const wanted = standing === null ? all : all.filter((summary) => summary.standing === standing)
  return { counts: countStandings(all), total: wanted.length, files: wanted.slice(offset, offset + limit) }
}

/** A line of the list with where its unit stands in official order; a unit not known stands first. */
interface Described {
  readonly order: number
  readonly summary: IntakeSummary
}

function countStandings(files: readonly IntakeSummary[]): Readonly<Record<IntakeStanding, number>> {
  const counts = Object.fromEntries(intakeStandings.map((standing) => [standing, 0])) as Record<IntakeStanding, number>
  for (const { standing } of files) counts[standing] += 1
  return counts
}

function summarize({ draft, ...outcome }: ReturnOutcome<IntakeDraft>, unit: Unit | null): IntakeSummary {
  const { added, changed } = outcome.comparison
  return {
    ...shownOf(draft.intake),
    unitId: unit?.id ?? null,
    unitName: unit?.name ?? null,
    standing: standingOf(draft.intake.state, outcome),
    rows: draft.reading.reports.length,
    added: added.length,
    changed: changed.length,
    problems: countOpenProblems(outcome.problems),
  }
}

function summarizeUnread(file: IntakeFile): IntakeSummary {
  const standing: IntakeStanding = file.state === 'open' ? 'waiting' : file.state
  const nothing = { rows: 0, added: 0, changed: 0, problems: 0 }
  return { ...shownOf(file), unitId: null, unitName: null, standing, ...nothing }
}

function shownOf({ id, fileName, receivedAt, isLate }: IntakeFile) {
  return { id, fileName, receivedAt, isLate }
}

/** One file with a page of its rows, in the order of the form. Throws `taskReturn.notFound`. */
export async function showIntakeFile(
  folder: DataFolder,
  intakeId: IntakeId,
  { offset, limit }: Page,
): Promise<IntakeDetail> {
  const file = await getIntakeFile(folder.db, intakeId)
  const round = await loadRound(folder.db, file.periodId)
  const { record, drafts } = await loadDrafts(folder.db, round, [file])
  const [draft] = drafts
  if (!draft) {
    return { summary: summarizeUnread(file), problems: [], remembered: [], rows: [], totalRows: 0, tasks: [] }
  }
  const outcome = makeJudge(record)(draft)
  const { reading } = draft
  const summary = summarize(outcome, round.units.find(({ id }) => id === reading.unitId) ?? null)
  const page = reading.reports.slice(offset, offset + limit)
  return {
    summary,
    problems: outcome.problems,
    remembered: reading.remembered ?? [],
    rows: await describeRows(folder, round, record, { file, outcome, page }),
    totalRows: reading.reports.length,
    tasks: await tasksOfUnit(folder, round, summary),
  }
}

interface RowsOfFile {
  readonly file: IntakeFile
  readonly outcome: ReturnOutcome
  readonly page: readonly ReadReport[]
}

async function describeRows(
  { db }: DataFolder,
  round: ReportingRound,
  record: PeriodRecord,
  { file, outcome, page }: RowsOfFile,
): Promise<readonly IntakeRow[]> {
  const { unitId } = outcome.draft.reading
  const before = saidOfUnit(record, unitId)
  const last = await findPreviousPeriod(db, round.period)
  const previous = reportsByTask(last && unitId ? await listReportsByUnits(db, last.id, [unitId]) : [])
  const added = new Set(outcome.comparison.added.map(({ taskId }) => taskId))
  const changed = new Set(outcome.comparison.changed.map(({ taskId }) => taskId))
  const tasks = new Map(round.tasks.map((task) => [task.id, task]))
  return page.flatMap((report) => {
    const said = before.get(report.taskId) ?? null
    const { taskId, sheet, row, absent: _, ...after } = withEarlier(report, said)
    const task = tasks.get(taskId)
    if (!task) return []
    // What is thin in a report of progress is none of a 办理方案's faults.
    const doubts = after.undertaking ? [] : findDoubts(task, after, previous.get(taskId) ?? null)
    const shown = { taskId, number: formTaskNumber(task), text: task.text, sheet, row }
    return [{ ...shown, state: stateOf(taskId), before: said, after, kept: keptFields(report, said), doubts }]
  })

  function stateOf(taskId: TaskId): IntakeRow['state'] {
    if (file.declined.includes(taskId)) return 'declined'
    if (added.has(taskId)) return 'added'
    return changed.has(taskId) ? 'changed' : 'same'
  }
}

function findDoubts(task: TaskDetail, said: Omit<ReadReport, 'taskId' | 'sheet' | 'row'>, previous: Report | null) {
  const { indicators, text: taskText } = task
  return findThinReport({ report: { ...said, indicatorValues: [] }, previous, taskText, indicators })
}

function reportsByTask(reports: readonly Report[]): ReadonlyMap<TaskId, Report> {
  return new Map(reports.map((report) => [report.taskId, report]))
}

async function tasksOfUnit({ db }: DataFolder, round: ReportingRound, { unitId }: IntakeSummary) {
  const context = await loadMatchContext(db, round)
  const asked = context.units.find(({ id }) => id === unitId)?.taskIds ?? []
  const tasks = new Map(context.tasks.map((task) => [task.id, task]))
  return asked.flatMap((id) => tasks.get(id) ?? [])
}
