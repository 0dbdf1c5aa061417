import { readFile } from 'node:fs/promises'
import type { PeriodId, ReturnId, TaskId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import { startConsolidated } from '../../shared/domain/report/start-consolidated.ts'
import type { Consolidated } from '../../shared/domain/report/types.ts'
import { matchReturn } from '../../shared/domain/task-return/match-return.ts'
import { type PreparedContext, prepareMatching } from '../../shared/domain/task-return/prepare.ts'
import type { ReadReport, ReturnReading } from '../../shared/domain/task-return/reading.ts'
import type { ReturnProblem, TaskReturn } from '../../shared/domain/task-return/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { archiveFile, hashOf } from '../db/archive.ts'
import { insertConsolidated, listConsolidated, saveConsolidated } from '../db/consolidated-repository.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { newId } from '../db/new-id.ts'
import { type NewReport, type SavedReports, saveReports } from '../db/report-repository.ts'
import type { Trx } from '../db/tables.ts'
import { insertReturns } from '../db/task-return-repository.ts'
import { readWorkbook } from '../excel/read-workbook.ts'
import { errorSentence } from '../messages.ts'
import { type CollectedFile, collectFiles } from './collect-files.ts'
import { changeSet } from './history-service.ts'
import { loadRound, makeMatchContext, type ReportingRound } from './reporting-round.ts'
import { decideOutcomes, type ReturnDraft, type ReturnOutcome } from './return-outcomes.ts'
import { type ReturnImport, summarizeImport, toImportedFile } from './return-summary.ts'

export interface ImportOptions {
  /** Only says what would be taken; archives and writes nothing. */
  readonly dryRun: boolean
  /** The moment of receipt, where it is not now. */
  readonly receivedAt?: Date
}

/**
 * Takes returned forms in: files, and folders with everything in them. Each file is archived before it is read, read and
 * matched by itself, and compared with what its unit had said; then all of them are saved as one step of the history. Of two
 * files of one unit the one written later counts. A file that was taken before changes nothing.
 *
 * Throws `period.notFound`, and `file.notFound` for a path that is not there. A file that cannot be read or is not for this
 * round is no error but `refused`, with the reason.
 */
export async function importReturns(
  folder: DataFolder,
  paths: readonly string[],
  periodId: PeriodId,
  options: ImportOptions,
  job: Job,
): Promise<ReturnImport> {
  const round = await loadRound(folder.db, periodId)
  const context = prepareMatching(await makeMatchContext(folder.db, round))
  const files = await collectFiles(paths)
  const drafts = await readReturns(folder, files, context, options.dryRun, job)
  const outcomes = await decideOutcomes(folder, round, drafts, options.receivedAt ?? new Date())
  job.signal.throwIfAborted()
  job.report({ phase: 'saving', done: files.length, total: files.length })
  if (!options.dryRun) await save(folder, round, outcomes)
  return summarizeImport(outcomes.map((outcome) => toImportedFile(outcome, context)))
}

/** Files that are fetched and archived while one is read: syncing a file to the disk is waiting, not work. */
const filesAhead = 4

async function readReturns(
  folder: DataFolder,
  files: readonly CollectedFile[],
  context: PreparedContext,
  dryRun: boolean,
  job: Job,
): Promise<readonly ReturnDraft[]> {
  const drafts: ReturnDraft[] = []
  const ahead: Promise<FetchedFile>[] = []
  try {
    for (const [done, file] of files.entries()) {
      job.signal.throwIfAborted()
      job.report({ phase: 'reading', done, total: files.length })
      for (const next of files.slice(done + ahead.length, done + filesAhead)) {
        const fetching = fetchFile(folder, next, dryRun)
        // What goes wrong is thrown where it is waited for.
        fetching.catch(() => undefined)
        ahead.push(fetching)
      }
      const fetched = await ahead.shift()
      if (fetched) drafts.push({ file, hash: fetched.hash, reading: await readFetched(fetched, file, context) })
    }
  } finally {
    // Nothing goes on writing to the archive after this has ended.
    await Promise.allSettled(ahead)
  }
  return drafts
}

/** A file's bytes, in the archive already; or why there are none. */
type FetchedFile =
  | { readonly hash: string; readonly bytes: Uint8Array }
  | { readonly hash: ''; readonly reading: ReturnReading }

async function fetchFile(folder: DataFolder, file: CollectedFile, dryRun: boolean): Promise<FetchedFile> {
  if (file.isLeftByOpenFile) return { hash: '', reading: refused('file.openElsewhere', file.name) }
  let bytes: Uint8Array
  try {
    bytes = await readFile(file.path)
  } catch (error) {
    if (isFileError(error)) return { hash: '', reading: refused('file.unreadable', error.message) }
    throw error
  }
  return { bytes, hash: dryRun ? hashOf(bytes) : await archiveFile(folder, bytes, file.name) }
}

async function readFetched(
  fetched: FetchedFile,
  file: CollectedFile,
  context: PreparedContext,
): Promise<ReturnReading> {
  if ('reading' in fetched) return fetched.reading
  try {
    return matchReturn(await readWorkbook(fetched.bytes, file.name), file.name, context)
  } catch (error) {
    if (error instanceof UserError) return refused('file.unreadable', errorSentence(error))
    throw error
  }
}

/** Errors of the file system that concern one file: no permission, taken away, held by another program. */
function isFileError(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['EACCES', 'EPERM', 'EBUSY', 'ENOENT', 'EIO'].includes(code)
}

function refused(code: 'file.openElsewhere' | 'file.unreadable', words: string): ReturnReading {
  const problem: ReturnProblem = { sheet: null, row: null, column: null, code, params: { words } }
  return { unitId: null, isRefused: true, reports: [], problems: [problem] }
}

async function save(folder: DataFolder, round: ReportingRound, outcomes: readonly ReturnOutcome[]): Promise<void> {
  // A file that another program holds open was never received; one that is on record already is not received again.
  const received = outcomes.filter(({ draft, isKnown, comparison }) => {
    return draft.hash !== '' && (!isKnown || comparison.added.length + comparison.changed.length > 0)
  })
  const reports = newReports(round, received)
  const { label } = round.period
  const step = {
    action: 'taskReturn.import',
    params: { label, files: received.length, reports: reports.length },
  } as const
  await changeSet(folder, step, async (trx) => {
    await insertReturns(
      trx,
      received.map((outcome) => toTaskReturn(outcome, round)),
    )
    await startConsolidatedTexts(trx, round, await saveReports(trx, reports))
  })
}

/** The reports to write; where two files of one import speak of one task, the later file's. */
function newReports(round: ReportingRound, outcomes: readonly ReturnOutcome[]): readonly NewReport[] {
  const orders = new Map<string, number>()
  for (const { unit, tasks } of round.unitTasks) {
    for (const { task, reporterOrder } of tasks) orders.set(`${unit.id} ${task.id}`, reporterOrder)
  }
  const latest = new Map<string, NewReport>()
  const inOrder = outcomes.toSorted((a, b) => a.draft.file.modified - b.draft.file.modified)
  for (const { draft, comparison, returnId, receivedAt: reportedAt } of inOrder) {
    const { unitId } = draft.reading
    if (unitId === null) continue
    for (const report of [...comparison.added, ...comparison.changed]) {
      const key = `${unitId} ${report.taskId}`
      // A unit that was asked but has lost the task since stands behind those who have it.
      const reporterOrder = orders.get(key) ?? round.units.length
      latest.set(key, toNewReport(report, { periodId: round.period.id, unitId, returnId, reporterOrder, reportedAt }))
    }
  }
  return [...latest.values()]
}

function toNewReport(
  { taskId, sheet, row, ...said }: ReadReport,
  {
    returnId,
    ...more
  }: Pick<NewReport, 'periodId' | 'unitId' | 'reporterOrder' | 'reportedAt'> & { readonly returnId: ReturnId },
): NewReport {
  return { taskId, ...said, ...more, indicatorValues: [], origin: { returnId, sheet, row } }
}

function toTaskReturn(outcome: ReturnOutcome, round: ReportingRound): TaskReturn {
  const { draft, comparison } = outcome
  return {
    id: outcome.returnId,
    periodId: round.period.id,
    unitId: draft.reading.unitId,
    fileHash: draft.hash,
    fileName: draft.file.name,
    receivedAt: outcome.receivedAt,
    status: outcome.status,
    isLate: outcome.isLate,
    reportCount: draft.reading.reports.length,
    changedCount: comparison.changed.length,
    problems: outcome.problems,
  }
}

/** 汇总进展 of the tasks whose first-named unit has reported, unconfirmed; what the office has touched stays. */
async function startConsolidatedTexts(trx: Trx, round: ReportingRound, saved: SavedReports): Promise<void> {
  const existing = new Map((await listConsolidated(trx, round.period.id)).map((text) => [text.taskId, text]))
  const written = [...saved.inserted.map((after) => ({ before: null, after })), ...saved.changed]
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
