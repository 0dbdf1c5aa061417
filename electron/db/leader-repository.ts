import type { Leader } from '../../shared/domain/leader/types.ts'
import { insertMany } from './bulk.ts'
import type { Db, Trx } from './tables.ts'

/** All leaders in official order. */
export async function listLeaders(db: Db): Promise<readonly Leader[]> {
  const rows = await db.selectFrom('leader').selectAll().orderBy('official_order').orderBy('id').execute()
  return rows.map((row) => ({ id: row.id, name: row.name, order: row.official_order }))
}

export async function insertLeaders(trx: Trx, leaders: readonly Leader[]): Promise<void> {
  await insertMany(
    trx,
    'leader',
    leaders.map((leader) => ({ id: leader.id, name: leader.name, official_order: leader.order })),
  )
}
