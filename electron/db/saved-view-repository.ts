import type { SavedViewId } from '../../shared/domain/id.ts'
import type { SavedView } from '../../shared/domain/saved-view/types.ts'
import { firstOrNull, parseJson } from './bulk.ts'
import { newId } from './new-id.ts'
import type { Db, Trx } from './tables.ts'

/** The views of a screen in the order in which they were made. */
export async function listSavedViews(db: Db, screen: string): Promise<readonly SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .selectAll()
    .where('screen', '=', screen)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, screen: row.screen, name: row.name, state: parseJson(row.state) }))
}

export async function findSavedView(db: Db, viewId: SavedViewId): Promise<SavedView | null> {
  const row = await firstOrNull(db.selectFrom('saved_view').selectAll().where('id', '=', viewId))
  return row && { id: row.id, screen: row.screen, name: row.name, state: parseJson(row.state) }
}

/** Keeps a view under its name, in place of one of that name on the same screen. Returns its id. */
export async function putSavedView(trx: Trx, view: Omit<SavedView, 'id'>): Promise<SavedViewId> {
  const state = JSON.stringify(view.state)
  const own = await listSavedViews(trx, view.screen)
  const known = own.find(({ name }) => name === view.name)
  if (known) {
    await trx.updateTable('saved_view').set({ state }).where('id', '=', known.id).execute()
    return known.id
  }
  const id = newId('savedView')
  const position = own.length
  await trx.insertInto('saved_view').values({ id, screen: view.screen, name: view.name, position, state }).execute()
  return id
}

export async function deleteSavedView(trx: Trx, viewId: SavedViewId): Promise<void> {
  await trx.deleteFrom('saved_view').where('id', '=', viewId).execute()
}
