import type { IntakeId, PeriodId, TaskId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import { addAnswer, noAnswers, type ReturnAnswer } from '../../shared/domain/task-return/answers.ts'
import type { IntakeFile, Staged } from '../../shared/domain/task-return/intake.ts'
import type { MatchContextData, ReturnReading } from '../../shared/domain/task-return/reading.ts'
import type { ReturnProblem } from '../../shared/domain/task-return/types.ts'
import { wordsAnswered } from '../../shared/domain/unit-answer/apply-answers.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { readArchived } from '../db/archive.ts'
import type { DataFolder } from '../db/data-folder.ts'
import {
  deleteIntakeFiles,
  findReading,
  getIntakeFile,
  insertIntakeFiles,
  listIntakeFiles,
  listUnreadIntakeFiles,
  saveReading,
  setIntakeAnswers,
  setIntakeDeclined,
  wasRead,
} from '../db/intake-repository.ts'
import { newId } from '../db/new-id.ts'
import { getPeriod } from '../db/period-repository.ts'
import type { Trx } from '../db/tables.ts'
import { listReturns } from '../db/task-return-repository.ts'
import { saveUnitAnswer } from '../db/unit-answer-repository.ts'
import { collectFiles } from './collect-files.ts'
import { fetchFiles } from './fetch-files.ts'
import { changeSet, continueChangeSet } from './history-service.ts'
import { makeReceipts } from './receipt.ts'
import { applyMemory } from './remembered-answers.ts'
import { loadMatchContext, loadRound } from './reporting-round.ts'
import { readReturnAside } from './return-reader.ts'

/**
 * 放入 — puts returned files in, to be looked at before anything of them is taken: files, and folders and archives with
 * everything in them. All are archived and written down before the first is read, so that from then on nothing can be lost; reading goes on
 * where it stopped (`readStaged`).
 *
 * Throws `period.notFound`, and `file.notFound` for a path that is not there.
 */
export async function stageReturns(
  folder: DataFolder,
  periodId: PeriodId,
  paths: readonly string[],
  job: Job,
): Promise<Staged> {
  const period = await getPeriod(folder.db, periodId)
  const files = await collectFiles(paths)
  const fetched: { readonly hash: string; readonly name: string; readonly modified: number }[] = []
  const skipped: { readonly name: string; readonly problem: ReturnProblem }[] = []
  for await (const one of fetchFiles(folder, files, { keep: true, phase: 'archiving' }, job)) {
    const { name, modified } = one.file
    if (!('refusal' in one)) fetched.push({ hash: one.hash, name, modified })
    else for (const problem of one.refusal.problems) skipped.push({ name, problem })
  }
  job.signal.throwIfAborted()
  const before = await listIntakeFiles(folder.db, periodId)
  const hashes = new Set(before.flatMap(({ fileHash, part }) => (part === 0 ? [fileHash] : [])))
  const fresh = fetched.filter(({ hash }) => !hashes.has(hash) && hashes.add(hash))
  const onRecord = [...before, ...(await listReturns(folder.db, periodId))].map(({ receivedAt }) => receivedAt)
  const receipts = makeReceipts(fresh, period, onRecord, new Date())
  const staged = [...receipts].map(
    ([{ hash, name }, receipt]): IntakeFile => ({
      id: newId('intake'),
      periodId,
      fileHash: hash,
      fileName: name,
      ...receipt,
      state: 'open',
      answers: noAnswers,
      declined: [],
      returnId: null,
      part: 0,
    }),
  )
  const params = { label: period.label, files: staged.length }
  await changeSet(folder, { action: 'taskReturn.stage', params }, (trx) => insertIntakeFiles(trx, staged))
  await readStaged(folder, periodId, job)
  return { added: staged.length, known: fetched.length - staged.length, skipped }
}

/**
 * Reads the files of the intake that wait for it, from the archive, one after the other; what is read is kept at once.
 * A file of several units becomes a line for each of them. Cancelled or killed it leaves the rest waiting. Throws `archive.missing` or `archive.changed`.
 */
export async function readStaged(folder: DataFolder, periodId: PeriodId, job: Job): Promise<void> {
  const unread = await listUnreadIntakeFiles(folder.db, periodId)
  if (unread.length === 0) return
  const context = await loadMatchContext(folder.db, await loadRound(folder.db, periodId))
  for (const [done, file] of unread.entries()) {
    job.signal.throwIfAborted()
    job.report({ phase: 'reading', done, total: unread.length })
    const readings = await readWithAnswers(folder, file, context)
    // The lines of further units come in by the same step as the file; one that was taken out since does not come back.
    if (file.part === 0 && readings.length > 1 && !(await wasRead(folder.db, file.id))) {
      await continueChangeSet(folder, { table: 'intake_file', id: file.id }, (trx) => saveParts(trx, file, readings))
    } else {
      await saveReading(folder.db, file, readingOf(file, readings))
    }
  }
  job.report({ phase: 'reading', done: unread.length, total: unread.length })
}

/** What a file holds: a reading for each unit; the file's answers are for its own part. */
async function read(
  folder: DataFolder,
  file: IntakeFile,
  context: MatchContextData,
): Promise<readonly ReturnReading[]> {
  const bytes = await readArchived(folder, file.fileHash)
  const { part, answers } = file
  return readReturnAside({ bytes, name: file.fileName, settled: { part, answers } }, context)
}

function readingOf({ part }: IntakeFile, readings: readonly ReturnReading[]): ReturnReading {
  const [first] = readings
  if (!first) throw new Error('a file without a reading')
  // Once a name is known for another one of the same unit, what were two parts are one.
  return readings[part] ?? { ...first, isRefused: true, reports: [], problems: [partIsGone] }
}

/** What a file says: a reading for each unit it is of, with what was answered before for the same words of that unit. */
export async function readWithAnswers(
  folder: DataFolder,
  file: IntakeFile,
  context: MatchContextData,
): Promise<readonly ReturnReading[]> {
  const readings = await read(folder, file, context)
  const settled: ReturnReading[] = []
  for (const [part, reading] of readings.entries()) {
    // Another unit's part is looked at for its line to be put in, which the first part's reading does.
    const isWanted = part === file.part || file.part === 0
    const line = part === file.part ? file : lineOfPart(file, part)
    settled.push(isWanted ? await readPart(folder, line, context, readings) : reading)
  }
  return settled
}

/**
 * Keeps what a file says, within a change set: its own part, and a line for each further unit it is of that has none yet, with
 * what its part says.
 */
export async function saveParts(trx: Trx, file: IntakeFile, readings: readonly ReturnReading[]): Promise<void> {
  const known = (await listIntakeFiles(trx, file.periodId)).filter(({ fileHash }) => fileHash === file.fileHash)
  const fresh = readings.flatMap((reading, part) => {
    if (known.some((other) => other.part === part)) return []
    return [{ reading, line: lineOfPart(file, part) }]
  })
  await insertIntakeFiles(
    trx,
    fresh.map(({ line }) => line),
  )
  await saveReading(trx, file, readingOf(file, readings))
  for (const { line, reading } of fresh) await saveReading(trx, line, reading)
}

/** A line's part of a file, with what the office answered before for the same words of its unit. */
async function readPart(
  folder: DataFolder,
  file: IntakeFile,
  context: MatchContextData,
  readings: readonly ReturnReading[],
): Promise<ReturnReading> {
  return applyMemory(folder.db, context.units, readingOf(file, readings), file, async ({ answers }) =>
    readingOf(file, await read(folder, { ...file, answers }, context)),
  )
}

const partIsGone: ReturnProblem = { sheet: null, row: null, column: null, code: 'file.partIsGone', params: {} }

/** The line of another unit of a file. How its columns are read holds for the whole file. */
function lineOfPart(file: IntakeFile, part: number): IntakeFile {
  const { mapping } = file.answers
  const answers = mapping ? { ...noAnswers, mapping } : noAnswers
  return { ...file, id: newId('intake'), part, answers, declined: [] }
}

/**
 * 核实 — settles one doubt of a file and reads it again with the answer. Throws `taskReturn.settled` for a file that was
 * taken or sent back, and `taskReturn.notOfUnit` for a task that is none of the unit's.
 */
export async function settleDoubt(folder: DataFolder, intakeId: IntakeId, answer: ReturnAnswer): Promise<void> {
  const file = await getOpenFile(folder, intakeId)
  const context = await loadMatchContext(folder.db, await loadRound(folder.db, file.periodId))
  if (answer.kind === 'row' && answer.taskId !== null) assertTaskOfRound(context, answer.taskId)
  if (answer.kind === 'unit' && !context.units.some(({ id }) => id === answer.unitId)) {
    throw new UserError('unit.notFound', { unit: answer.unitId })
  }
  const settled = { ...file, answers: addAnswer(file.answers, answer) }
  const before = await findReading(folder.db, file)
  const reading = readingOf(settled, await readWithAnswers(folder, settled, context))
  const answered = before && wordsAnswered(before.problems, answer)
  await changeSet(folder, { action: 'taskReturn.settle', params: { file: file.fileName } }, async (trx) => {
    await setIntakeAnswers(trx, intakeId, settled.answers)
    if (answered && reading.unitId !== null) {
      const given = { id: newId('unitAnswer'), at: new Date().toISOString(), by: folder.operator }
      await saveUnitAnswer(trx, { ...answered, ...given, unitId: reading.unitId })
    }
    // Last, for a new answer has the other files of the unit read again.
    await saveReading(trx, settled, reading)
  })
}

/** Says that what was answered for earlier files does not hold for this one, and reads it again. Throws `taskReturn.settled`. */
export async function leaveMemory(folder: DataFolder, intakeId: IntakeId): Promise<void> {
  const file = await getOpenFile(folder, intakeId)
  const context = await loadMatchContext(folder.db, await loadRound(folder.db, file.periodId))
  const settled: IntakeFile = { ...file, answers: { ...file.answers, isMemoryOff: true } }
  const reading = readingOf(settled, await read(folder, settled, context))
  await changeSet(folder, { action: 'taskReturn.leaveMemory', params: { file: file.fileName } }, async (trx) => {
    await setIntakeAnswers(trx, intakeId, settled.answers)
    await saveReading(trx, settled, reading)
  })
}

function assertTaskOfRound(context: MatchContextData, taskId: TaskId): void {
  if (!context.units.some(({ taskIds }) => taskIds.includes(taskId))) throw new UserError('taskReturn.notOfUnit')
}

/** Says of rows that they are not taken from this file, or that they are after all. Throws `taskReturn.settled`. */
export async function declineRows(
  folder: DataFolder,
  intakeId: IntakeId,
  taskIds: readonly TaskId[],
  isDeclined: boolean,
): Promise<void> {
  const file = await getOpenFile(folder, intakeId)
  const others = file.declined.filter((id) => !taskIds.includes(id))
  const params = { file: file.fileName, rows: taskIds.length }
  await changeSet(folder, { action: isDeclined ? 'taskReturn.decline' : 'taskReturn.undecline', params }, (trx) =>
    setIntakeDeclined(trx, intakeId, isDeclined ? [...others, ...taskIds] : others),
  )
}

/** Takes files out of the intake of which nothing was taken; they stay in the archive. Throws `taskReturn.settled`. */
export async function removeFromIntake(folder: DataFolder, intakeIds: readonly IntakeId[]): Promise<void> {
  for (const id of intakeIds) {
    const file = await getOpenFile(folder, id)
    if (file.returnId !== null) throw new UserError('taskReturn.settled', { file: file.fileName })
  }
  await changeSet(folder, { action: 'taskReturn.remove', params: { files: intakeIds.length } }, (trx) =>
    deleteIntakeFiles(trx, intakeIds),
  )
}

/** Throws `taskReturn.notFound`, and `taskReturn.settled` for a file that was taken or sent back. */
export async function getOpenFile(folder: DataFolder, intakeId: IntakeId): Promise<IntakeFile> {
  const file = await getIntakeFile(folder.db, intakeId)
  if (file.state !== 'open') throw new UserError('taskReturn.settled', { file: file.fileName })
  return file
}
