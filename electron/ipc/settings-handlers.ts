import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const settingsHandlers = (_backend: Backend): HandlersFor<'settings'> => ({})
