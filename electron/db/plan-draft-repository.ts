import { type Selectable, sql } from 'kysely'
import type { PlanDraftId } from '../../shared/domain/id.ts'
import type { IsoMoment } from '../../shared/domain/iso-date.ts'
import { type EditHistory, noEdits } from '../../shared/domain/plan-draft/edit-history.ts'
import type { PlanReading } from '../../shared/domain/plan-draft/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { firstOrNull, parseJson } from './bulk.ts'
import { newId } from './new-id.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** 草稿 — a plan file that is being looked over. */
export interface PlanDraft {
  readonly id: PlanDraftId
  readonly file: { readonly hash: string; readonly name: string }
  readonly edits: EditHistory
  readonly createdAt: IsoMoment
  readonly changedAt: IsoMoment
}

/** Drafts whose plans are not in the ledger, the one last worked on first. */
export async function listPlanDrafts(db: Db): Promise<readonly PlanDraft[]> {
  const rows = await db
    .selectFrom('plan_draft')
    .selectAll()
    .where(sql<boolean>`accepted_at IS NULL OR NOT EXISTS (SELECT 1 FROM plan WHERE original_hash = file_hash)`)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toDraft)
}

/** Throws `plan.draftNotFound`. */
export async function getPlanDraft(db: Db, draftId: PlanDraftId): Promise<PlanDraft> {
  const row = await firstOrNull(db.selectFrom('plan_draft').selectAll().where('id', '=', draftId))
  if (!row) throw new UserError('plan.draftNotFound')
  return toDraft(row)
}

export async function findPlanDraftByFile(db: Db, hash: string): Promise<PlanDraft | null> {
  const row = await firstOrNull(db.selectFrom('plan_draft').selectAll().where('file_hash', '=', hash))
  return row ? toDraft(row) : null
}

/** Throws `plan.draftNotFound`. */
export async function getPlanReading(db: Db, draftId: PlanDraftId): Promise<PlanReading> {
  const row = await firstOrNull(db.selectFrom('plan_draft_reading').selectAll().where('draft_id', '=', draftId))
  if (!row) throw new UserError('plan.draftNotFound')
  return { document: parseJson(row.document), plans: parseJson(row.plans) }
}

/** Begins a draft of an archived file without edits. */
export async function insertPlanDraft(trx: Trx, file: PlanDraft['file'], reading: PlanReading): Promise<PlanDraft> {
  const now = new Date().toISOString()
  const draft = { id: newId('planDraft'), file, edits: noEdits, createdAt: now, changedAt: now }
  await trx
    .insertInto('plan_draft')
    .values({
      id: draft.id,
      file_hash: file.hash,
      file_name: file.name,
      edits: JSON.stringify(noEdits),
      created_at: now,
      changed_at: now,
      accepted_at: null,
    })
    .execute()
  await trx
    .insertInto('plan_draft_reading')
    .values({
      draft_id: draft.id,
      document: JSON.stringify(reading.document),
      plans: JSON.stringify(reading.plans),
    })
    .execute()
  return draft
}

export async function setPlanDraftEdits(trx: Trx, draftId: PlanDraftId, edits: EditHistory): Promise<void> {
  await trx
    .updateTable('plan_draft')
    .set({ edits: JSON.stringify(edits), changed_at: new Date().toISOString() })
    .where('id', '=', draftId)
    .execute()
}

export async function markPlanDraftAccepted(trx: Trx, draftId: PlanDraftId): Promise<void> {
  await trx.updateTable('plan_draft').set({ accepted_at: new Date().toISOString() }).where('id', '=', draftId).execute()
}

export async function deletePlanDraft(trx: Trx, draftId: PlanDraftId): Promise<void> {
  await trx.deleteFrom('plan_draft_reading').where('draft_id', '=', draftId).execute()
  await trx.deleteFrom('plan_draft').where('id', '=', draftId).execute()
}

function toDraft(row: Selectable<LedgerTables['plan_draft']>): PlanDraft {
  return {
    id: row.id,
    file: { hash: row.file_hash, name: row.file_name },
    edits: parseJson(row.edits),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }
}
