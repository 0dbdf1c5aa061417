import type { PeriodId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import { makeMatchContext, type PreparedContext, prepareMatching } from '../../shared/domain/task-return/prepare.ts'
import type { ReturnReading } from '../../shared/domain/task-return/reading.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { type CollectedFile, collectFiles } from './collect-files.ts'
import { fetchFiles } from './fetch-files.ts'
import { changeSet } from './history-service.ts'
import { readReturn } from './read-return.ts'
import { makeReceipts } from './receipt.ts'
import { loadMatchContext, loadRound, type ReportingRound } from './reporting-round.ts'
import {
  decideOutcomes,
  loadRecord,
  type PeriodRecord,
  type ReturnDraft,
  type ReturnOutcome,
} from './return-outcomes.ts'
import { type ReturnImport, summarizeImport, toImportedFile } from './return-summary.ts'
import { countReports, isToWrite, takeReturns } from './take-returns.ts'

export interface ImportOptions {
  /** Only says what would be taken; archives and writes nothing. */
  readonly dryRun: boolean
  /** The moment of receipt, where it is not now. */
  readonly receivedAt?: Date
}

/**
 * Takes returned forms in at one go, as the command line does: files, and folders and archives with everything in them. The window
 * goes the same way in two steps (intake-service, intake-acceptance). Each file is archived before it is read, read and matched by
 * itself, and compared with what its unit had said; then all of them are saved as one step of the history. Of two files of one
 * unit the one written later counts. A file that was taken before changes nothing.
 *
 * Throws `period.notFound`, and `file.notFound` for a path that is not there. A file that cannot be read or is not for this
 * round is no error but `refused`, with the reason.
 */
export async function importReturns(
  folder: DataFolder,
  paths: readonly string[],
  periodId: PeriodId,
  { dryRun, receivedAt = new Date() }: ImportOptions,
  job: Job,
): Promise<ReturnImport> {
  const round = await loadRound(folder.db, periodId)
  const context = prepareMatching(makeMatchContext(await loadMatchContext(folder.db, round)))
  const record = await loadRecord(folder.db, round)
  const files = await collectFiles(paths)
  const drafts = await readDrafts(folder, files, { round, record, context, receivedAt, keep: !dryRun }, job)
  const outcomes = decideOutcomes(record, [...drafts.keys()])
  job.signal.throwIfAborted()
  job.report({ phase: 'saving', done: files.length, total: files.length })
  if (!dryRun) await save(folder, round, outcomes)
  const pathOf = (outcome: ReturnOutcome) => drafts.get(outcome.draft)?.path ?? ''
  return summarizeImport(outcomes.map((outcome) => toImportedFile(outcome, pathOf(outcome), context)))
}

interface Reading {
  readonly round: ReportingRound
  readonly record: PeriodRecord
  readonly context: PreparedContext
  readonly receivedAt: Date
  readonly keep: boolean
}

/** What was read of each unit's part of each file, in the order given, and the file it is from. */
async function readDrafts(
  folder: DataFolder,
  files: readonly CollectedFile[],
  { round, record, context, receivedAt, keep }: Reading,
  job: Job,
): Promise<ReadonlyMap<ReturnDraft, CollectedFile>> {
  const read: { readonly file: CollectedFile; readonly hash: string; readonly readings: readonly ReturnReading[] }[] =
    []
  for await (const fetched of fetchFiles(folder, files, { keep, phase: 'reading' }, job)) {
    const { file, hash } = fetched
    const readings = 'refusal' in fetched ? [fetched.refusal] : await readReturn(fetched.bytes, file.name, context)
    read.push({ file, hash, readings })
  }
  const onRecord = record.returns.map((known) => known.receivedAt)
  const receipts = makeReceipts(
    read.map(({ file }) => file),
    round.period,
    onRecord,
    receivedAt,
  )
  const drafts = new Map<ReturnDraft, CollectedFile>()
  for (const { file, hash, readings } of read) {
    const receipt = receipts.get(file)
    if (!receipt) throw new Error(`no receipt for ${file.path}`)
    for (const reading of readings) {
      drafts.set({ fileName: file.name, hash, ...receipt, receipt: null, declined: [], reading }, file)
    }
  }
  return drafts
}

async function save(folder: DataFolder, round: ReportingRound, outcomes: readonly ReturnOutcome[]): Promise<void> {
  const received = outcomes.filter(isToWrite)
  const params = { label: round.period.label, files: received.length, reports: countReports(received) }
  await changeSet(folder, { action: 'taskReturn.import', params }, async (trx) => {
    await takeReturns(trx, round, received)
  })
}
