import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const planDraftHandlers = (_backend: Backend): HandlersFor<'planDraft'> => ({})
