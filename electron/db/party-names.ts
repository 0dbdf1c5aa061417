import type { PartyChoice } from '../../shared/domain/task/task-edit.ts'
import { firstOrNull } from './bulk.ts'
import type { Db } from './tables.ts'

/** What a unit, group or leader is called; null where there is none, and for a unit that was merged into another. */
export async function findPartyName(
  db: Db,
  choice: Exclude<PartyChoice, { readonly kind: 'words' }>,
): Promise<string | null> {
  switch (choice.kind) {
    case 'unit': {
      const query = db.selectFrom('unit').select('name').where('id', '=', choice.unitId)
      return (await firstOrNull(query.where('merged_into_id', 'is', null)))?.name ?? null
    }
    case 'group':
      return (
        (await firstOrNull(db.selectFrom('unit_group').select('name').where('id', '=', choice.groupId)))?.name ?? null
      )
    case 'leader':
      return (await firstOrNull(db.selectFrom('leader').select('name').where('id', '=', choice.leaderId)))?.name ?? null
    default:
      return choice satisfies never
  }
}
