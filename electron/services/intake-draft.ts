import type { IntakeFile } from '../../shared/domain/task-return/intake.ts'
import type { ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { findReading } from '../db/intake-repository.ts'
import type { Db } from '../db/tables.ts'
import type { PeriodRecord, ReturnDraft } from './return-outcomes.ts'

/** A file of the intake with what was read of it, as what becomes of it is decided on. */
export interface IntakeDraft extends ReturnDraft {
  readonly intake: IntakeFile
}

/** Puts a file of the intake and its reading together. */
export function makeDraft(file: IntakeFile, reading: ReturnReading, record: PeriodRecord): IntakeDraft {
  return {
    intake: file,
    fileName: file.fileName,
    hash: file.fileHash,
    receivedAt: file.receivedAt,
    isLate: file.isLate,
    receipt: record.returns.find(({ id }) => id === file.returnId) ?? null,
    declined: file.declined,
    reading,
  }
}

/** Throws `taskReturn.notRead` for a file that still waits to be read. */
export async function loadDraft(db: Db, file: IntakeFile, record: PeriodRecord): Promise<IntakeDraft> {
  const reading = await findReading(db, file)
  if (!reading) throw new UserError('taskReturn.notRead', { file: file.fileName })
  return makeDraft(file, reading, record)
}
