import { z } from 'zod'
import type { Responsibility } from '../domain/responsibility/types.ts'
import { call, result } from './call.ts'
import { id } from './ids.ts'

/** Channels of the domain `responsibility`. */
export const responsibilityContract = {
  /** What everybody answers for in a plan, in official order; last names that stand for none, and what nobody is named for. */
  'responsibility.list': call(
    z.object({ planId: id<'plan'>(), by: z.enum(['leader', 'unit']) }),
    result<readonly Responsibility[]>(),
  ),
}
