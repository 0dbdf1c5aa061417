import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const taskReturnHandlers = (_backend: Backend): HandlersFor<'taskReturn'> => ({})
