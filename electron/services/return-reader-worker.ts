import { parentPort } from 'node:worker_threads'
import type { NamedMapping } from '../../shared/domain/free-form/types.ts'
import type { FreeFormTable, TableRequest } from '../../shared/domain/free-form/view-table.ts'
import type { PartAnswers } from '../../shared/domain/task-return/match-return.ts'
import { makeMatchContext, type PreparedContext, prepareMatching } from '../../shared/domain/task-return/prepare.ts'
import type { MatchContextData, ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { readFreeForm, readReturn } from './read-return.ts'

/** A round to match against; a file to be read against the round named last, or a table of one to be looked at. */
export type ReaderQuestion =
  | { readonly kind: 'round'; readonly context: MatchContextData }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly name: string; readonly settled: PartAnswers }
  | {
      readonly kind: 'table'
      readonly bytes: Uint8Array
      readonly name: string
      readonly request: TableRequest
      readonly known: readonly NamedMapping[]
    }

/** What was read of a file, as it was asked for. */
export type FileAnswer =
  | { readonly kind: 'file'; readonly readings: readonly ReturnReading[] }
  | { readonly kind: 'table'; readonly table: FreeFormTable | null }
/** The answer to a file. */
export type ReaderAnswer = FileAnswer | { readonly kind: 'failure'; readonly failure: string }

let context: PreparedContext | undefined

/** The thread in which returned files are read and matched. */
parentPort?.on('message', (question: ReaderQuestion) => {
  if (question.kind === 'round') context = prepareMatching(makeMatchContext(question.context))
  else void answer(question).then((said) => parentPort?.postMessage(said))
})

async function answer(question: Exclude<ReaderQuestion, { kind: 'round' }>): Promise<ReaderAnswer> {
  try {
    if (!context) throw new Error('a file came before its round')
    const { kind, bytes, name } = question
    if (kind === 'file') return { kind, readings: await readReturn(bytes, name, context, question.settled) }
    return { kind, table: await readFreeForm(bytes, name, context, question.request, question.known) }
  } catch (error) {
    return { kind: 'failure', failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
