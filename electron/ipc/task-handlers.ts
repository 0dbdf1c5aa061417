import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const taskHandlers = (_backend: Backend): HandlersFor<'task'> => ({})
