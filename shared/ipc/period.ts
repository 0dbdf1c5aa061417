import { z } from 'zod'
import type { PeriodId } from '../domain/id.ts'
import type { PeriodBoard } from '../domain/period/board.ts'
import { cadences, type PeriodProposal } from '../domain/period/propose-period.ts'
import type { Reminder } from '../domain/period/reminder.ts'
import type { Period } from '../domain/period/types.ts'
import { call, result } from './call.ts'
import { type FileToken, fileToken, id } from './ids.ts'

const period = z.object({ periodId: id<'period'>() })
/** Of all units (null), or only of some. */
const reminded = period.extend({ unitIds: z.array(id<'unit'>()).readonly().nullable() })
const plan = z.object({ planId: id<'plan'>() })

/** Channels of the domain `period`: the rounds of a plan and who has reported in them. */
export const periodContract = {
  /** Oldest first. */
  'period.listByPlan': call(plan, result<readonly Period[]>()),
  /** The rounds the plan could begin next, one for each cadence. */
  'period.propose': call(plan, result<readonly PeriodProposal[]>()),
  /** The round of 办理方案 that the plan could begin. */
  'period.proposeUndertaking': call(plan, result<PeriodProposal>()),
  'period.open': call(
    z.object({
      planId: id<'plan'>(),
      cadence: z.enum(cadences),
      label: z.string().max(40),
      // As typed: what is no day is told in words.
      from: z.string().max(20),
      to: z.string().max(20),
      due: z.string().max(20),
      purpose: z.enum(['progress', 'undertaking']).default('progress'),
    }),
    result<{ readonly periodId: PeriodId }>(),
  ),
  'period.close': call(period, result<null>()),
  'period.reopen': call(period, result<null>()),
  'period.board': call(period, result<PeriodBoard>()),
  /** 催办记录 — writes down that a unit was called. */
  'period.recordCall': call(
    period.extend({ unitId: id<'unit'>(), spokeWith: z.string().max(100), words: z.string().max(500) }),
    result<null>(),
  ),
  /** 催办名单 */
  'period.reminders': call(reminded, result<readonly Reminder[]>()),
  /** The same on paper, for the window to print. */
  'period.reminderPaper': call(reminded, result<{ readonly title: string; readonly html: string }>()),
  /** `file` is a place to write to, its extension `.docx` or `.html`. */
  'period.exportReminders': call(reminded.extend({ file: fileToken }), result<FileToken>()),
}
