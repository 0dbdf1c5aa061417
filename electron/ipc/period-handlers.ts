import { today } from '../services/local-day.ts'
import { loadBoard } from '../services/period-board-service.ts'
import {
  closePeriod,
  listPlanPeriods,
  openPeriod,
  proposePeriods,
  proposeUndertakingRound,
  reopenPeriod,
} from '../services/period-service.ts'
import { recordCall } from '../services/reminder-call-service.ts'
import { exportReminders, loadReminders, printReminders } from '../services/reminder-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const periodHandlers = ({ folder, files }: Backend): HandlersFor<'period'> => ({
  'period.listByPlan': ({ planId }) => listPlanPeriods(folder.db, planId),
  'period.propose': ({ planId }) => proposePeriods(folder.db, planId, today()),
  'period.proposeUndertaking': ({ planId }) => proposeUndertakingRound(folder.db, planId, today()),
  'period.open': async (request) => ({ periodId: await openPeriod(folder, request) }),
  'period.close': async ({ periodId }) => {
    await closePeriod(folder, periodId)
    return null
  },
  'period.reopen': async ({ periodId }) => {
    await reopenPeriod(folder, periodId)
    return null
  },
  'period.board': ({ periodId }) => loadBoard(folder.db, periodId, today()),
  'period.recordCall': async (note) => {
    await recordCall(folder, note)
    return null
  },
  'period.reminders': (choice) => loadReminders(folder.db, choice, today()),
  'period.reminderPaper': (choice) => printReminders(folder.db, choice, today()),
  'period.exportReminders': async ({ file, ...choice }) =>
    files.grant(await exportReminders(folder.db, choice, today(), files.pathOf(file))),
})
