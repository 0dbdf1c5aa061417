import { exportLedgerContent } from '../services/ledger-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const ledgerHandlers = ({ folder, files, printer }: Backend): HandlersFor<'ledger'> => ({
  'ledger.export': async ({ planId, content, token }, job) => {
    const path = await exportLedgerContent(folder, planId, content, files.pathOf(token), { printer, job })
    return { token: files.grant(path) }
  },
})
