import type { Selectable } from 'kysely'
import type { PlanId } from '../../shared/domain/id.ts'
import type { KeptWarning, Plan, PlanContent, Section } from '../../shared/domain/plan/plan.ts'
import type { PlanFacts } from '../../shared/domain/plan-draft/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { firstOrNull, insertMany, parseJson } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'
import { listTasksByPlan } from './task-repository.ts'

/** All plans, the newest first. */
export async function listPlans(db: Db): Promise<readonly Plan[]> {
  const rows = await db.selectFrom('plan').selectAll().orderBy('imported_at', 'desc').orderBy('id').execute()
  return rows.map(toPlan)
}

/** Throws `plan.notFound`. */
export async function getPlan(db: Db, planId: PlanId): Promise<Plan> {
  const row = await firstOrNull(db.selectFrom('plan').selectAll().where('id', '=', planId))
  if (!row) throw new UserError('plan.notFound', { plan: planId })
  return toPlan(row)
}

/** The plans that were read from a file, by their part of it. */
export async function listPlansByOriginal(db: Db, hash: string): Promise<readonly Plan[]> {
  const rows = await db
    .selectFrom('plan')
    .selectAll()
    .where('original_hash', '=', hash)
    .orderBy('original_part')
    .execute()
  return rows.map(toPlan)
}

/** A plan with its outline, tasks and 指标事项 in the order of the document. Throws `plan.notFound`. */
export async function getPlanContent(db: Db, planId: PlanId): Promise<PlanContent> {
  return {
    plan: await getPlan(db, planId),
    sections: await listSections(db, planId),
    tasks: await listTasksByPlan(db, planId, 'task'),
    indicatorRows: await listTasksByPlan(db, planId, 'indicator'),
    warnings: await listPlanWarnings(db, planId),
  }
}

/** The plan's outline in the order of the document. */
export async function listSections(db: Db, planId: PlanId): Promise<readonly Section[]> {
  const rows = await db.selectFrom('section').selectAll().where('plan_id', '=', planId).orderBy('position').execute()
  return rows.map(toSection)
}

/** What the reader was not sure of, in the order of the document. */
export async function listPlanWarnings(db: Db, planId: PlanId): Promise<readonly KeptWarning[]> {
  const rows = await db
    .selectFrom('plan_warning')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return rows.map(toWarning)
}

/** Writes a plan with its outline and warnings; the archived original must be there already. */
export async function insertPlan(
  trx: Trx,
  plan: Plan,
  sections: readonly Section[],
  warnings: readonly KeptWarning[],
): Promise<void> {
  await insertMany(trx, 'plan', [
    {
      id: plan.id,
      title: plan.title,
      document_number: plan.documentNumber,
      issuer: plan.issuer,
      issue_date: plan.issueDate,
      years: JSON.stringify(plan.years),
      style: JSON.stringify(plan.style),
      members: JSON.stringify(plan.members),
      text_before: JSON.stringify(plan.textBefore),
      text_after: JSON.stringify(plan.textAfter),
      source: plan.source,
      original_hash: plan.original.hash,
      original_name: plan.original.name,
      original_part: plan.original.part,
      imported_at: plan.importedAt,
    },
  ])
  await insertMany(
    trx,
    'section',
    sections.map((section) => ({
      id: section.id,
      plan_id: section.planId,
      parent_id: section.parentId,
      level: section.level,
      label: section.label,
      text: section.text,
      heading: section.heading,
      paragraphs: JSON.stringify(section.paragraphs),
      position: section.position,
    })),
  )
  await insertMany(
    trx,
    'plan_warning',
    warnings.map((warning, position) => ({
      id: warning.id,
      plan_id: plan.id,
      position,
      code: warning.code,
      task_number: warning.taskNumber,
      words: warning.words,
      place: JSON.stringify(warning.place),
      state: warning.state,
    })),
  )
}

/** Changes what a plan's head says. */
export async function setPlanFacts(trx: Trx, planId: PlanId, facts: PlanFacts): Promise<void> {
  await trx
    .updateTable('plan')
    .set({
      title: facts.title,
      document_number: facts.documentNumber,
      issuer: facts.issuer,
      issue_date: facts.issueDate,
      years: JSON.stringify(facts.years),
    })
    .where('id', '=', planId)
    .execute()
}

/** Marks a warning as looked at, or as open again. */
export async function setPlanWarningState(trx: Trx, warningId: string, state: KeptWarning['state']): Promise<void> {
  await trx.updateTable('plan_warning').set({ state }).where('id', '=', warningId).execute()
}

function toPlan(row: Selectable<LedgerTables['plan']>): Plan {
  return {
    id: row.id,
    title: row.title,
    documentNumber: row.document_number,
    issuer: row.issuer,
    issueDate: row.issue_date,
    years: parseJson(row.years),
    style: parseJson(row.style),
    members: parseJson(row.members),
    textBefore: parseJson(row.text_before),
    textAfter: parseJson(row.text_after),
    source: row.source,
    original: { name: row.original_name, hash: row.original_hash, part: row.original_part },
    importedAt: row.imported_at,
  }
}

function toSection(row: Selectable<LedgerTables['section']>): Section {
  return {
    id: row.id,
    planId: row.plan_id,
    parentId: row.parent_id,
    level: row.level,
    label: row.label,
    text: row.text,
    heading: row.heading,
    paragraphs: parseJson(row.paragraphs),
    position: row.position,
  }
}

function toWarning(row: Selectable<LedgerTables['plan_warning']>): KeptWarning {
  return {
    id: row.id,
    code: row.code as KeptWarning['code'],
    taskNumber: row.task_number,
    words: row.words,
    place: parseJson(row.place),
    state: row.state,
  }
}
