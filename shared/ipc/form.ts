import { z } from 'zod'
import type { FormPreview } from '../domain/form/types.ts'
import { call, result } from './call.ts'
import { type FileToken, fileToken, id } from './ids.ts'

/** Channels of the domain `form`: what goes out to the units. */
export const formContract = {
  /** The forms of a round as they would be written, in official order. */
  'form.preview': call(z.object({ periodId: id<'period'>() }), result<readonly FormPreview[]>()),
  /** Writes the forms of all units, or of some, into a chosen folder; a job. `folder` of the answer opens it. */
  'form.export': call(
    z.object({ periodId: id<'period'>(), folder: fileToken, unitIds: z.array(id<'unit'>()).min(1).nullable() }),
    result<{ readonly files: number; readonly folder: FileToken }>(),
  ),
}
