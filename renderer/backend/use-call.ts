import { useCallback, useEffect, useRef, useState } from 'react'
import type { JobProgress } from '../../shared/domain/job.ts'
import type { Channel, Output, PageInput } from '../../shared/ipc/contract.ts'
import type { CallError } from '../../shared/ipc/message.ts'
import { CallFailed, callBackend } from './backend-client.ts'
import { addJob, removeJob, reportJob } from './jobs.ts'

/** How far a call has come. */
export type Progress = JobProgress

export interface RunOptions<C extends Channel> {
  readonly onProgress?: (progress: JobProgress) => void
  /** Where no place of the screen fits for `error`: a message says it. Not called for what was cancelled. */
  readonly onError?: (error: CallError) => void
  /**
   * For long work: it stands in the top bar under this title from its first sign of progress, and its end is a message. `to`
   * says where the result is seen, from what the call answered.
   */
  readonly job?: { readonly title: string; readonly to?: (value: Output<C>) => string | null }
}

export interface Call<C extends Channel> {
  /** The answer, or undefined where it failed (see `error`) or was cancelled. Goes on when the screen is left. */
  run(input: PageInput<C>, options?: RunOptions<C>): Promise<Output<C> | undefined>
  readonly isRunning: boolean
  readonly progress: JobProgress | null
  /** Why the last run failed, for an ErrorNote beside what failed; null while it runs, after success and after cancelling. */
  readonly error: CallError | null
  cancel(): void
  clearError(): void
}

/**
 * Does something through a channel when the user asks for it.
 *
 *     const rename = useCall('unit.rename')
 *     const isSaved = (await rename.run({ unitId, name })) !== undefined
 */
export function useCall<C extends Channel>(channel: C): Call<C> {
  const [running, setRunning] = useState(0)
  const [progress, setProgress] = useState<JobProgress | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const isShown = useRef(true)
  const controllers = useRef(new Set<AbortController>())
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])

  const run = useCallback(
    async (input: PageInput<C>, { onProgress, onError, job }: RunOptions<C> = {}) => {
      const controller = new AbortController()
      controllers.current.add(controller)
      setRunning((count) => count + 1)
      setError(null)
      setProgress(null)
      let jobId: number | null = null
      let end: { title: string; to: string | null } | null = null
      try {
        const value = await callBackend(channel, input, {
          signal: controller.signal,
          onProgress: (next) => {
            jobId ??= addJob(job?.title ?? null, () => controller.abort())
            reportJob(jobId, next)
            if (isShown.current) setProgress(next)
            onProgress?.(next)
          },
        })
        if (job) end = { title: job.title, to: job.to?.(value) ?? null }
        return value
      } catch (failure) {
        if (!(failure instanceof CallFailed)) throw failure
        if (failure.error.kind === 'cancelled') return undefined
        if (isShown.current) setError(failure.error)
        onError?.(failure.error)
        return undefined
      } finally {
        controllers.current.delete(controller)
        if (jobId !== null) removeJob(jobId, end)
        if (isShown.current) {
          setRunning((count) => count - 1)
          setProgress(null)
        }
      }
    },
    [channel],
  )
  const cancel = useCallback(() => {
    for (const controller of controllers.current) controller.abort()
  }, [])
  const clearError = useCallback(() => setError(null), [])
  return { run, isRunning: running > 0, progress, error, cancel, clearError }
}
