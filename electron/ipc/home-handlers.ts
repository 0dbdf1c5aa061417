import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const homeHandlers = (_backend: Backend): HandlersFor<'home'> => ({})
