import type { SavedViewId } from '../../shared/domain/id.ts'
import type { SavedView } from '../../shared/domain/saved-view/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { deleteSavedView, findSavedView, putSavedView } from '../db/saved-view-repository.ts'
import { changeSet } from './history-service.ts'

export { listSavedViews } from '../db/saved-view-repository.ts'

/** Keeps a view; one of the same name on the screen is replaced. Throws `savedView.noName`. */
export async function saveView(folder: DataFolder, view: Omit<SavedView, 'id'>): Promise<SavedViewId> {
  const name = view.name.trim()
  if (name === '') throw new UserError('savedView.noName')
  return changeSet(folder, { action: 'savedView.save', params: { name } }, (trx) =>
    putSavedView(trx, { ...view, name }),
  )
}

/** Removes a view; one that is gone already is no error. */
export async function removeView(folder: DataFolder, viewId: SavedViewId): Promise<void> {
  const view = await findSavedView(folder.db, viewId)
  if (!view) return
  await changeSet(folder, { action: 'savedView.remove', params: { name: view.name } }, (trx) =>
    deleteSavedView(trx, viewId),
  )
}
