import type { Selectable } from 'kysely'
import type { NamedMapping } from '../../shared/domain/free-form/types.ts'
import type { TableMappingId } from '../../shared/domain/id.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { firstOrNull, parseJson } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** All mappings that were kept, the newest first. */
export async function listTableMappings(db: Db): Promise<readonly NamedMapping[]> {
  const rows = await db.selectFrom('table_mapping').selectAll().orderBy('at', 'desc').orderBy('id').execute()
  return rows.map(toMapping)
}

/** Throws `tableMapping.notFound`. */
export async function getTableMapping(db: Db, id: TableMappingId): Promise<NamedMapping> {
  const row = await firstOrNull(db.selectFrom('table_mapping').selectAll().where('id', '=', id))
  if (!row) throw new UserError('tableMapping.notFound', { name: id })
  return toMapping(row)
}

export async function findTableMapping(db: Db, name: string): Promise<NamedMapping | null> {
  const row = await firstOrNull(db.selectFrom('table_mapping').selectAll().where('name', '=', name))
  return row && toMapping(row)
}

export async function insertTableMapping(trx: Trx, { mapping, ...named }: NamedMapping): Promise<void> {
  await trx
    .insertInto('table_mapping')
    .values({ ...named, mapping: JSON.stringify(mapping) })
    .execute()
}

export async function updateTableMapping(trx: Trx, { id, mapping, ...named }: NamedMapping): Promise<void> {
  await trx
    .updateTable('table_mapping')
    .set({ ...named, mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .execute()
}

export async function deleteTableMapping(trx: Trx, id: TableMappingId): Promise<void> {
  await trx.deleteFrom('table_mapping').where('id', '=', id).execute()
}

function toMapping({ mapping, ...row }: Selectable<LedgerTables['table_mapping']>): NamedMapping {
  return { ...row, mapping: parseJson(mapping) }
}
