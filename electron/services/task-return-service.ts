import type { TableMapping } from '../../shared/domain/free-form/types.ts'
import type { PeriodId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import { noAnswers, type ReturnAnswers } from '../../shared/domain/task-return/answers.ts'
import type { PartAnswers } from '../../shared/domain/task-return/match-return.ts'
import { makeMatchContext, type PreparedContext, prepareMatching } from '../../shared/domain/task-return/prepare.ts'
import type { ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { findTableMapping } from '../db/table-mapping-repository.ts'
import { type CollectedFile, collectFiles } from './collect-files.ts'
import { fetchFiles } from './fetch-files.ts'
import { changeSet } from './history-service.ts'
import { readReturn } from './read-return.ts'
import { makeReceipts } from './receipt.ts'
import { applyMemory } from './remembered-answers.ts'
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
  /** 列对照 by name, for files that are no form of ours. */
  readonly mapping?: string
}

/**
 * Takes returned forms in at one go, as the command line does: files, and folders and archives with everything in them. The window
 * goes the same way in two steps (intake-service, intake-acceptance). Each file is archived before it is read, read and matched by
 * itself, and compared with what its unit had said; then all of them are saved as one step of the history. Of two files of one
 * unit the one written later counts. A file that was taken before changes nothing.
 *
 * Throws `period.notFound`, `tableMapping.notFound`, and `file.notFound` for a path that is not there. A file that cannot be read or is not for this
 * round is no error but `refused`, with the reason.
 */
export async function importReturns(
  folder: DataFolder,
  paths: readonly string[],
  periodId: PeriodId,
  { dryRun, receivedAt = new Date(), mapping }: ImportOptions,
  job: Job,
): Promise<ReturnImport> {
  const round = await loadRound(folder.db, periodId)
  const context = prepareMatching(makeMatchContext(await loadMatchContext(folder.db, round)))
  const record = await loadRecord(folder.db, round)
  const answers = mapping === undefined ? noAnswers : { ...noAnswers, mapping: await mappingNamed(folder, mapping) }
  const files = await collectFiles(paths)
  const drafts = await readDrafts(folder, files, { round, record, context, receivedAt, answers, keep: !dryRun }, job)
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
  /** What holds for every file. */
  readonly answers: ReturnAnswers
  readonly keep: boolean
}

/** What was read of each unit's part of each file, in the order given, and the file it is from. */
async function readDrafts(
  folder: DataFolder,
  files: readonly CollectedFile[],
  { round, record, context, receivedAt, answers, keep }: Reading,
  job: Job,
): Promise<ReadonlyMap<ReturnDraft, CollectedFile>> {
  const read: { readonly file: CollectedFile; readonly hash: string; readonly readings: readonly ReturnReading[] }[] =
    []
  for await (const fetched of fetchFiles(folder, files, { keep, phase: 'reading' }, job)) {
    const { file, hash } = fetched
    const readings = 'refusal' in fetched ? [fetched.refusal] : await readWithMemory(folder, fetched, context, answers)
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

/** A file as it reads with what the office answered before for each unit it is of. */
async function readWithMemory(
  { db }: DataFolder,
  { file, bytes }: { readonly file: CollectedFile; readonly bytes: Uint8Array },
  context: PreparedContext,
  answers: ReturnAnswers,
): Promise<readonly ReturnReading[]> {
  const readAs = (settled: PartAnswers) => readReturn(bytes, file.name, context, settled)
  const readings = [...(await readAs({ part: 0, answers }))]
  for (const [part, reading] of readings.entries()) {
    readings[part] = await applyMemory(db, context.units, reading, { part, answers }, async (settled) => {
      const again = (await readAs(settled))[part]
      if (!again) throw new Error(`${file.path} lost its part ${part}`)
      return again
    })
  }
  return readings
}

async function mappingNamed({ db }: DataFolder, name: string): Promise<TableMapping> {
  const named = await findTableMapping(db, name)
  if (!named) throw new UserError('tableMapping.notFound', { name })
  return named.mapping
}

async function save(folder: DataFolder, round: ReportingRound, outcomes: readonly ReturnOutcome[]): Promise<void> {
  const received = outcomes.filter(isToWrite)
  const params = { label: round.period.label, files: received.length, reports: countReports(received) }
  await changeSet(folder, { action: 'taskReturn.import', params }, async (trx) => {
    await takeReturns(trx, round, received)
  })
}
