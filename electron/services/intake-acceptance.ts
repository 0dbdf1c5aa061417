import type { IntakeId, PeriodId, TaskId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { Accepted, IntakeFile } from '../../shared/domain/task-return/intake.ts'
import { standingOf } from '../../shared/domain/task-return/intake-standing.ts'
import type { ReturnSlip } from '../../shared/domain/task-return/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { listReadIntakeFiles, setIntakeState } from '../db/intake-repository.ts'
import { newId } from '../db/new-id.ts'
import { insertReviews } from '../db/report-repository.ts'
import { insertReturnSlip } from '../db/return-slip-repository.ts'
import type { Db, Trx } from '../db/tables.ts'
import { type ChangeSet, changeSet } from './history-service.ts'
import { type IntakeDraft, loadDraft, loadDrafts } from './intake-draft.ts'
import { getOpenFile } from './intake-service.ts'
import { loadRound, type ReportingRound } from './reporting-round.ts'
import { decideOutcomes, makeJudge, type ReturnOutcome, takeOnly } from './return-outcomes.ts'
import { countReports, isToWrite, takeReturns } from './take-returns.ts'
import { groupByUnit } from './unit-groups.ts'

/**
 * 全部收取 — takes every file without problems, as one step; unit by unit, so that what is held of them does not grow with
 * their number. Cancelled at any moment nothing is taken. Throws `period.notFound`.
 */
export async function acceptCleanFiles(folder: DataFolder, periodId: PeriodId, job: Job): Promise<Accepted> {
  const { db } = folder
  const round = await loadRound(db, periodId)
  const open = (await listReadIntakeFiles(db, periodId)).filter(({ state }) => state === 'open')
  const clean: (readonly IntakeFile[])[] = []
  let accepted: Accepted = { files: 0, reports: 0 }
  let done = 0
  for (const group of groupByUnit(open)) {
    job.signal.throwIfAborted()
    job.report({ phase: 'reading', done, total: open.length })
    const outcomes = await decideClean(db, round, group)
    clean.push(outcomes.map(({ draft }) => draft.intake))
    accepted = {
      files: accepted.files + outcomes.length,
      reports: accepted.reports + countReports(outcomes.filter(isToWrite)),
    }
    done += group.length
  }
  await changeSet(folder, stepOf(round, accepted), async (trx) => {
    let saved = 0
    for (const group of clean) {
      job.signal.throwIfAborted()
      job.report({ phase: 'saving', done: saved, total: accepted.files })
      await take(trx, round, await decideClean(trx, round, group))
      saved += group.length
    }
  })
  return accepted
}

/** What becomes of those of some units' files that have no problems. */
async function decideClean(
  db: Db,
  round: ReportingRound,
  files: readonly IntakeFile[],
): Promise<readonly ReturnOutcome<IntakeDraft>[]> {
  const { record, drafts } = await loadDrafts(db, round, files)
  const judge = makeJudge(record)
  const clean = drafts.filter((draft) => standingOf(draft.intake.state, judge(draft)) === 'clean')
  return decideOutcomes(record, clean)
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
  const { record, draft } = await loadDraft(folder.db, round, file)
  const whole = makeJudge(record)(draft)
  if (whole.status === 'refused') throw new UserError('taskReturn.cannotTake', { file: file.fileName })
  const outcomes = [taskIds === null ? whole : takeOnly(whole, taskIds)]
  const accepted = { files: 1, reports: countReports(outcomes.filter(isToWrite)) }
  await changeSet(folder, stepOf(round, accepted), (trx) => take(trx, round, outcomes))
  return accepted
}

function stepOf({ period }: ReportingRound, accepted: Accepted): ChangeSet {
  return { action: 'taskReturn.accept', params: { label: period.label, ...accepted } }
}

/** Writes what files come to, and how they stand now: one of which rows remain stays open. */
async function take(trx: Trx, round: ReportingRound, outcomes: readonly ReturnOutcome<IntakeDraft>[]): Promise<void> {
  const receipts = await takeReturns(trx, round, outcomes.filter(isToWrite))
  for (const { draft, isWhole } of outcomes) {
    const returnId = receipts.get(draft) ?? draft.intake.returnId
    await setIntakeState(trx, draft.intake.id, { state: isWhole ? 'taken' : 'open', returnId })
  }
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
  const { record, draft } = await loadDraft(folder.db, round, file)
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
