import type { JobProgress } from '../../shared/domain/job.ts'
import type { Channel, Output, PageInput } from '../../shared/ipc/contract.ts'
import type { BackendBridge, BackendEvent, CallError } from '../../shared/ipc/message.ts'

declare global {
  interface Window {
    readonly backend: BackendBridge
  }
}

/** A call that came back with an error; what to tell the user is in `error`. */
export class CallFailed extends Error {
  readonly error: CallError

  constructor(error: CallError) {
    super(error.kind === 'user' ? `${error.code} ${JSON.stringify(error.params)}` : error.kind)
    this.name = 'CallFailed'
    this.error = error
  }
}

export interface CallOptions {
  /** Stopping it cancels the work; the call then fails with kind `cancelled`. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: JobProgress) => void
}

const progressOf = new Map<string, (progress: JobProgress) => void>()
let isListening = false
let lastCall = 0

/** Calls a channel of the contract. Throws `CallFailed`. Components use `useBackend` and `useCall` instead. */
export async function callBackend<C extends Channel>(
  channel: C,
  input: PageInput<C>,
  { signal, onProgress }: CallOptions = {},
): Promise<Output<C>> {
  if (signal?.aborted) throw new CallFailed({ kind: 'cancelled' })
  lastCall += 1
  const callId = `call-${lastCall}`
  if (onProgress) {
    listenForProgress()
    progressOf.set(callId, onProgress)
  }
  const cancel = () => window.backend.cancel(callId)
  signal?.addEventListener('abort', cancel)
  try {
    const reply = await window.backend.invoke({ callId, channel, input })
    if (!reply.ok) throw new CallFailed(reply.error)
    return reply.value as Output<C>
  } finally {
    progressOf.delete(callId)
    signal?.removeEventListener('abort', cancel)
  }
}

/** Listens to what the backend says unasked; returns what ends it. */
export function subscribeToBackend(listener: (event: BackendEvent) => void): () => void {
  return window.backend.subscribe(listener)
}

function listenForProgress(): void {
  if (isListening) return
  isListening = true
  subscribeToBackend((event) => {
    if (event.kind === 'progress') progressOf.get(event.callId)?.(event.progress)
  })
}
