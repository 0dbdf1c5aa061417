import { z } from 'zod'
import { call, result } from './call.ts'
import { type FileToken, id } from './ids.ts'

/** Whose file is meant: the one a plan was read from, or one that came back from a unit. */
export const original = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), planId: id<'plan'>() }),
  z.object({ kind: z.literal('taskReturn'), returnId: id<'taskReturn'>() }),
])

/** Channels of the domain `original`: files as they came in, byte for byte. */
export const originalContract = {
  /** A copy to look at; the archive's own file is never handed out. */
  'original.copy': call(original, result<FileToken>()),
}
