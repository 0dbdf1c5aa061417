import { sql } from 'kysely'
import type { UnitId, UnitMergeId } from '../../shared/domain/id.ts'
import type { UnitMerge } from '../../shared/domain/unit/overview.ts'
import type { Unit } from '../../shared/domain/unit/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { firstOrNull, insertMany } from './bulk.ts'
import type { MergedTable } from './tables/unit-tables.ts'
import type { Db, Trx } from './tables.ts'

/** Tables whose rows go over with the unit, all with an `id` of their own. */
const movedTables = [
  'assignment',
  'form',
  'task_return',
  'report',
  'undertaking',
] as const satisfies readonly MergedTable[]
/** Tables in which the unit is part of the key, with the column that is the rest of it. */
const memberTables = [
  { table: 'unit_group_member', whole: 'group_id' },
  { table: 'assignment_exclusion', whole: 'assignment_id' },
] as const satisfies readonly { table: MergedTable; whole: string }[]

/** Merges that stand, the newest first. */
export async function listUnitMerges(db: Db): Promise<readonly UnitMerge[]> {
  return selectMerges(db).where('unit_merge.undone_at', 'is', null).orderBy('merged_at', 'desc').execute()
}

/** A merge by its id, also one that was turned back; null where there is none. */
export async function findUnitMerge(db: Db, mergeId: UnitMergeId): Promise<UnitMerge | null> {
  return firstOrNull(selectMerges(db).where('unit_merge.id', '=', mergeId))
}

const selectMerges = (db: Db) =>
  db
    .selectFrom('unit_merge')
    .innerJoin('unit as kept', 'kept.id', 'unit_merge.kept_id')
    .innerJoin('unit as merged', 'merged.id', 'unit_merge.merged_id')
    .select([
      'unit_merge.id',
      'unit_merge.kept_id as keptId',
      'kept.name as keptName',
      'merged.name as mergedName',
      'unit_merge.merged_at as mergedAt',
      'unit_merge.merged_by as mergedBy',
      'unit_merge.undone_at as undoneAt',
    ])

/**
 * The label of the first period in which both units have a form or a report, or the plan with a task for which both have a
 * 办理方案, so that they cannot be merged; else null.
 */
export async function findSharedPeriod(db: Db, keptId: UnitId, mergedId: UnitId): Promise<string | null> {
  const { rows } = await sql<{ label: string }>`
    SELECT label, to_date FROM period WHERE period.id IN (
      SELECT a.period_id FROM form a JOIN form b USING (period_id) WHERE a.unit_id = ${keptId} AND b.unit_id = ${mergedId}
      UNION
      SELECT a.period_id FROM report a JOIN report b USING (period_id, task_id)
      WHERE a.unit_id = ${keptId} AND b.unit_id = ${mergedId}
    )
    UNION ALL
    SELECT plan.title, '9999' FROM undertaking a JOIN undertaking b USING (task_id)
      JOIN task ON task.id = a.task_id JOIN plan ON plan.id = task.plan_id
      WHERE a.unit_id = ${keptId} AND b.unit_id = ${mergedId}
    ORDER BY 2 LIMIT 1`.execute(db)
  return rows[0]?.label ?? null
}

/**
 * Moves everything of one unit to another and writes down what was moved.
 * Throws `unit.bothReported` where both have a form or a report of one period.
 */
export async function mergeUnitRows(
  trx: Trx,
  {
    id,
    kept,
    merged,
    by,
  }: { readonly id: UnitMergeId; readonly kept: Unit; readonly merged: Unit; readonly by: string },
): Promise<void> {
  await assertNothingCollides(trx, kept, merged)
  await trx
    .insertInto('unit_merge')
    .values({
      id,
      kept_id: kept.id,
      merged_id: merged.id,
      merged_at: new Date().toISOString(),
      merged_by: by,
      undone_at: null,
    })
    .execute()
  for (const table of movedTables) {
    const rows = await trx.selectFrom(table).select('id').where('unit_id', '=', merged.id).execute()
    await remember(
      trx,
      id,
      table,
      rows.map((row) => row.id),
    )
    await trx.updateTable(table).set({ unit_id: kept.id }).where('unit_id', '=', merged.id).execute()
  }
  for (const { table, whole } of memberTables) await moveMembers(trx, id, table, whole, kept.id, merged.id)
  await moveNames(trx, id, kept, merged)
  await trx.updateTable('unit').set({ merged_into_id: kept.id }).where('id', '=', merged.id).execute()
}

