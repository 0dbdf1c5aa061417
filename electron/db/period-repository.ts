import type { Selectable } from 'kysely'
import type { PeriodId, PlanId } from '../../shared/domain/id.ts'
import type { Period } from '../../shared/domain/period/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { firstOrNull, insertMany } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** A plan's periods, oldest first, also those of 办理方案. */
export async function listPeriods(db: Db, planId: PlanId): Promise<readonly Period[]> {
  const rows = await db
    .selectFrom('period')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('to_date')
    .orderBy('from_date')
    .orderBy('id')
    .execute()
  return rows.map(toPeriod)
}

/** 上期, 本期 — a plan's periods of which progress is reported, oldest first. */
export async function listProgressPeriods(db: Db, planId: PlanId): Promise<readonly Period[]> {
  return (await listPeriods(db, planId)).filter(({ purpose }) => purpose === 'progress')
}

/** Throws `period.notFound`. */
export async function getPeriod(db: Db, periodId: PeriodId): Promise<Period> {
  const row = await firstOrNull(db.selectFrom('period').selectAll().where('id', '=', periodId))
  if (!row) throw new UserError('period.notFound', { period: periodId })
  return toPeriod(row)
}

/** The same, of which progress is reported. Throws `period.notFound`, and `period.notProgress` for a round of 办理方案. */
export async function getProgressPeriod(db: Db, periodId: PeriodId): Promise<Period> {
  const period = await getPeriod(db, periodId)
  if (period.purpose !== 'progress') throw new UserError('period.notProgress', { label: period.label })
  return period
}

/**
 * 上期 — the period of the same plan and cadence that ended last before this one begins; null for the first. A monthly
 * form shows last month's words, not those of the quarter that ended with it.
 */
export async function findPreviousPeriod(db: Db, period: Period): Promise<Period | null> {
  const row = await firstOrNull(
    db
      .selectFrom('period')
      .selectAll()
      .where('plan_id', '=', period.planId)
      .where('purpose', '=', period.purpose)
      .where('cadence', '=', period.cadence)
      .where('to_date', '<', period.from)
      .orderBy('to_date', 'desc')
      .limit(1),
  )
  return row && toPeriod(row)
}

/**
 * A period's purpose stays what it was opened with: forms, marks and reports hang on it, and what is derived of reports
 * (`report_mark_period_updated`) does not look whether it changed.
 */
export async function insertPeriod(trx: Trx, period: Period): Promise<void> {
  await insertMany(trx, 'period', [
    {
      id: period.id,
      plan_id: period.planId,
      cadence: period.cadence,
      label: period.label,
      from_date: period.from,
      to_date: period.to,
      due_date: period.due,
      state: period.state,
      purpose: period.purpose,
    },
  ])
}

export async function setPeriodState(trx: Trx, periodId: PeriodId, state: Period['state']): Promise<void> {
  await trx.updateTable('period').set({ state }).where('id', '=', periodId).execute()
}

function toPeriod(row: Selectable<LedgerTables['period']>): Period {
  return {
    id: row.id,
    planId: row.plan_id,
    cadence: row.cadence,
    label: row.label,
    from: row.from_date,
    to: row.to_date,
    due: row.due_date,
    state: row.state,
    purpose: row.purpose,
  }
}
