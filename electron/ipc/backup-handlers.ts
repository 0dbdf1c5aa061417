import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const backupHandlers = (_backend: Backend): HandlersFor<'backup'> => ({})
