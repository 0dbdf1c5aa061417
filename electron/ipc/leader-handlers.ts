import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const leaderHandlers = (_backend: Backend): HandlersFor<'leader'> => ({})
