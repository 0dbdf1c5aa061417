import { z } from 'zod'
import type { Status } from '../domain/status/types.ts'

/** One of the fixed meanings of a status. */
export const status = z.enum([
  'done',
  'ahead',
  'onTrack',
  'behind',
  'overdue',
  'notStarted',
  'standing',
  'notAssessed',
  'retired',
]) satisfies z.ZodType<Status>
