import { z } from 'zod'
import { ledgerColumnKeys } from '../domain/ledger/types.ts'
import { call, result } from './call.ts'
import { type FileToken, fileToken, id } from './ids.ts'
import { taskQuery } from './task-schemas.ts'

/** Channels of the domain `ledger`. */
export const ledgerContract = {
  /** Writes a ledger to the file chosen, `.xlsx`, `.docx` or `.pdf` by its name: just what is shown, or somebody's. */
  'ledger.export': call(
    z.object({
      planId: id<'plan'>(),
      content: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('shown'),
          query: taskQuery,
          columns: z.array(z.enum(ledgerColumnKeys)).min(1).readonly(),
        }),
        /** `presetId`: the office's preset of its words and columns; null for the program's own. */
        z.object({ kind: z.literal('whole'), presetId: id<'paperPreset'>().nullable() }),
        z.object({ kind: z.literal('leader'), leaderId: id<'leader'>() }),
        z.object({ kind: z.literal('unit'), unitId: id<'unit'>() }),
        z.object({
          kind: z.literal('unnamed'),
          by: z.enum(['leader', 'unit']),
          name: z.string().max(2000).nullable(),
        }),
      ]),
      token: fileToken,
    }),
    result<{ readonly token: FileToken }>(),
  ),
}
