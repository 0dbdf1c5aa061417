import type { PeriodId } from '../../../shared/domain/id.ts'
import type { JobProgress } from '../../../shared/domain/job.ts'
import type { Staged } from '../../../shared/domain/task-return/intake.ts'
import type { FileToken } from '../../../shared/ipc/ids.ts'
import type { CallError } from '../../../shared/ipc/message.ts'
import { CallFailed, callBackend } from '../../backend/backend-client.ts'
import { type DroppedFile, sendDropped } from '../../backend/dropped-files.ts'
import { addJob, removeJob, reportJob } from '../../backend/jobs.ts'

/** What files that are put in are doing. */
export interface StageState {
  readonly periodId: PeriodId | null
  /** How many of the dropped files are over; null while none are on their way. */
  readonly copied: { readonly done: number; readonly total: number } | null
  readonly isRunning: boolean
  readonly progress: JobProgress | null
  readonly error: CallError | null
  readonly staged: Staged | null
}

/** What is done with the progress of putting in. */
export interface StageWatch {
  readonly title: string
  readonly onProgress: (progress: JobProgress) => void
}

const idle: StageState = {
  periodId: null,
  copied: null,
  isRunning: false,
  progress: null,
  error: null,
  staged: null,
}

let state = idle
let controller: AbortController | null = null
/** What was to be put in last, for trying again. */
let lastFiles: readonly FileToken[] = []
const listeners = new Set<() => void>()

function change(next: Partial<StageState>): void {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

export function subscribeToStage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function readStage(): StageState {
  return state
}

/**
 * Puts files into the intake of a period. It goes on when the screen is left for another one, which then shows how far it is.
 * @param watch how the work is called, and who is told of every step
 */
export async function stageFiles(periodId: PeriodId, files: readonly FileToken[], watch: StageWatch): Promise<void> {
  if (files.length === 0) return
  lastFiles = files
  await run(periodId, async (signal) => {
    const jobId = addJob(watch.title, cancelStage)
    const onProgress = (progress: JobProgress) => {
      change({ progress })
      reportJob(jobId, progress)
      watch.onProgress(progress)
    }
    try {
      const input = { periodId, files: [...files] }
      change({ copied: null, staged: await callBackend('taskReturn.stage', input, { signal, onProgress }) })
    } finally {
      // The screen says what became of the files; a message would only say it again.
      removeJob(jobId, null)
    }
  })
}

/** Hands dropped files over, then puts them in. */
export async function stageDropped(
  periodId: PeriodId,
  dropped: readonly DroppedFile[],
  watch: StageWatch,
): Promise<void> {
  if (dropped.length === 0) return
  let files: readonly FileToken[] = []
  await run(periodId, async (signal) => {
    files = await sendDropped(dropped, signal, (done) => change({ copied: { done, total: dropped.length } }))
  })
  await stageFiles(periodId, files, watch)
}

/** Tries again what failed. */
export async function stageAgain(watch: StageWatch): Promise<void> {
  if (state.periodId !== null) await stageFiles(state.periodId, lastFiles, watch)
}

export function cancelStage(): void {
  controller?.abort()
}

/** Takes the note of what became of it off. */
export function clearStage(): void {
  if (!state.isRunning) change(idle)
}

async function run(periodId: PeriodId, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const own = new AbortController()
  controller = own
  change({ ...idle, periodId, isRunning: true })
  try {
    await work(own.signal)
  } catch (failure) {
    if (failure instanceof CallFailed) {
      if (failure.error.kind !== 'cancelled') change({ error: failure.error })
    } else if (!own.signal.aborted) throw failure
  } finally {
    controller = null
    change({ isRunning: false, copied: null, progress: null })
  }
}
