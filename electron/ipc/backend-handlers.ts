import type { contract } from '../../shared/ipc/contract.ts'
import type { Backend } from './backend-context.ts'
import { backupHandlers } from './backup-handlers.ts'
import { bulletinHandlers } from './bulletin-handlers.ts'
import { chartHandlers } from './chart-handlers.ts'
import { consolidatedHandlers } from './consolidated-handlers.ts'
import { formHandlers } from './form-handlers.ts'
import type { HandlersFor } from './handlers-for.ts'
import { historyHandlers } from './history-handlers.ts'
import { homeHandlers } from './home-handlers.ts'
import { leaderHandlers } from './leader-handlers.ts'
import { ledgerHandlers } from './ledger-handlers.ts'
import { listHandlers } from './list-handlers.ts'
import { originalHandlers } from './original-handlers.ts'
import { periodHandlers } from './period-handlers.ts'
import { planDraftHandlers } from './plan-draft-handlers.ts'
import { planHandlers } from './plan-handlers.ts'
import { planPaperHandlers } from './plan-paper-handlers.ts'
import { presetHandlers } from './preset-handlers.ts'
import { responsibilityHandlers } from './responsibility-handlers.ts'
import { savedViewHandlers } from './saved-view-handlers.ts'
import { settingsHandlers } from './settings-handlers.ts'
import { supervisionNoticeHandlers } from './supervision-notice-handlers.ts'
import { taskHandlers } from './task-handlers.ts'
import { taskReturnHandlers } from './task-return-handlers.ts'
import { undertakingHandlers } from './undertaking-handlers.ts'
import { unitHandlers } from './unit-handlers.ts'

type DomainOf<C> = C extends `${infer Domain}.${string}` ? Domain : never
type BackendDomain = DomainOf<keyof typeof contract>

/** All handlers of the backend; a forgotten domain does not compile. */
export const backendHandlers = (backend: Backend): HandlersFor<BackendDomain> => ({
  ...planHandlers(backend),
  ...planPaperHandlers(backend),
  ...planDraftHandlers(backend),
  ...taskHandlers(backend),
  ...unitHandlers(backend),
  ...undertakingHandlers(backend),
  ...leaderHandlers(backend),
  ...periodHandlers(backend),
  ...formHandlers(backend),
  ...taskReturnHandlers(backend),
  ...consolidatedHandlers(backend),
  ...bulletinHandlers(backend),
  ...ledgerHandlers(backend),
  ...listHandlers(backend),
  ...responsibilityHandlers(backend),
  ...supervisionNoticeHandlers(backend),
  ...presetHandlers(backend),
  ...savedViewHandlers(backend),
  ...settingsHandlers(backend),
  ...backupHandlers(backend),
  ...historyHandlers(backend),
  ...homeHandlers(backend),
  ...chartHandlers(backend),
  ...originalHandlers(backend),
})
