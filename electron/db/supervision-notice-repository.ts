import type { Selectable } from 'kysely'
import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { PeriodId, PlanId, SupervisionNoticeId } from '../../shared/domain/id.ts'
import type { NoticeKind, SupervisionNotice } from '../../shared/domain/supervision-notice/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { idList, insertMany, parseJson } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** A paper as it was issued, and how it was set, as far as there was a choice. */
export interface IssuedPaper extends OfficialDocument {
  readonly settings?: Partial<PaperSettings>
}

/** A notice and, once it is issued, its paper as it was issued. */
export interface KeptNotice {
  readonly notice: SupervisionNotice
  readonly paper: IssuedPaper | null
}

/** The register of a plan: drafts first, then by year and number, the newest first. */
export async function listNotices(db: Db, planId: PlanId): Promise<readonly SupervisionNotice[]> {
  const rows = await db
    .selectFrom('supervision_notice')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy((eb) => eb.case().when('serial', 'is', null).then(0).else(1).end())
    .orderBy('year', 'desc')
    .orderBy('issued_on', 'desc')
    .orderBy('serial', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toNotice)
}

/** The notices that a round gave cause for. */
export async function listNoticesOfPeriod(db: Db, periodId: PeriodId): Promise<readonly SupervisionNotice[]> {
  const rows = await db
    .selectFrom('supervision_notice')
    .selectAll()
    .where('period_id', '=', periodId)
    .orderBy('id')
    .execute()
  return rows.map(toNotice)
}

/** Some notices with their papers, in no order. Throws `notice.notFound` where one is not there. */
export async function readNotices(db: Db, ids: readonly SupervisionNoticeId[]): Promise<readonly KeptNotice[]> {
  const rows = await db.selectFrom('supervision_notice').selectAll().where('id', 'in', idList(ids)).execute()
  const missing = ids.find((id) => !rows.some((row) => row.id === id))
  if (missing !== undefined) throw new UserError('notice.notFound', { notice: missing })
  return rows.map((row) => ({
    notice: toNotice(row),
    paper: row.paper === null ? null : parseJson<IssuedPaper>(row.paper),
  }))
}

/** The last number given in a year to notices of a kind; 0 where none was. */
export async function lastNoticeSerial(db: Db, kind: NoticeKind, year: number): Promise<number> {
  const row = await db
    .selectFrom('supervision_notice')
    .select((eb) => eb.fn.max('serial').as('last'))
    .where('kind', '=', kind)
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function insertNotices(trx: Trx, notices: readonly SupervisionNotice[]): Promise<void> {
  await insertMany(
    trx,
    'supervision_notice',
    notices.map((notice) => ({ ...toRow(notice), paper: null })),
  )
}

/** Writes a draft, or a draft that is issued just now with its paper; the database refuses it of one issued before. */
export async function updateNotice(trx: Trx, notice: SupervisionNotice, paper?: IssuedPaper): Promise<void> {
  const { id, created_at, ...values } = toRow(notice)
  await trx
    .updateTable('supervision_notice')
    .set({ ...values, ...(paper && { paper: JSON.stringify(paper) }) })
    .where('id', '=', id)
    .execute()
}

/** Writes how far an issued notice has come, and what was answered to it. */
export async function updateAnswer(trx: Trx, notice: SupervisionNotice): Promise<void> {
  const { state, answer, answered_on, closed_on } = toRow(notice)
  await trx
    .updateTable('supervision_notice')
    .set({ state, answer, answered_on, closed_on })
    .where('id', '=', notice.id)
    .execute()
}

export async function deleteNotices(trx: Trx, ids: readonly SupervisionNoticeId[]): Promise<void> {
  await trx.deleteFrom('supervision_notice').where('id', 'in', idList(ids)).execute()
}

function toRow(notice: SupervisionNotice) {
  return {
    id: notice.id,
    plan_id: notice.planId,
    period_id: notice.periodId,
    unit_id: notice.unitId,
    kind: notice.kind,
    grade: notice.grade,
    task_ids: JSON.stringify(notice.taskIds),
    content: JSON.stringify(notice.content),
    reply_due: notice.replyDue,
    state: notice.state,
    series: notice.number?.series ?? null,
    year: notice.number?.year ?? null,
    serial: notice.number?.serial ?? null,
    issued_on: notice.issuedOn,
    file_hashes: JSON.stringify(notice.fileHashes),
    answer: notice.answer,
    answered_on: notice.answeredOn,
    closed_on: notice.closedOn,
    created_at: notice.createdAt,
  }
}

function toNotice(row: Selectable<LedgerTables['supervision_notice']>): SupervisionNotice {
  const { series, year, serial } = row
  return {
    id: row.id,
    planId: row.plan_id,
    periodId: row.period_id,
    unitId: row.unit_id,
    kind: row.kind,
    grade: row.grade,
    taskIds: parseJson(row.task_ids),
    content: parseJson(row.content),
    replyDue: row.reply_due,
    state: row.state,
    number: series !== null && year !== null && serial !== null ? { series, year, serial } : null,
    issuedOn: row.issued_on,
    answer: row.answer,
    answeredOn: row.answered_on,
    closedOn: row.closed_on,
    fileHashes: parseJson(row.file_hashes),
    createdAt: row.created_at,
  }
}
