/** How far long work has come; `total` is null while it is not known. */
export interface JobProgress {
  readonly phase: string
  readonly done: number
  readonly total: number | null
}

/** What long work is given: a signal to stop by, and a way to say how far it is. Stopping leaves nothing behind. */
export interface Job {
  readonly signal: AbortSignal
  report(progress: JobProgress): void
}
