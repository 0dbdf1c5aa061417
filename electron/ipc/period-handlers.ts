import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const periodHandlers = (_backend: Backend): HandlersFor<'period'> => ({})
