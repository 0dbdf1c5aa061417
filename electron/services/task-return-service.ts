import type { TableMapping } from '../../shared/domain/free-form/types.ts'
import type { PeriodId, UnitId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import { noAnswers, type ReturnAnswers } from '../../shared/domain/task-return/answers.ts'
import type { PartAnswers } from '../../shared/domain/task-return/match-return.ts'
import { makeMatchContext, type PreparedContext, prepareMatching } from '../../shared/domain/task-return/prepare.ts'
import type { ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { findTableMapping } from '../db/table-mapping-repository.ts'
import type { Db, Trx } from '../db/tables.ts'
import { listReturns } from '../db/task-return-repository.ts'
import { type CollectedFile, collectFiles } from './collect-files.ts'
import { fetchFiles } from './fetch-files.ts'
import { changeSet } from './history-service.ts'
import { type PackedReading, packReading, unpackReading } from './packed-reading.ts'
import { readReturn } from './read-return.ts'
import { makeReceipts, type Receipt } from './receipt.ts'
import { applyMemory } from './remembered-answers.ts'
import { loadMatchContext, loadRound, type ReportingRound } from './reporting-round.ts'
import { decideOutcomes, loadRecord, type ReturnDraft, type ReturnOutcome } from './return-outcomes.ts'
import { type ImportedFile, type ReturnImport, summarizeImport, toImportedFile } from './return-summary.ts'
import { countReports, isToWrite, takeReturns } from './take-returns.ts'
import { groupByUnit } from './unit-groups.ts'

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
 * itself; then all of them are compared with what their units had said and saved, unit by unit, as one step of the history. Of
 * two files of one unit the one written later counts. A file that was taken before changes nothing. Cancelled nothing is taken.
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
  const answers = mapping === undefined ? noAnswers : { ...noAnswers, mapping: await mappingNamed(folder, mapping) }
  const files = await collectFiles(paths)
  const read = await readFiles(folder, files, { round, context, receivedAt, answers, keep: !dryRun }, job)
  const groups = groupByUnit(read)
  const decided = new Map<ReadFile, ImportedFile>()
  let written = { files: 0, reports: 0 }
  for (const group of groups) {
    job.signal.throwIfAborted()
    const outcomes = await decide(folder.db, round, group)
    for (const outcome of outcomes) {
      const { from } = outcome.draft
      decided.set(from, toImportedFile(outcome, from.file.path, context))
    }
    const toWrite = outcomes.filter(isToWrite)
    written = { files: written.files + toWrite.length, reports: written.reports + countReports(toWrite) }
  }
  if (!dryRun) {
    const params = { label: round.period.label, ...written }
    await changeSet(folder, { action: 'taskReturn.import', params }, (trx) => save(trx, round, groups, job))
  }
  return summarizeImport(read.flatMap((file) => decided.get(file) ?? []))
}

/** A unit's part of a file, as it was read. */
interface ReadFile {
  readonly unitId: UnitId | null
  readonly file: CollectedFile
  readonly fileHash: string
  readonly receipt: Receipt
  readonly reading: PackedReading
}

/** A draft that knows what it was made of. */
interface FileDraft extends ReturnDraft {
  readonly from: ReadFile
}

/** What becomes of some units' files, in the order given. */
async function decide(
  db: Db,
  round: ReportingRound,
  files: readonly ReadFile[],
): Promise<readonly ReturnOutcome<FileDraft>[]> {
  const record = await loadRecord(db, round, files)
  const drafts = files.map((from): FileDraft => {
    const { file, fileHash, receipt, reading } = from
    return {
      from,
      fileName: file.name,
      hash: fileHash,
      ...receipt,
      receipt: null,
      declined: [],
      reading: unpackReading(reading),
    }
  })
  return decideOutcomes(record, drafts)
}

async function save(
  trx: Trx,
  round: ReportingRound,
  groups: readonly (readonly ReadFile[])[],
  job: Job,
): Promise<void> {
  const total = groups.reduce((sum, { length }) => sum + length, 0)
  let done = 0
  for (const group of groups) {
    job.signal.throwIfAborted()
    job.report({ phase: 'saving', done, total })
    await takeReturns(trx, round, (await decide(trx, round, group)).filter(isToWrite))
    done += group.length
  }
}

interface Reading {
  readonly round: ReportingRound
  readonly context: PreparedContext
  readonly receivedAt: Date
  /** What holds for every file. */
  readonly answers: ReturnAnswers
  readonly keep: boolean
}

/** What was read of each unit's part of each file, in the order given. */
async function readFiles(
  folder: DataFolder,
  files: readonly CollectedFile[],
  { round, context, receivedAt, answers, keep }: Reading,
  job: Job,
): Promise<readonly ReadFile[]> {
  const read: { readonly file: CollectedFile; readonly hash: string; readonly readings: readonly PackedReading[] }[] =
    []
  for await (const fetched of fetchFiles(folder, files, { keep, phase: 'reading' }, job)) {
    const { file, hash } = fetched
    const readings = 'refusal' in fetched ? [fetched.refusal] : await readWithMemory(folder, fetched, context, answers)
    read.push({ file, hash, readings: readings.map(packReading) })
  }
  const onRecord = (await listReturns(folder.db, round.period.id)).map((known) => known.receivedAt)
  const receipts = makeReceipts(
    read.map(({ file }) => file),
    round.period,
    onRecord,
    receivedAt,
  )
  return read.flatMap(({ file, hash, readings }) => {
    const receipt = receipts.get(file)
    if (!receipt) throw new Error(`no receipt for ${file.path}`)
    return readings.map((reading): ReadFile => ({ unitId: reading.unitId, file, fileHash: hash, receipt, reading }))
  })
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
