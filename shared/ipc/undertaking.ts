import { z } from 'zod'
import type { TaskUndertakings } from '../domain/undertaking/task-undertakings.ts'
import type { Handler } from '../domain/undertaking/types.ts'
import { call, result } from './call.ts'
import { id } from './ids.ts'

const words = z.string().max(200)

/** Channels of the domain `undertaking`: 办理方案 of tasks. */
export const undertakingContract = {
  'undertaking.ofTask': call(z.object({ taskId: id<'task'>() }), result<TaskUndertakings>()),
  'undertaking.save': call(
    z.object({
      taskId: id<'task'>(),
      unitId: id<'unit'>(),
      works: z.string().max(20_000),
      goals: z
        .array(z.object({ on: z.string().max(20), label: z.string().max(40), words: z.string().max(2000) }))
        .max(60)
        .readonly(),
      deputy: words,
      office: words,
      handler: words,
      phone: words,
      note: z.string().max(2000),
    }),
    result<null>(),
  ),
  'undertaking.remove': call(z.object({ undertakingId: id<'undertaking'>() }), result<null>()),
  /** 经办人 of a unit for tasks of all plans. */
  'undertaking.handlersOfUnit': call(z.object({ unitId: id<'unit'>() }), result<readonly Handler[]>()),
}
