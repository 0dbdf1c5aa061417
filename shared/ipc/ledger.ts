import { z } from 'zod'
import { call, result } from './call.ts'
import { type FileToken, fileToken, id } from './ids.ts'
import { taskQuery } from './task-schemas.ts'

/** The columns of a ledger that the list can choose. */
const column = z.enum([
  'number',
  'text',
  'leaders',
  'deputies',
  'leadUnits',
  'responsibleUnits',
  'supportUnits',
  'implementUnits',
  'deadline',
  'goal',
  'progress',
  'percent',
  'status',
  'problem',
  'nextStep',
  'updated',
  'indicators',
  'note',
])

/** Channels of the domain `ledger`. */
export const ledgerContract = {
  /** Writes a ledger to the file chosen, `.xlsx`, `.docx` or `.pdf` by its name: just what is shown, or somebody's. */
  'ledger.export': call(
    z.object({
      planId: id<'plan'>(),
      content: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('shown'), query: taskQuery, columns: z.array(column).min(1) }),
        z.object({ kind: z.literal('whole') }),
        z.object({ kind: z.literal('leader'), leaderId: id<'leader'>() }),
        z.object({ kind: z.literal('unit'), unitId: id<'unit'>() }),
      ]),
      token: fileToken,
    }),
    result<{ readonly token: FileToken }>(),
  ),
}
