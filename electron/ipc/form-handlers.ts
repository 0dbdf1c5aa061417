import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const formHandlers = (_backend: Backend): HandlersFor<'form'> => ({})
