import { z } from 'zod'
import type { Consolidation, ConsolidationItem } from '../domain/report/consolidation.ts'
import { call, result } from './call.ts'
import { id } from './ids.ts'
import { status } from './status.ts'

const task = z.object({ periodId: id<'period'>(), taskId: id<'task'>() })
const report = z.object({ reportId: id<'report'>() })

/** Channels of the domain `consolidated`: the office's own text for each task of a period. */
export const consolidatedContract = {
  /** In plan order. */
  'consolidated.list': call(z.object({ periodId: id<'period'>() }), result<readonly ConsolidationItem[]>()),
  'consolidated.show': call(task, result<Consolidation>()),
  /** 采用 */
  'consolidated.adopt': call(report, result<null>()),
  'consolidated.edit': call(
    task.extend({
      text: z.string().max(20_000),
      status: status.nullable(),
      percent: z.number().min(0).max(100).nullable(),
    }),
    result<null>(),
  ),
  /** 审定 */
  'consolidated.confirm': call(
    z.object({ periodId: id<'period'>(), taskIds: z.array(id<'task'>()).min(1) }),
    result<null>(),
  ),
  'consolidated.reopen': call(task, result<null>()),
  /** 退回 of one unit's report. */
  'consolidated.sendBack': call(report.extend({ reason: z.string().max(2000) }), result<null>()),
}
