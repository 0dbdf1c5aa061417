import type { Selectable } from 'kysely'
import type { BulletinKind, BulletinRecord } from '../../shared/domain/bulletin/types.ts'
import type { BulletinId, PeriodId } from '../../shared/domain/id.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { firstOrNull, parseJson } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** The bulletins of a period, or those of one kind, the newest first. */
export async function listBulletins(
  db: Db,
  periodId: PeriodId,
  kind?: BulletinKind,
): Promise<readonly BulletinRecord[]> {
  let query = db.selectFrom('bulletin').selectAll().where('period_id', '=', periodId)
  if (kind) query = query.where('kind', '=', kind)
  const rows = await query.orderBy('created_at', 'desc').orderBy('id').execute()
  return rows.map(toBulletin)
}

/** Throws `bulletin.notFound`. */
export async function getBulletin(db: Db, bulletinId: BulletinId): Promise<BulletinRecord> {
  const row = await firstOrNull(db.selectFrom('bulletin').selectAll().where('id', '=', bulletinId))
  if (!row) throw new UserError('bulletin.notFound', { bulletin: bulletinId })
  return toBulletin(row)
}

/** The issued bulletin that bears a number, of all or of those issued in a year; null where none does. */
export async function findBulletinByNumber(
  db: Db,
  documentNumber: string,
  year: string | null,
): Promise<BulletinRecord | null> {
  let query = db
    .selectFrom('bulletin')
    .selectAll()
    .where('document_number', '=', documentNumber)
    .where('state', '=', 'issued')
  if (year !== null) query = query.where('issue_date', 'like', `${year}-%`)
  const row = await firstOrNull(query)
  return row && toBulletin(row)
}

/** Takes the row of a bulletin away; its text must be gone before. */
export async function deleteBulletin(trx: Trx, bulletinId: BulletinId): Promise<void> {
  await trx.deleteFrom('bulletin').where('id', '=', bulletinId).execute()
}

/** Writes a bulletin, new or changed. Once issued its facts, text and files no longer change: the database refuses it. */
export async function saveBulletin(trx: Trx, bulletin: BulletinRecord): Promise<void> {
  const content = {
    document_number: bulletin.documentNumber,
    title: bulletin.title,
    issue_date: bulletin.issueDate,
    facts: JSON.stringify(bulletin.facts),
    content: JSON.stringify(bulletin.content),
    file_hashes: JSON.stringify(bulletin.fileHashes),
    state: bulletin.state,
    issued_at: bulletin.issuedAt,
  }
  await trx
    .insertInto('bulletin')
    .values({
      id: bulletin.id,
      period_id: bulletin.periodId,
      kind: bulletin.kind,
      created_at: bulletin.createdAt,
      ...content,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(content))
    .execute()
}

function toBulletin(row: Selectable<LedgerTables['bulletin']>): BulletinRecord {
  return {
    id: row.id,
    periodId: row.period_id,
    kind: row.kind,
    documentNumber: row.document_number,
    title: row.title,
    issueDate: row.issue_date,
    facts: parseJson(row.facts),
    content: parseJson(row.content),
    fileHashes: parseJson(row.file_hashes),
    state: row.state,
    createdAt: row.created_at,
    issuedAt: row.issued_at,
  }
}
