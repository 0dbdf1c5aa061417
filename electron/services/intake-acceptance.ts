import type { IntakeId, PeriodId, TaskId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { Accepted, IntakeFile } from '../../shared/domain/task-return/intake.ts'
import { standingOf } from '../../shared/domain/task-return/intake-standing.ts'
import type { ReturnSlip } from '../../shared/domain/task-return/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { findReading, listIntakeFiles, setIntakeState } from '../db/intake-repository.ts'
import { newId } from '../db/new-id.ts'
import { insertReviews } from '../db/report-repository.ts'
import { insertReturnSlip } from '../db/return-slip-repository.ts'
import type { Trx } from '../db/tables.ts'
import { changeSet } from './history-service.ts'
import { type IntakeDraft, loadDraft, makeDraft } from './intake-draft.ts'
import { getOpenFile } from './intake-service.ts'
import { loadRound, type ReportingRound } from './reporting-round.ts'
import { decideOutcomes, loadRecord, makeJudge, type ReturnOutcome, takeOnly } from './return-outcomes.ts'
import { countReports, isToWrite, type Receipts, takeReturns } from './take-returns.ts'

/** 全部收取 — takes every file without problems, as one step. Throws `period.notFound`. */
export async function acceptCleanFiles(folder: DataFolder, periodId: PeriodId, job: Job): Promise<Accepted> {
  const round = await loadRound(folder.db, periodId)
  const record = await loadRecord(folder.db, round)
  const judge = makeJudge(record)
  const open = (await listIntakeFiles(folder.db, periodId)).filter(({ state }) => state === 'open')
  const clean: IntakeDraft[] = []
  for (const [done, file] of open.entries()) {
    job.signal.throwIfAborted()
    job.report({ phase: 'reading', done, total: open.length })
    const reading = await findReading(folder.db, file)
    const draft = reading && makeDraft(file, reading, record)
    if (draft && standingOf(file.state, judge(draft)) === 'clean') clean.push(draft)
  }
  job.signal.throwIfAborted()
  job.report({ phase: 'saving', done: 0, total: null })
  return take(folder, round, clean, decideOutcomes(record, clean))
}

/**
 * 收取 — takes what a file has to give: all rows that are not declined, and the file is settled; or only the rows named, and
 * the others go on waiting. Throws `taskReturn.settled`, `taskReturn.notRead`, and `taskReturn.cannotTake` for a file that is
 * refused for what it is.
 */
export async function acceptFile(
  folder: DataFolder,
  intakeId: IntakeId,
  taskIds: readonly TaskId[] | null,
): Promise<Accepted> {
  const file = await getOpenFile(folder, intakeId)
  const round = await loadRound(folder.db, file.periodId)
  const record = await loadRecord(folder.db, round)
  const draft = await loadDraft(folder.db, file, record)
  const outcome = makeJudge(record)(draft)
  if (outcome.status === 'refused') throw new UserError('taskReturn.cannotTake', { file: file.fileName })
  return take(folder, round, [draft], [taskIds === null ? outcome : takeOnly(outcome, taskIds)])
}

async function take(
  folder: DataFolder,
  round: ReportingRound,
  drafts: readonly IntakeDraft[],
  outcomes: readonly ReturnOutcome[],
): Promise<Accepted> {
  const written = outcomes.filter(isToWrite)
  const accepted = { files: drafts.length, reports: countReports(written) }
  const step = { action: 'taskReturn.accept', params: { label: round.period.label, ...accepted } } as const
  await changeSet(folder, step, async (trx) => {
    const receipts = await takeReturns(trx, round, written)
    for (const [at, draft] of drafts.entries()) {
      const outcome = outcomes[at]
      if (outcome) await settle(trx, draft, outcome.isWhole, receipts)
    }
  })
  return accepted
}

/** A file of which rows remain stays open. */
async function settle(trx: Trx, draft: IntakeDraft, isWhole: boolean, receipts: Receipts): Promise<void> {
  const returnId = receipts.get(draft) ?? draft.intake.returnId
  await setIntakeState(trx, draft.intake.id, { state: isWhole ? 'taken' : 'open', returnId })
}

/**
 * 退回 — gives a file back to its unit with the reason: its receipt stays, nothing more of it is taken, and what was taken of
 * it before is marked as sent back. Throws `taskReturn.settled`, `taskReturn.notRead`, `taskReturn.noReason`, and
 * `taskReturn.unitUnknown` where it is not known whom to give it back to.
 */
export async function sendBackFile(folder: DataFolder, intakeId: IntakeId, reason: string): Promise<void> {
  if (reason.trim() === '') throw new UserError('taskReturn.noReason')
  const file = await getOpenFile(folder, intakeId)
  const round = await loadRound(folder.db, file.periodId)
  const record = await loadRecord(folder.db, round)
  const draft = await loadDraft(folder.db, file, record)
  if (draft.reading.unitId === null) throw new UserError('taskReturn.unitUnknown', { file: file.fileName })
  const outcome: ReturnOutcome = {
    ...takeOnly(makeJudge(record)(draft), []),
    status: draft.receipt?.status ?? 'refused',
  }
  const taken = record.reports.filter(({ origin }) => origin !== null && origin.returnId === file.returnId)
  const params = { file: file.fileName, reason: reason.trim() }
  await changeSet(folder, { action: 'taskReturn.sendBack', params }, async (trx) => {
    const receipts = await takeReturns(trx, round, [outcome])
    const slip = await writeSlip(trx, folder, file, receipts.get(draft), params.reason)
    const review = { outcome: 'sentBack', reason: slip.reason, at: slip.at, by: slip.by } as const
    await insertReviews(
      trx,
      taken.map(({ id }) => ({ id: newId('review'), reportId: id, ...review })),
    )
  })
}

async function writeSlip(
  trx: Trx,
  folder: DataFolder,
  file: IntakeFile,
  returnId: ReturnSlip['returnId'] | undefined,
  reason: string,
): Promise<ReturnSlip> {
  if (!returnId) throw new Error(`${file.id} was given no receipt`)
  const slip: ReturnSlip = {
    id: newId('returnSlip'),
    returnId,
    reason,
    at: new Date().toISOString(),
    by: folder.operator,
  }
  await insertReturnSlip(trx, slip)
  await setIntakeState(trx, file.id, { state: 'sentBack', returnId })
  return slip
}
