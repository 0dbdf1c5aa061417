import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LedgerWork, LedgerWorkMessage, LedgerWorkResults } from './ledger-worker.ts'

/** Who waits for work in a thread. */
export interface ThreadWatch {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Copies or reads a ledger through in a thread of its own, with its own connection: a large one takes seconds, in which
 * nobody else could be answered. Stopping ends the thread. Throws what went wrong in it, and the signal's reason.
 */
export function inLedgerThread<Kind extends LedgerWork['kind']>(
  work: Extract<LedgerWork, { kind: Kind }>,
  watch?: ThreadWatch,
): Promise<LedgerWorkResults[Kind]> {
  watch?.signal.throwIfAborted()
  // Beside this file, in the source as in the built program.
  const worker = new Worker(new URL(`./ledger-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: work,
  })
  const { promise, resolve, reject } = Promise.withResolvers<LedgerWorkResults[Kind]>()
  // Rejected only when the thread is gone: until then it may still write its file.
  const stop = () => void worker.terminate().then(() => reject(watch?.signal.reason))
  watch?.signal.addEventListener('abort', stop, { once: true })
  worker.on('message', (message: LedgerWorkMessage) => {
    if (message.kind === 'progress') watch?.onProgress(message.done, message.total)
    else resolve(message.result as LedgerWorkResults[Kind])
  })
  worker.on('error', reject)
  worker.on('exit', (code) => {
    watch?.signal.removeEventListener('abort', stop)
    if (!watch?.signal.aborted) reject(new Error(`the thread on the ledger ended with ${code} and without a result`))
  })
  return promise
}
