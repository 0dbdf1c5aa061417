import type { ReturnId, TaskId } from '../../shared/domain/id.ts'
import { startConsolidated } from '../../shared/domain/report/start-consolidated.ts'
import type { Consolidated } from '../../shared/domain/report/types.ts'
import type { ReadReport } from '../../shared/domain/task-return/reading.ts'
import type { TaskReturn } from '../../shared/domain/task-return/types.ts'
import { insertConsolidated, listConsolidatedByTasks, saveConsolidated } from '../db/consolidated-repository.ts'
import { newId } from '../db/new-id.ts'
import { type NewReport, type SavedReports, saveReports } from '../db/report-repository.ts'
import type { Trx } from '../db/tables.ts'
import { insertReturns, updateReturn } from '../db/task-return-repository.ts'
import { type NewUndertaking, saveUndertakings } from '../db/undertaking-repository.ts'
import type { ReportingRound } from './reporting-round.ts'
import type { ReturnDraft, ReturnOutcome } from './return-outcomes.ts'

/** Whether there is anything to write of an outcome. */
export function isToWrite({ draft, isKnown, comparison }: ReturnOutcome): boolean {
  // A file that another program holds open was never received; one that is on record already is not received again.
  return draft.hash !== '' && (!isKnown || comparison.added.length + comparison.changed.length > 0)
}

/** How many reports outcomes would write. */
export function countReports(outcomes: readonly ReturnOutcome[]): number {
  const keys = outcomes.flatMap(({ draft, comparison }) =>
    [...comparison.added, ...comparison.changed].map(({ taskId }) => `${draft.reading.unitId} ${taskId}`),
  )
  return new Set(keys).size
}

/** What was written down for a draft. */
export type Receipts = ReadonlyMap<ReturnDraft, ReturnId>

/**
 * 收取 — writes what outcomes come to, within a change set: receipts, reports, and 汇总进展 where a report starts it; in a
 * round of 办理方案 these instead of reports.
 */
export async function takeReturns(
  trx: Trx,
  round: ReportingRound,
  outcomes: readonly ReturnOutcome[],
): Promise<Receipts> {
  const receipts = new Map(outcomes.map(({ draft }) => [draft, draft.receipt?.id ?? newId('taskReturn')]))
  const returns = outcomes.flatMap((outcome) => {
    const id = receipts.get(outcome.draft)
    return id ? [{ outcome, taskReturn: toTaskReturn(id, outcome, round) }] : []
  })
  await insertReturns(
    trx,
    returns.filter(({ outcome }) => outcome.draft.receipt === null).map(({ taskReturn }) => taskReturn),
  )
  for (const { outcome, taskReturn } of returns) if (outcome.draft.receipt) await updateReturn(trx, taskReturn)
  const reports = newReports(round, outcomes, receipts)
  if (round.stages)
    await saveUndertakings(
      trx,
      reports.flatMap(toUndertaking),
      round.stages.map(({ on }) => on),
    )
  else await startConsolidatedTexts(trx, round, await saveReports(trx, reports))
  return receipts
}

/** The reports to write; where two files speak of one task of a unit, those of the file received later. */
function newReports(
  round: ReportingRound,
  outcomes: readonly ReturnOutcome[],
  receipts: Receipts,
): readonly TakenReport[] {
  const orders = new Map<string, number>()
  const unitIds = new Set(outcomes.map(({ draft }) => draft.reading.unitId))
  for (const { unit, tasks } of round.unitTasks) {
    if (!unitIds.has(unit.id)) continue
    for (const { task, reporterOrder } of tasks) orders.set(`${unit.id} ${task.id}`, reporterOrder)
  }
  const latest = new Map<string, TakenReport>()
  for (const { draft, comparison } of outcomes.toSorted((a, b) => (a.draft.receivedAt < b.draft.receivedAt ? -1 : 1))) {
    const { unitId } = draft.reading
    const returnId = receipts.get(draft)
    if (unitId === null || !returnId) continue
    for (const report of [...comparison.added, ...comparison.changed]) {
      const key = `${unitId} ${report.taskId}`
      // A unit that was asked but has lost the task since stands behind those who have it.
      const reporterOrder = orders.get(key) ?? round.units.length
      const more = { periodId: round.period.id, unitId, reporterOrder, reportedAt: draft.receivedAt }
      latest.set(key, toNewReport(report, returnId, more))
    }
  }
  return [...latest.values()]
}

/** A report as it was read, with what of it is a 办理方案. */
type TakenReport = NewReport & Pick<ReadReport, 'undertaking'>

function toUndertaking({ undertaking, ...report }: TakenReport): readonly NewUndertaking[] {
  const { taskId, unitId, reporterOrder, note, origin, reportedAt } = report
  return undertaking ? [{ ...undertaking, taskId, unitId, reporterOrder, note, origin, at: reportedAt }] : []
}

function toNewReport(
  { taskId, sheet, row, absent: _, ...said }: ReadReport,
  returnId: ReturnId,
  more: Pick<NewReport, 'periodId' | 'unitId' | 'reporterOrder' | 'reportedAt'>,
): TakenReport {
  return { taskId, ...said, ...more, indicatorValues: [], origin: { returnId, sheet, row } }
}

function toTaskReturn(id: ReturnId, outcome: ReturnOutcome, { period }: ReportingRound): TaskReturn {
  const { draft, comparison } = outcome
  return {
    id,
    periodId: period.id,
    unitId: draft.reading.unitId,
    fileHash: draft.hash,
    fileName: draft.fileName,
    receivedAt: draft.receivedAt,
    status: outcome.status,
    isLate: outcome.isLate,
    reportCount: draft.reading.reports.length,
    changedCount: (draft.receipt?.changedCount ?? 0) + comparison.changed.length,
    problems: outcome.problems,
  }
}

/** 汇总进展 of the tasks whose first-named unit has reported, unconfirmed; what the office has touched stays. */
async function startConsolidatedTexts(trx: Trx, round: ReportingRound, saved: SavedReports): Promise<void> {
  const written = [...saved.inserted.map((after) => ({ before: null, after })), ...saved.changed]
  const taskIds = [...new Set(written.map(({ after }) => after.taskId))]
  const texts = await listConsolidatedByTasks(trx, round.period.id, taskIds)
  const existing = new Map(texts.map((text) => [text.taskId, text]))
  const begun = new Map<TaskId, Consolidated>()
  for (const { before, after } of written) {
    const known = existing.get(after.taskId) ?? null
    const start = startConsolidated(after, before, known)
    if (!start) continue
    const id = known?.id ?? newId('consolidated')
    const { taskId, periodId } = after
    const text: Consolidated = { id, taskId, periodId, ...start, fromReportId: after.id, confirmed: null }
    if (known) await saveConsolidated(trx, text)
    else begun.set(taskId, text)
  }
  await insertConsolidated(trx, [...begun.values()])
}
