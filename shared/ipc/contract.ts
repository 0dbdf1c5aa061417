import type { z } from 'zod'
import { backupContract } from './backup.ts'
import { bulletinContract } from './bulletin.ts'
import { chartContract } from './chart.ts'
import { consolidatedContract } from './consolidated.ts'
import { formContract } from './form.ts'
import { historyContract } from './history.ts'
import { homeContract } from './home.ts'
import { leaderContract } from './leader.ts'
import { ledgerContract } from './ledger.ts'
import { listContract } from './list.ts'
import { originalContract } from './original.ts'
import { periodContract } from './period.ts'
import { planContract } from './plan.ts'
import { planDraftContract } from './plan-draft.ts'
import { planPaperContract } from './plan-paper.ts'
import { presetContract } from './preset.ts'
import { responsibilityContract } from './responsibility.ts'
import { savedViewContract } from './saved-view.ts'
import { settingsContract } from './settings.ts'
import { shellContract } from './shell.ts'
import { supervisionNoticeContract } from './supervision-notice.ts'
import { taskContract } from './task.ts'
import { taskReturnContract } from './task-return.ts'
import { undertakingContract } from './undertaking.ts'
import { unitContract } from './unit.ts'

/** Every channel of the backend, typed once. */
export const contract = {
  ...planContract,
  ...planPaperContract,
  ...planDraftContract,
  ...taskContract,
  ...unitContract,
  ...undertakingContract,
  ...leaderContract,
  ...periodContract,
  ...formContract,
  ...taskReturnContract,
  ...consolidatedContract,
  ...bulletinContract,
  ...ledgerContract,
  ...listContract,
  ...responsibilityContract,
  ...supervisionNoticeContract,
  ...presetContract,
  ...savedViewContract,
  ...settingsContract,
  ...backupContract,
  ...historyContract,
  ...homeContract,
  ...chartContract,
  ...originalContract,
}

/** Every channel the page may call: the backend's and the main process's. */
export const pageContract = { ...contract, ...shellContract }

export type Channel = keyof typeof pageContract
/** What a handler gets: parsed, with defaults filled in. */
export type Input<C extends Channel> = z.output<(typeof pageContract)[C]['input']>
/** What the page may send: defaults may be left out. */
export type PageInput<C extends Channel> = z.input<(typeof pageContract)[C]['input']>
export type Output<C extends Channel> = z.output<(typeof pageContract)[C]['output']>
