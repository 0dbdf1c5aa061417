import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const ledgerHandlers = (_backend: Backend): HandlersFor<'ledger'> => ({})
