import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const historyHandlers = (_backend: Backend): HandlersFor<'history'> => ({})
