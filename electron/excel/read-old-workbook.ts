import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Workbook } from '../../shared/domain/workbook/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { OldWorkbookAnswer, OldWorkbookQuestion } from './old-workbook-worker.ts'
import type { OldFormat } from './sheetjs-workbook.ts'

/** A full .xls sheet (65,536 rows) takes some 20 MB. */
const MOST_BYTES = 40 * 1024 * 1024
/** Files of usual size need under 200 MB; damaged ones may ask for anything. */
const MOST_MEMORY_MB = 400
/** A form takes 20 ms after the half second in which the thread starts, but an .xls with a few bytes changed never ended. */
const MOST_MILLISECONDS = 5_000
const MILLISECONDS_PER_MB = 1_000
/** Below this size it is not the amount of data that fills memory, but damage. */
const BYTES_OF_USUAL_FILE = 8 * 1024 * 1024

/** Kept from file to file, as starting one takes longer than reading a form; it does not keep the program running. */
let worker: Worker | undefined
let lastQuestion: Promise<unknown> = Promise.resolve()

/**
 * Reads a workbook with SheetJS in a thread of its own, bounded in memory and time. One file at a time.
 * @param content text for `text`, bytes otherwise
 * @throws UserError `file.encrypted`, `file.notWorkbook`, `file.broken` or `file.tooLarge`
 */
export function readOldWorkbook(content: Uint8Array | string, format: OldFormat, fileName: string): Promise<Workbook> {
  const answer = lastQuestion.then(() => ask({ content, format }, fileName))
  lastQuestion = answer.catch(() => undefined)
  return answer
}

function ask(question: OldWorkbookQuestion, fileName: string): Promise<Workbook> {
  if (question.content.length > MOST_BYTES) throw new UserError('file.tooLarge', { file: fileName })
  const current = worker ?? startWorker()
  worker = current
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => {
      worker = undefined
      finish()
      void current.terminate()
      const code = question.content.length > BYTES_OF_USUAL_FILE ? 'file.tooLarge' : 'file.broken'
      reject(new UserError(code, { file: fileName }, { cause }))
    }
    const take = (answer: OldWorkbookAnswer) => {
      finish()
      if ('workbook' in answer) resolve(answer.workbook)
      else reject(new UserError(answer.code, { file: fileName }, { cause: new Error(answer.detail) }))
    }
    const allowed = MOST_MILLISECONDS + (question.content.length / 1024 / 1024) * MILLISECONDS_PER_MB
    const timer = setTimeout(() => fail(new Error('the reader does not answer')), allowed)
    const finish = () => {
      clearTimeout(timer)
      current.off('message', take).off('error', fail).unref()
    }
    current.on('message', take).on('error', fail).ref()
    current.postMessage(question)
  })
}

function startWorker(): Worker {
  // Beside this file, in the source as in the built program.
  const file = new URL(`./old-workbook-worker${extname(import.meta.url)}`, import.meta.url)
  // SheetJS tells of odd records on the console; with its own stderr, which nobody reads, this stays out of ours.
  return new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB }, stderr: true })
}
