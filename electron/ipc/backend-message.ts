import type { FileToken } from '../../shared/ipc/ids.ts'
import type { BackendEvent, CallError, CallReply, CallRequest } from '../../shared/ipc/message.ts'

/** A file or folder that the page may name by its token. */
export interface Grant {
  readonly token: FileToken
  readonly path: string
}

/** What the backend is told first: where it works, and for whom. */
export interface StartMessage {
  readonly kind: 'start'
  readonly dataFolder: string
  readonly logFolder: string
  readonly operator: string
  /** What was granted before this start: a token outlives a backend that died. */
  readonly grants: readonly Grant[]
}

/** From the main process to the backend. */
export type ToBackend =
  | StartMessage
  | { readonly kind: 'call'; readonly request: CallRequest }
  | { readonly kind: 'cancel'; readonly callId: string }
  | { readonly kind: 'granted'; readonly grant: Grant }
  /** Somebody else works from here on. */
  | { readonly kind: 'operator'; readonly name: string }
  | { readonly kind: 'printed'; readonly id: number; readonly result: PrintResult }
  /** Stop what runs, close the ledger, end. */
  | { readonly kind: 'close' }

export type PrintResult =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | { readonly ok: false; readonly reason: string }

/** From the backend to the main process. */
export type FromBackend =
  /** The data folder is open, or why it is not; calls then fail with the same error. */
  | { readonly kind: 'opened'; readonly problem: CallError | null }
  | { readonly kind: 'reply'; readonly callId: string; readonly reply: CallReply }
  | { readonly kind: 'event'; readonly event: BackendEvent }
  | { readonly kind: 'granted'; readonly grant: Grant }
  | { readonly kind: 'print'; readonly id: number; readonly html: string }
  | { readonly kind: 'cancelPrint'; readonly id: number }
