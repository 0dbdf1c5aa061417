import { parentPort } from 'node:worker_threads'
import { parsePlans } from '../../shared/domain/plan/parse-plans.ts'
import type { PlanReading } from '../../shared/domain/plan-draft/types.ts'
import { type MessageParams, UserError, type UserErrorCode } from '../../shared/errors/user-error.ts'
import { readDocument } from './read-document.ts'
import { pastedDocument } from './read-text.ts'

/** A file's bytes, or text as it was pasted. */
export interface PlanQuestion {
  readonly content: Uint8Array | string
  readonly fileName: string
}

/** A thrown error would lose its fields between threads. */
export type PlanAnswer =
  | { readonly kind: 'recognising' }
  | { readonly kind: 'read'; readonly reading: PlanReading }
  | { readonly kind: 'refused'; readonly code: UserErrorCode; readonly params: MessageParams }

/** The thread in which a plan is read and taken apart: a file in, what was read of it or an error's code out. */
parentPort?.on('message', async ({ content, fileName }: PlanQuestion) => {
  const answer = (message: PlanAnswer) => parentPort?.postMessage(message)
  try {
    const document = typeof content === 'string' ? pastedDocument(content) : await readDocument(content, fileName)
    answer({ kind: 'recognising' })
    answer({ kind: 'read', reading: { document, plans: parsePlans(document) } })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    answer({ kind: 'refused', code: error.code, params: error.params })
  }
})
