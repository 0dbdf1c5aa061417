import type { Selectable } from 'kysely'
import type { PeriodId, UnitId } from '../../shared/domain/id.ts'
import type { Form } from '../../shared/domain/task-return/types.ts'
import { parseJson } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** The forms of a period, units in official order. */
export async function listForms(db: Db, periodId: PeriodId): Promise<readonly Form[]> {
  const rows = await db
    .selectFrom('form')
    .innerJoin('unit', 'unit.id', 'form.unit_id')
    .selectAll('form')
    .where('form.period_id', '=', periodId)
    .orderBy('unit.official_order')
    .orderBy('unit.id')
    .execute()
  return rows.map(toForm)
}

/** Remembers what each unit was asked; a form made again for the same period and unit replaces what was remembered. */
export async function saveForms(trx: Trx, forms: readonly Form[]): Promise<void> {
  for (const form of forms) {
    const asked = {
      file_name: form.fileName,
      task_ids: JSON.stringify(form.taskIds),
      exported_at: form.exportedAt,
    }
    await trx
      .insertInto('form')
      .values({ id: form.id, period_id: form.periodId, unit_id: form.unitId, ...asked })
      .onConflict((conflict) => conflict.columns(['period_id', 'unit_id']).doUpdateSet(asked))
      .execute()
  }
}

/** Units that were sent a form in a period and of whom the ledger has no report, in official order. */
export async function listSilentUnits(db: Db, periodId: PeriodId): Promise<readonly UnitId[]> {
  const rows = await db
    .selectFrom('form')
    .innerJoin('unit', 'unit.id', 'form.unit_id')
    .select('form.unit_id')
    .where('form.period_id', '=', periodId)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('report')
            .select('report.id')
            .whereRef('report.period_id', '=', 'form.period_id')
            .whereRef('report.unit_id', '=', 'form.unit_id'),
        ),
      ),
    )
    .orderBy('unit.official_order')
    .orderBy('unit.id')
    .execute()
  return rows.map((row) => row.unit_id)
}

function toForm(row: Selectable<LedgerTables['form']>): Form {
  return {
    id: row.id,
    periodId: row.period_id,
    unitId: row.unit_id,
    fileName: row.file_name,
    taskIds: parseJson(row.task_ids),
    exportedAt: row.exported_at,
  }
}
