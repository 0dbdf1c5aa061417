import type { HistoryAction } from '../domain/history/types.ts'
import type { JobProgress } from '../domain/job.ts'
import type { MessageParams, UserErrorCode } from '../errors/user-error.ts'

/** What the page sends for one call. `callId` names the call for progress and cancelling; it is unique in the page. */
export interface CallRequest {
  readonly callId: string
  readonly channel: string
  readonly input: unknown
}

/** How a call can fail, as data: a thrown error would lose its fields on the way. */
export type CallError =
  | { readonly kind: 'user'; readonly code: UserErrorCode; readonly params: MessageParams }
  | { readonly kind: 'cancelled' }
  /** Logged under this number. */
  | { readonly kind: 'bug'; readonly number: string }

export type CallReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: CallError }

/** What the page is told without having asked. */
export type BackendEvent =
  | { readonly kind: 'progress'; readonly callId: string; readonly progress: JobProgress }
  /** The ledger was written; what shows any of these tables is out of date. */
  | {
      readonly kind: 'changed'
      readonly entryId: number
      readonly action: HistoryAction
      readonly params: MessageParams
      readonly tables: readonly string[]
    }
  /** The backend died and is started again, or is there again. */
  | { readonly kind: 'backend'; readonly state: 'down' | 'up' }
  /** A choice in the native menu. */
  | { readonly kind: 'menu'; readonly command: MenuCommand }

/** Choices of the native menu that the page carries out. */
export type MenuCommand =
  | 'import'
  | 'export'
  | 'print'
  | 'undo'
  | 'redo'
  | 'find'
  | 'palette'
  | 'settings'
  | 'help'
  | 'about'

/** What the preload gives the page as `window.backend`, and nothing else. */
export interface BackendBridge {
  invoke(request: CallRequest): Promise<CallReply>
  cancel(callId: string): void
  /** Returns what ends the subscription. */
  subscribe(listener: (event: BackendEvent) => void): () => void
}
