import type { Job } from '../../../shared/domain/job.ts'

/** Work that nobody watches or stops. */
export const quietJob: Job = { signal: new AbortController().signal, report() {} }
