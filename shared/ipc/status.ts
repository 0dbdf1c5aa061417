import { z } from 'zod'
import { statuses } from '../domain/status/types.ts'

/** One of the fixed meanings of a status. */
export const status = z.enum(statuses)
