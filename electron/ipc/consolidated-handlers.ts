import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const consolidatedHandlers = (_backend: Backend): HandlersFor<'consolidated'> => ({})
