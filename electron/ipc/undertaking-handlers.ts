import {
  readHandlersOfUnit,
  readTaskUndertakings,
  removeUndertaking,
  saveUndertaking,
} from '../services/undertaking-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const undertakingHandlers = ({ folder }: Backend): HandlersFor<'undertaking'> => ({
  'undertaking.ofTask': ({ taskId }) => readTaskUndertakings(folder.db, taskId),
  'undertaking.save': async (edit) => {
    await saveUndertaking(folder, edit)
    return null
  },
  'undertaking.remove': async ({ undertakingId }) => {
    await removeUndertaking(folder, undertakingId)
    return null
  },
  'undertaking.handlersOfUnit': ({ unitId }) => readHandlersOfUnit(folder.db, unitId),
})
