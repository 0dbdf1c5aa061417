import type { Job, JobProgress } from '../../shared/domain/job.ts'
import { message } from '../messages.ts'

/** A job that Ctrl+C ends and that shows its progress on one line of a terminal; silent where output is piped. */
export function commandJob(signal: AbortSignal): Job {
  const terminal = process.stderr.isTTY === true
  let lastShown = 0
  return {
    signal,
    report(progress: JobProgress) {
      if (!terminal) return
      const now = Date.now()
      const isEnd = progress.total !== null && progress.done >= progress.total
      // A few lines a second are enough; the terminal itself is slow.
      if (!isEnd && now - lastShown < 200) return
      lastShown = now
      const count = progress.total === null ? String(progress.done) : `${progress.done}/${progress.total}`
      process.stderr.write(`\r\u001b[K${message(`jobPhases.${progress.phase}`)} ${count}${isEnd ? '\r\u001b[K' : ''}`)
    },
  }
}
