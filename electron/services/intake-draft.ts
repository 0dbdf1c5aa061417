import type { IntakeFile } from '../../shared/domain/task-return/intake.ts'
import type { ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { findReading } from '../db/intake-repository.ts'
import type { Db } from '../db/tables.ts'
import type { ReportingRound } from './reporting-round.ts'
import { loadRecord, type PeriodRecord, type ReturnDraft } from './return-outcomes.ts'

/** A file of the intake with what was read of it, as what becomes of it is decided on. */
export interface IntakeDraft extends ReturnDraft {
  readonly intake: IntakeFile
}

/** Files of the intake with what was read of them, and what is on record of them and their units. */
export interface IntakeDrafts {
  readonly record: PeriodRecord
  readonly drafts: readonly IntakeDraft[]
}

/** Loads files of a round; those that still wait to be read are left out. */
export async function loadDrafts(db: Db, round: ReportingRound, files: readonly IntakeFile[]): Promise<IntakeDrafts> {
  const read: { readonly file: IntakeFile; readonly reading: ReturnReading }[] = []
  for (const file of files) {
    const reading = await findReading(db, file)
    if (reading) read.push({ file, reading })
  }
  const ofWhom = read.map(({ file, reading }) => ({ fileHash: file.fileHash, unitId: reading.unitId }))
  const record = await loadRecord(db, round, ofWhom)
  return { record, drafts: read.map(({ file, reading }) => makeDraft(file, reading, record)) }
}

/** Throws `taskReturn.notRead` for a file that still waits to be read. */
export async function loadDraft(
  db: Db,
  round: ReportingRound,
  file: IntakeFile,
): Promise<{ readonly record: PeriodRecord; readonly draft: IntakeDraft }> {
  const { record, drafts } = await loadDrafts(db, round, [file])
  const [draft] = drafts
  if (!draft) throw new UserError('taskReturn.notRead', { file: file.fileName })
  return { record, draft }
}

function makeDraft(file: IntakeFile, reading: ReturnReading, { returns }: PeriodRecord): IntakeDraft {
  return {
    intake: file,
    fileName: file.fileName,
    hash: file.fileHash,
    receivedAt: file.receivedAt,
    isLate: file.isLate,
    receipt: returns.find(({ id }) => id === file.returnId) ?? null,
    declined: file.declined,
    reading,
  }
}
