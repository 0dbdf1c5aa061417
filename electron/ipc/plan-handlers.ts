import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const planHandlers = (_backend: Backend): HandlersFor<'plan'> => ({})
