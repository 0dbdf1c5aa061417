import type { Selectable } from 'kysely'
import type { IntakeId, PeriodId, ReturnId, TaskId, UnitId } from '../../shared/domain/id.ts'
import type { IsoMoment } from '../../shared/domain/iso-date.ts'
import type { ReturnAnswers } from '../../shared/domain/task-return/answers.ts'
import type { IntakeFile, IntakeState } from '../../shared/domain/task-return/intake.ts'
import type { ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { isNotice } from '../../shared/domain/task-return/severity.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { firstOrNull, idList, insertMany, parseJson } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** The files put in for a period, in the order of receipt. */
export async function listIntakeFiles(db: Db, periodId: PeriodId): Promise<readonly IntakeFile[]> {
  const rows = await db
    .selectFrom('intake_file')
    .selectAll()
    .where('period_id', '=', periodId)
    .orderBy('received_at')
    .orderBy('part')
    .orderBy('id')
    .execute()
  return rows.map(toIntakeFile)
}

/** Throws `taskReturn.notFound`. */
export async function getIntakeFile(db: Db, id: IntakeId): Promise<IntakeFile> {
  const row = await firstOrNull(db.selectFrom('intake_file').selectAll().where('id', '=', id))
  if (!row) throw new UserError('taskReturn.notFound', { taskReturn: id })
  return toIntakeFile(row)
}

export async function insertIntakeFiles(trx: Trx, files: readonly IntakeFile[]): Promise<void> {
  await insertMany(
    trx,
    'intake_file',
    files.map((file) => ({
      id: file.id,
      period_id: file.periodId,
      file_hash: file.fileHash,
      file_name: file.fileName,
      received_at: file.receivedAt,
      is_late: file.isLate ? 1 : 0,
      state: file.state,
      answers: JSON.stringify(file.answers),
      declined: JSON.stringify(file.declined),
      return_id: file.returnId,
      part: file.part,
    })),
  )
}

export async function setIntakeAnswers(trx: Trx, id: IntakeId, answers: ReturnAnswers): Promise<void> {
  await trx
    .updateTable('intake_file')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', id)
    .execute()
}

export async function setIntakeDeclined(trx: Trx, id: IntakeId, declined: readonly TaskId[]): Promise<void> {
  await trx
    .updateTable('intake_file')
    .set({ declined: JSON.stringify(declined) })
    .where('id', '=', id)
    .execute()
}

export async function setIntakeState(
  trx: Trx,
  id: IntakeId,
  { state, returnId }: { readonly state: IntakeState; readonly returnId: ReturnId | null },
): Promise<void> {
  await trx.updateTable('intake_file').set({ state, return_id: returnId }).where('id', '=', id).execute()
}

export async function deleteIntakeFiles(trx: Trx, ids: readonly IntakeId[]): Promise<void> {
  await trx.deleteFrom('intake_file').where('id', 'in', idList(ids)).execute()
}

/** What was read of a file with its present answers; null where it must be read (again). */
export async function findReading(db: Db, { id, answers }: IntakeFile): Promise<ReturnReading | null> {
  const row = await firstOrNull(
    db
      .selectFrom('intake_reading')
      .select('reading')
      .where('intake_id', '=', id)
      .where('answers', '=', JSON.stringify(answers)),
  )
  return row && parseJson<ReturnReading>(row.reading)
}

/** Whether a file was ever read, with whatever answers. */
export async function wasRead(db: Db, id: IntakeId): Promise<boolean> {
  const row = await firstOrNull(db.selectFrom('intake_reading').select('intake_id').where('intake_id', '=', id))
  return row !== null
}

/** An open file as the board of a period sees it. */
export interface OpenIntakeFile {
  readonly id: IntakeId
  /** Null where it was not read yet, or could not be told. */
  readonly unitId: UnitId | null
  readonly receivedAt: IsoMoment
  readonly isLate: boolean
  readonly problems: number
}

/** The files of a period that nobody has settled yet, in the order of receipt. */
export async function listOpenIntakeFiles(db: Db, periodId: PeriodId): Promise<readonly OpenIntakeFile[]> {
  const rows = await db
    .selectFrom('intake_file')
    .leftJoin('intake_reading', 'intake_reading.intake_id', 'intake_file.id')
    .select(['intake_file.id', 'intake_file.received_at', 'intake_file.is_late'])
    .select(['intake_reading.unit_id', 'intake_reading.problems'])
    .where('intake_file.period_id', '=', periodId)
    .where('intake_file.state', '=', 'open')
    .orderBy('intake_file.received_at')
    .orderBy('intake_file.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    receivedAt: row.received_at,
    isLate: row.is_late === 1,
    problems: row.problems ?? 0,
  }))
}

/** A file that was read with its present answers, and the unit it is from; null where that could not be told. */
export type ReadIntakeFile = IntakeFile & { readonly unitId: UnitId | null }

/** The files of a period that were read, in the order of receipt. */
export async function listReadIntakeFiles(db: Db, periodId: PeriodId): Promise<readonly ReadIntakeFile[]> {
  const rows = await selectWithReading(db, periodId).where('intake_reading.intake_id', 'is not', null).execute()
  return rows.map((row) => ({ ...toIntakeFile(row), unitId: row.unit_id }))
}

/** The files of a period that wait to be read, in the order of receipt. */
export async function listUnreadIntakeFiles(db: Db, periodId: PeriodId): Promise<readonly IntakeFile[]> {
  const rows = await selectWithReading(db, periodId).where('intake_reading.intake_id', 'is', null).execute()
  return rows.map(toIntakeFile)
}

/** Files in the order of receipt, each with what was read of it with its present answers. */
function selectWithReading(db: Db, periodId: PeriodId) {
  return db
    .selectFrom('intake_file')
    .leftJoin('intake_reading', (join) =>
      join
        .onRef('intake_reading.intake_id', '=', 'intake_file.id')
        .onRef('intake_reading.answers', '=', 'intake_file.answers'),
    )
    .selectAll('intake_file')
    .select('intake_reading.unit_id')
    .where('intake_file.period_id', '=', periodId)
    .orderBy('intake_file.received_at')
    .orderBy('intake_file.part')
    .orderBy('intake_file.id')
}

/** Keeps what was read; no part of the history, for it follows from the file and the answers. */
export async function saveReading(db: Db, { id, answers }: IntakeFile, reading: ReturnReading): Promise<void> {
  const said = {
    answers: JSON.stringify(answers),
    unit_id: reading.unitId,
    problems: reading.problems.filter(({ code }) => !isNotice(code)).length,
    reading: JSON.stringify(reading),
  }
  await db
    .insertInto('intake_reading')
    .values({ intake_id: id, ...said })
    .onConflict((conflict) => conflict.column('intake_id').doUpdateSet(said))
    .execute()
}

function toIntakeFile(row: Selectable<LedgerTables['intake_file']>): IntakeFile {
  return {
    id: row.id,
    periodId: row.period_id,
    fileHash: row.file_hash,
    fileName: row.file_name,
    receivedAt: row.received_at,
    isLate: row.is_late === 1,
    state: row.state,
    answers: parseJson(row.answers),
    declined: parseJson(row.declined),
    returnId: row.return_id,
    part: row.part,
  }
}
