import { parentPort } from 'node:worker_threads'
import type { PartAnswers } from '../../shared/domain/task-return/match-return.ts'
import { makeMatchContext, type PreparedContext, prepareMatching } from '../../shared/domain/task-return/prepare.ts'
import type { MatchContextData, ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { readReturn } from './read-return.ts'

/** A round to match against, or a file to be read against the round named last. */
export type ReaderQuestion =
  | { readonly kind: 'round'; readonly context: MatchContextData }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly name: string; readonly settled: PartAnswers }

/** The answer to a file. */
export type ReaderAnswer = { readonly readings: readonly ReturnReading[] } | { readonly failure: string }

let context: PreparedContext | undefined

/** The thread in which returned files are read and matched. */
parentPort?.on('message', (question: ReaderQuestion) => {
  if (question.kind === 'round') context = prepareMatching(makeMatchContext(question.context))
  else void answer(question).then((said) => parentPort?.postMessage(said))
})

async function answer({ bytes, name, settled }: ReaderQuestion & { kind: 'file' }): Promise<ReaderAnswer> {
  try {
    if (!context) throw new Error('a file came before its round')
    return { readings: await readReturn(bytes, name, context, settled) }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