/** Moves back what a merge moved and nobody has changed since. */
export async function undoMergeRows(trx: Trx, mergeId: UnitMergeId): Promise<void> {
  const merge = await trx.selectFrom('unit_merge').selectAll().where('id', '=', mergeId).executeTakeFirstOrThrow()
  const moved = (table: MergedTable) =>
    trx.selectFrom('unit_merge_row').select('row_id').where('merge_id', '=', mergeId).where('table_name', '=', table)
  for (const table of movedTables) {
    await trx
      .updateTable(table)
      .set({ unit_id: merge.merged_id })
      .where('unit_id', '=', merge.kept_id)
      .where(sql<boolean>`id IN (${moved(table)})`)
      .execute()
  }
  for (const { table, whole } of memberTables) {
    const back = sql<boolean>`${sql.id(whole)} IN (${moved(table)})`
    const kept = await trx.selectFrom(table).selectAll().where('unit_id', '=', merge.kept_id).where(back).execute()
    await trx.deleteFrom(table).where('unit_id', '=', merge.kept_id).where(back).execute()
    await insertMany(
      trx,
      table,
      kept.map((row) => ({ ...row, unit_id: merge.merged_id })),
    )
  }
  const names = await trx.selectFrom('unit_other_name').select('name').where('merge_id', '=', mergeId).execute()
  await trx.deleteFrom('unit_other_name').where('merge_id', '=', mergeId).execute()
  const { name: own } = await trx
    .selectFrom('unit')
    .select('name')
    .where('id', '=', merge.merged_id)
    .executeTakeFirstOrThrow()
  await insertMany(
    trx,
    'unit_other_name',
    names.filter(({ name }) => name !== own).map(({ name }) => ({ unit_id: merge.merged_id, name, merge_id: null })),
  )
  await trx.updateTable('unit').set({ merged_into_id: null }).where('id', '=', merge.merged_id).execute()
  await trx.updateTable('unit_merge').set({ undone_at: new Date().toISOString() }).where('id', '=', mergeId).execute()
}

async function assertNothingCollides(trx: Trx, kept: Unit, merged: Unit): Promise<void> {
  const period = await findSharedPeriod(trx, kept.id, merged.id)
  if (period !== null) throw new UserError('unit.bothReported', { kept: kept.name, merged: merged.name, period })
}

async function moveMembers(
  trx: Trx,
  mergeId: UnitMergeId,
  table: (typeof memberTables)[number]['table'],
  whole: string,
  keptId: UnitId,
  mergedId: UnitId,
): Promise<void> {
  const rows = await trx.selectFrom(table).selectAll().where('unit_id', '=', mergedId).execute()
  const known = await trx.selectFrom(table).selectAll().where('unit_id', '=', keptId).execute()
  const wholeOf = (row: object) => String(Object.entries(row).find(([column]) => column === whole)?.[1])
  const there = new Set(known.map(wholeOf))
  // Where both stand, one of them is enough; the merged one's row stays, hidden with its unit.
  const moving = rows.filter((row) => !there.has(wholeOf(row)))
  await remember(trx, mergeId, table, moving.map(wholeOf))
  for (const row of moving) {
    await trx
      .deleteFrom(table)
      .where('unit_id', '=', mergedId)
      .where(sql<boolean>`${sql.id(whole)} = ${wholeOf(row)}`)
      .execute()
  }
  await insertMany(
    trx,
    table,
    moving.map((row) => ({ ...row, unit_id: keptId })),
  )
}

async function moveNames(trx: Trx, mergeId: UnitMergeId, kept: Unit, merged: Unit): Promise<void> {
  await trx.deleteFrom('unit_other_name').where('unit_id', '=', merged.id).execute()
  const names = new Set([merged.name, ...merged.otherNames])
  for (const name of [kept.name, ...kept.otherNames]) names.delete(name)
  await insertMany(
    trx,
    'unit_other_name',
    [...names].map((name) => ({ unit_id: kept.id, name, merge_id: mergeId })),
  )
}

async function remember(trx: Trx, mergeId: UnitMergeId, table: MergedTable, ids: readonly string[]): Promise<void> {
  await insertMany(
    trx,
    'unit_merge_row',
    ids.map((id) => ({ merge_id: mergeId, table_name: table, row_id: id })),
  )
}
