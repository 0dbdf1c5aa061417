import { useSyncExternalStore } from 'react'
import type { JobProgress } from '../../shared/domain/job.ts'

/** Long work that runs now, as the top bar shows it. */
export interface RunningJob {
  readonly id: number
  /** What it does, in the user's words; null where the call gave none: then its phase must do. */
  readonly title: string | null
  readonly progress: JobProgress | null
  cancel(): void
}

/** How long work ended: what to say, and where its result is seen. */
export interface JobEnd {
  readonly title: string
  /** A place in the window, as a link: `/period?taskReturn=…`. */
  readonly to: string | null
}

let jobs: readonly RunningJob[] = []
let lastId = 0
const listeners = new Set<() => void>()
const endListeners = new Set<(end: JobEnd) => void>()

function set(next: readonly RunningJob[]): void {
  jobs = next
  for (const listener of listeners) listener()
}

/** Shows a job in the top bar. */
export function addJob(title: string | null, cancel: () => void): number {
  lastId += 1
  set([...jobs, { id: lastId, title, progress: null, cancel }])
  return lastId
}

export function reportJob(id: number, progress: JobProgress): void {
  set(jobs.map((job) => (job.id === id ? { ...job, progress } : job)))
}

/** Takes a job off the top bar; with an end, a message leads to its result. */
export function removeJob(id: number, end: JobEnd | null): void {
  set(jobs.filter((job) => job.id !== id))
  if (end) for (const listener of endListeners) listener(end)
}

export function onJobEnd(listener: (end: JobEnd) => void): () => void {
  endListeners.add(listener)
  return () => endListeners.delete(listener)
}

/** The jobs that run now, oldest first. */
export function useJobs(): readonly RunningJob[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => jobs,
  )
}
