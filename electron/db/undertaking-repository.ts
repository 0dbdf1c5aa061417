import type { Selectable } from 'kysely'
import type { PlanId, ReturnId, TaskId, UndertakingId, UnitId } from '../../shared/domain/id.ts'
import type { StageGoal, Undertaking } from '../../shared/domain/undertaking/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { idList, insertMany } from './bulk.ts'
import { newId } from './new-id.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** Throws `undertaking.notFound`. */
export async function getUndertaking(db: Db, id: UndertakingId): Promise<Undertaking> {
  const [found] = await withParts(db, await selectUndertakings(db).where('undertaking.id', '=', id).execute())
  if (!found) throw new UserError('undertaking.notFound', { undertaking: id })
  return found
}

/** All 办理方案 of a plan's tasks; of one task the first-named unit's first. */
export async function listUndertakingsByPlan(db: Db, planId: PlanId): Promise<readonly Undertaking[]> {
  const rows = await selectUndertakings(db)
    .innerJoin('task', 'task.id', 'undertaking.task_id')
    .where('task.plan_id', '=', planId)
    .execute()
  return withParts(db, rows)
}

/** 办理方案 of some units for a plan's tasks. */
export async function listUndertakingsByUnits(
  db: Db,
  planId: PlanId,
  unitIds: readonly UnitId[],
): Promise<readonly Undertaking[]> {
  const rows = await selectUndertakings(db)
    .innerJoin('task', 'task.id', 'undertaking.task_id')
    .where('task.plan_id', '=', planId)
    .where('undertaking.unit_id', 'in', idList(unitIds))
    .execute()
  return withParts(db, rows)
}

/** 办理方案 of tasks; of one task the first-named unit's first. */
export async function listUndertakingsByTasks(db: Db, taskIds: readonly TaskId[]): Promise<readonly Undertaking[]> {
  return withParts(db, await selectUndertakings(db).where('undertaking.task_id', 'in', idList(taskIds)).execute())
}

/** 办理方案 that were last read from a returned file. */
export async function listUndertakingsByReturn(db: Db, returnId: ReturnId): Promise<readonly Undertaking[]> {
  return withParts(db, await selectUndertakings(db).where('undertaking.return_id', '=', returnId).execute())
}

function selectUndertakings(db: Db) {
  return db
    .selectFrom('undertaking')
    .selectAll('undertaking')
    .orderBy('undertaking.task_id')
    .orderBy('undertaking.reporter_order')
    .orderBy('undertaking.id')
}

async function withParts(db: Db, rows: readonly Selectable<LedgerTables['undertaking']>[]) {
  const ids = idList(rows.map(({ id }) => id))
  const works = await db
    .selectFrom('undertaking_work')
    .select(['undertaking_id', 'text'])
    .where('undertaking_id', 'in', ids)
    .orderBy('undertaking_id')
    .orderBy('position')
    .execute()
  const goals = await db
    .selectFrom('stage_target')
    .select(['undertaking_id', 'period_label', 'on_date', 'value', 'text'])
    .where('undertaking_id', 'in', ids)
    .orderBy('on_date')
    .execute()
  const worksOf = Map.groupBy(works, (row) => row.undertaking_id)
  const goalsOf = Map.groupBy(goals, (row) => row.undertaking_id)
  return rows.map(
    (row): Undertaking => ({
      id: row.id,
      taskId: row.task_id,
      unitId: row.unit_id,
      reporterOrder: row.reporter_order,
      works: (worksOf.get(row.id) ?? []).map(({ text }) => text),
      goals: (goalsOf.get(row.id) ?? []).map((goal): StageGoal => {
        return { on: goal.on_date, label: goal.period_label, value: goal.value, text: goal.text }
      }),
      deputy: row.deputy,
      office: row.office,
      handler: row.handler,
      phone: row.phone,
      note: row.note,
      origin:
        row.return_id !== null && row.sheet !== null && row.sheet_row !== null
          ? { returnId: row.return_id, sheet: row.sheet, row: row.sheet_row }
          : null,
      at: row.at,
    }),
  )
}

/** 办理方案 as it is handed in: the ledger gives it its id, or finds the one it takes the place of. */
export type NewUndertaking = Omit<Undertaking, 'id'>

/**
 * Writes 办理方案; one of the same task and unit takes the place of what was there, its id stays. Goals are replaced on the
 * days named and stay on all others: a later round may ask only for the rest of the year.
 * @param days the days on which goals were asked for; null for all
 */
export async function saveUndertakings(
  trx: Trx,
  undertakings: readonly NewUndertaking[],
  days: readonly string[] | null,
): Promise<void> {
  const tasks = [...new Set(undertakings.map(({ taskId }) => taskId))]
  const known = new Map((await listUndertakingsByTasks(trx, tasks)).map((one) => [keyOf(one), one]))
  for (const one of undertakings) {
    const before = known.get(keyOf(one)) ?? null
    const id = before?.id ?? newId('undertaking')
    const said = {
      reporter_order: one.reporterOrder,
      deputy: one.deputy,
      office: one.office,
      handler: one.handler,
      phone: one.phone,
      note: one.note,
      return_id: one.origin?.returnId ?? null,
      sheet: one.origin?.sheet ?? null,
      sheet_row: one.origin?.row ?? null,
      at: one.at,
    }
    if (before) await trx.updateTable('undertaking').set(said).where('id', '=', id).execute()
    else await insertMany(trx, 'undertaking', [{ id, task_id: one.taskId, unit_id: one.unitId, ...said }])
    if (!isSame(before?.works, one.works)) await replaceWorks(trx, id, one.works)
    const wanted = (goals: readonly StageGoal[]) => goals.filter(({ on }) => days === null || days.includes(on))
    if (!isSame(before && wanted(before.goals), wanted(one.goals))) {
      await replaceGoals(trx, { id, taskId: one.taskId }, wanted(one.goals), days)
    }
  }
}

async function replaceWorks(trx: Trx, id: UndertakingId, works: readonly string[]): Promise<void> {
  await trx.deleteFrom('undertaking_work').where('undertaking_id', '=', id).execute()
  await insertMany(
    trx,
    'undertaking_work',
    works.map((text, position) => ({ id: newId('undertakingWork'), undertaking_id: id, position, text })),
  )
}

async function replaceGoals(
  trx: Trx,
  { id, taskId }: Pick<Undertaking, 'id' | 'taskId'>,
  goals: readonly StageGoal[],
  days: readonly string[] | null,
): Promise<void> {
  const old = trx.deleteFrom('stage_target').where('undertaking_id', '=', id)
  await (days === null ? old : old.where('on_date', 'in', idList(days))).execute()
  await insertMany(
    trx,
    'stage_target',
    goals.map(({ on, label, value, text }) => ({
      id: newId('stageTarget'),
      task_id: taskId,
      indicator_id: null,
      period_label: label,
      on_date: on,
      value,
      text,
      undertaking_id: id,
    })),
  )
}

/** Takes a 办理方案 away with its measures and goals. */
export async function deleteUndertaking(trx: Trx, id: UndertakingId): Promise<void> {
  await trx.deleteFrom('undertaking_work').where('undertaking_id', '=', id).execute()
  await trx.deleteFrom('stage_target').where('undertaking_id', '=', id).execute()
  await trx.deleteFrom('undertaking').where('id', '=', id).execute()
}

function keyOf({ taskId, unitId }: Pick<Undertaking, 'taskId' | 'unitId'>): string {
  return `${taskId} ${unitId}`
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
