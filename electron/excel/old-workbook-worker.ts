import { parentPort } from 'node:worker_threads'
import type { Workbook } from '../../shared/domain/workbook/types.ts'
import { UserError, type UserErrorCode } from '../../shared/errors/user-error.ts'
import { type OldFormat, readWithSheetJs } from './sheetjs-workbook.ts'

export interface OldWorkbookQuestion {
  readonly content: Uint8Array | string
  readonly format: OldFormat
}

/** A thrown error would lose its fields between threads. */
export type OldWorkbookAnswer =
  | { readonly workbook: Workbook }
  | { readonly code: UserErrorCode; readonly detail: string }

/** The thread in which SheetJS works: a file in, a workbook or an error's code out. */
parentPort?.on('message', ({ content, format }: OldWorkbookQuestion) =>
  parentPort?.postMessage(answer(content, format)),
)

function answer(content: Uint8Array | string, format: OldFormat): OldWorkbookAnswer {
  try {
    // Bytes arrive as a plain Uint8Array, for which SheetJS has a slow path.
    return { workbook: readWithSheetJs(typeof content === 'string' ? content : Buffer.from(content), format, '') }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { code: error.code, detail: String(error.cause ?? error.message) }
  }
}
