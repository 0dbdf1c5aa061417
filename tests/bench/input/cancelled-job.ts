import type { Job } from '../../../shared/domain/job.ts'
import type { Figure } from '../job.ts'

/**
 * Begins work, cancels it when it has said so many times how far it is, and tells how long after that it had stopped. The
 * clerk's click is heard in a later turn, as in the program: work that lets no turn pass counts.
 * @throws where the work came to its end, or failed by itself
 */
export async function timeToStop(atReport: number, work: (job: Job) => Promise<unknown>): Promise<Figure> {
  const cancel = new AbortController()
  let reports = 0
  let clicked = 0
  const report = () => {
    reports += 1
    if (reports !== atReport) return
    clicked = performance.now()
    setTimeout(() => cancel.abort())
  }
  try {
    await work({ signal: cancel.signal, report })
  } catch (error) {
    if (!cancel.signal.aborted) throw error
    return { unit: 'milliseconds', value: performance.now() - clicked }
  }
  throw new Error('the work had ended before it was cancelled')
}

/** Work that is watched: `reports` counts how often it has said how far it is. */
export function watchedJob(): { readonly job: Job; reports(): Figure } {
  let count = 0
  const report = () => {
    count += 1
  }
  return {
    job: { signal: new AbortController().signal, report },
    reports: () => ({ unit: 'times', value: count }),
  }
}
