import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PlanReading } from '../../shared/domain/plan-draft/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { PlanAnswer, PlanQuestion } from './plan-reader-worker.ts'

/** The largest plans need some 200 MB; only a broken file asks for more than this. */
const MOST_MEMORY_MB = 1024

/**
 * Reads a file, or pasted text, and the plans in it, in a thread of its own: meanwhile other calls are answered, and it
 * stops at once when the signal says so.
 *
 * @param onRecognising called when the file was read and its plans are looked for
 * @throws UserError those of `readDocument`, and `file.tooLarge` where memory does not do
 */
export function readPlansApart(
  question: PlanQuestion,
  signal: AbortSignal,
  onRecognising: () => void,
): Promise<PlanReading> {
  signal.throwIfAborted()
  const worker = startWorker()
  let stop: () => void = () => {}
  return new Promise<PlanReading>((resolve, reject) => {
    stop = () => reject(signal.reason)
    const fail = (cause: Error) => {
      const isFull = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(isFull ? new UserError('file.tooLarge', { file: question.fileName }, { cause }) : cause)
    }
    const take = (answer: PlanAnswer) => {
      switch (answer.kind) {
        case 'recognising':
          return onRecognising()
        case 'read':
          return resolve(answer.reading)
        case 'refused':
          return reject(new UserError(answer.code, answer.params))
      }
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.on('message', take).on('error', fail)
    worker.postMessage(question)
  }).finally(() => {
    signal.removeEventListener('abort', stop)
    return worker.terminate()
  })
}

function startWorker(): Worker {
  // Beside this file, in the source as in the built program.
  const file = new URL(`./plan-reader-worker${extname(import.meta.url)}`, import.meta.url)
  return new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } })
}
