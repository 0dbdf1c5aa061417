import type { jobPhases } from '../i18n/zh-CN/job-phases.ts'

export type JobPhase = keyof typeof jobPhases

/** How far long work has come; `total` is null while it is not known. */
export interface JobProgress {
  readonly phase: JobPhase
  readonly done: number
  readonly total: number | null
}

/** What long work is given: a signal to stop by, and a way to say how far it is. Stopping leaves nothing behind. */
export interface Job {
  readonly signal: AbortSignal
  report(progress: JobProgress): void
}
