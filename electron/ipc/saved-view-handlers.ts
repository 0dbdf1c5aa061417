import { listSavedViews, removeView, saveView } from '../services/saved-view-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const savedViewHandlers = ({ folder }: Backend): HandlersFor<'savedView'> => ({
  'savedView.list': ({ screen }) => listSavedViews(folder.db, screen),
  'savedView.save': async (view) => ({ viewId: await saveView(folder, view) }),
  'savedView.remove': async ({ viewId }) => {
    await removeView(folder, viewId)
    return null
  },
})
