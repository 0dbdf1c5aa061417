import {
  adoptReport,
  confirmConsolidated,
  editConsolidated,
  reopenConsolidated,
  sendBackReport,
} from '../services/consolidated-service.ts'
import { listConsolidations, showConsolidation } from '../services/consolidated-view.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const consolidatedHandlers = ({ folder }: Backend): HandlersFor<'consolidated'> => ({
  'consolidated.list': ({ periodId }) => listConsolidations(folder.db, periodId),
  'consolidated.show': ({ periodId, taskId }) => showConsolidation(folder.db, periodId, taskId),
  'consolidated.adopt': async ({ reportId }) => {
    await adoptReport(folder, reportId)
    return null
  },
  'consolidated.edit': async ({ periodId, taskId, ...said }) => {
    await editConsolidated(folder, periodId, taskId, said)
    return null
  },
  'consolidated.confirm': async ({ periodId, taskIds }) => {
    await confirmConsolidated(folder, periodId, taskIds)
    return null
  },
  'consolidated.reopen': async ({ periodId, taskId }) => {
    await reopenConsolidated(folder, periodId, taskId)
    return null
  },
  'consolidated.sendBack': async ({ reportId, reason }) => {
    await sendBackReport(folder, reportId, reason)
    return null
  },
})
