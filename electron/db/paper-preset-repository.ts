import type { Selectable } from 'kysely'
import type { PaperPresetId } from '../../shared/domain/id.ts'
import type { PaperKind } from '../../shared/domain/paper/paper-kind.ts'
import type { PaperPreset } from '../../shared/domain/paper/preset.ts'
import { firstOrNull, parseJson } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** A preset of the office; those the program brings have no row. */
export type OwnPreset = PaperPreset & { readonly id: PaperPresetId }

/** The office's presets, those of one kind or all, in the order in which they were made. */
export async function listOwnPresets(db: Db, kind?: PaperKind): Promise<readonly OwnPreset[]> {
  let query = db.selectFrom('paper_preset').selectAll()
  if (kind) query = query.where('kind', '=', kind)
  return (await query.orderBy('position').orderBy('id').execute()).map(toPreset)
}

export async function findOwnPreset(db: Db, presetId: PaperPresetId): Promise<OwnPreset | null> {
  const row = await firstOrNull(db.selectFrom('paper_preset').selectAll().where('id', '=', presetId))
  return row && toPreset(row)
}

/** Writes a preset, new or changed. */
export async function putPreset(trx: Trx, { id, kind, name, ...content }: OwnPreset): Promise<void> {
  const last = await trx.selectFrom('paper_preset').select('position').orderBy('position', 'desc').executeTakeFirst()
  const said = { name, content: JSON.stringify(content) }
  await trx
    .insertInto('paper_preset')
    .values({ id, kind, position: (last?.position ?? 0) + 1, ...said })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute()
}

export async function deletePreset(trx: Trx, presetId: PaperPresetId): Promise<void> {
  await trx.deleteFrom('paper_preset').where('id', '=', presetId).execute()
}

function toPreset(row: Selectable<LedgerTables['paper_preset']>): OwnPreset {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    ...parseJson<Omit<OwnPreset, 'id' | 'kind' | 'name'>>(row.content),
  }
}
