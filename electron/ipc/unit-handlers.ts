import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const unitHandlers = (_backend: Backend): HandlersFor<'unit'> => ({})
