import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { NamedMapping } from '../../shared/domain/free-form/types.ts'
import type { FreeFormTable, TableRequest } from '../../shared/domain/free-form/view-table.ts'
import type { PartAnswers } from '../../shared/domain/task-return/match-return.ts'
import type { MatchContextData, ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { errorSentence } from '../messages.ts'
import { refusedReading } from './read-return.ts'
import type { FileAnswer, ReaderAnswer, ReaderQuestion } from './return-reader-worker.ts'

/** A form takes some MB; a file that needs more than this is damaged or no form. */
const MOST_MEMORY_MB = 1024

/** Kept from file to file, as starting one takes longer than reading a form; it does not keep the program running. */
let worker: Worker | undefined
let knownRound: MatchContextData | undefined
let lastQuestion: Promise<unknown> = Promise.resolve()

/**
 * Reads a returned file in a thread of its own, so that the backend goes on answering meanwhile. One file at a time; its
 * bytes are handed over, not copied, and are gone for the caller. What is wrong with the file is a refusal with the reason.
 * @returns one reading for each unit that the file is of
 */
export function readReturnAside(
  file: { readonly bytes: Uint8Array; readonly name: string; readonly settled: PartAnswers },
  context: MatchContextData,
): Promise<readonly ReturnReading[]> {
  return inTurn(async () => {
    const answer = await ask({ kind: 'file', ...file }, context)
    if (answer === 'tooLarge') return [refusedReading('file.unreadable', tooLarge(file.name))]
    if (answer.kind !== 'file') throw new Error(`asked for a file, told of a ${answer.kind}`)
    return answer.readings
  })
}

/** Shows a table of a file that is no form of ours, likewise; null where it has none, or cannot be read at all. */
export function readFreeFormAside(
  file: { readonly bytes: Uint8Array; readonly name: string },
  request: TableRequest,
  known: readonly NamedMapping[],
  context: MatchContextData,
): Promise<FreeFormTable | null> {
  return inTurn(async () => {
    const answer = await ask({ kind: 'table', ...file, request, known }, context)
    if (answer === 'tooLarge') return null
    if (answer.kind !== 'table') throw new Error(`asked for a table, told of a ${answer.kind}`)
    return answer.table
  })
}

/** The thread answers one question at a time. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const answer = lastQuestion.then(work)
  lastQuestion = answer.catch(() => undefined)
  return answer
}

function ask(
  question: Exclude<ReaderQuestion, { kind: 'round' }>,
  context: MatchContextData,
): Promise<FileAnswer | 'tooLarge'> {
  const current = worker ?? startWorker()
  if (worker !== current || knownRound !== context) current.postMessage({ kind: 'round', context })
  worker = current
  knownRound = context
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      worker = undefined
      finish()
      void current.terminate()
      // Out of memory is the file's fault; what else ends a thread is a bug.
      if (isOutOfMemory(error)) resolve('tooLarge')
      else reject(error)
    }
    const take = (answer: ReaderAnswer) => {
      finish()
      if (answer.kind === 'failure') reject(new Error(answer.failure))
      else resolve(answer)
    }
    const finish = () => current.off('message', take).off('error', fail).unref()
    current.on('message', take).on('error', fail).ref()
    current.postMessage(question, transferable(question.bytes))
  })
}

function startWorker(): Worker {
  // Beside this file, in the source as in the built program.
  const file = new URL(`./return-reader-worker${extname(import.meta.url)}`, import.meta.url)
  return new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } })
}

/** A buffer can be handed over when it is the whole of its memory; small ones share a pool. */
function transferable({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooLarge(name: string): string {
  return errorSentence(new UserError('file.tooLarge', { file: name }))
}
