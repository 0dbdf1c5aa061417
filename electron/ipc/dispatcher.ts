import type { z } from 'zod'
import type { Job, JobProgress } from '../../shared/domain/job.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { Call } from '../../shared/ipc/call.ts'
import type { CallError, CallReply, CallRequest } from '../../shared/ipc/message.ts'
import { ProgressPace } from './progress-pace.ts'

/** Any channel's handler: each takes its own input, which only the channel's schema can make. */
type Handler = (input: never, job: Job) => Promise<unknown>

export interface DispatcherParts {
  readonly contract: Readonly<Record<string, Call<z.ZodType, z.ZodType>>>
  readonly handlers: Readonly<Record<string, Handler>>
  /** Where a call's progress goes, paced. */
  readonly onProgress: (callId: string, progress: JobProgress) => void
  readonly log: ErrorLog
}

/** Keeps what went wrong by our fault. */
export interface ErrorLog {
  /** Returns the number under which it stands. */
  write(error: unknown, where: string): string
}

/**
 * Answers calls: checks the input against the contract, runs the handler with a job of its own, and turns every ending into
 * data. Input that does not fit the contract is our own page's mistake, so it is a bug like any other.
 */
export class Dispatcher {
  readonly #parts: DispatcherParts
  readonly #running = new Map<string, AbortController>()

  constructor(parts: DispatcherParts) {
    this.#parts = parts
  }

  /** Never rejects. */
  async call({ callId, channel, input }: CallRequest): Promise<CallReply> {
    const cancel = new AbortController()
    const pace = new ProgressPace((progress) => this.#parts.onProgress(callId, progress))
    this.#running.set(callId, cancel)
    try {
      const job: Job = { signal: cancel.signal, report: (progress) => pace.report(progress) }
      return { ok: true, value: await this.#run(channel, input, job) }
    } catch (error) {
      return { ok: false, error: asCallError(error, cancel.signal, channel, this.#parts.log) }
    } finally {
      pace.flush()
      this.#running.delete(callId)
    }
  }

  /** Asks a call to stop; one that has ended already is not there to ask. */
  cancel(callId: string): void {
    this.#running.get(callId)?.abort()
  }

  cancelAll(): void {
    for (const cancel of this.#running.values()) cancel.abort()
  }

  async #run(channel: string, input: unknown, job: Job): Promise<unknown> {
    const { contract, handlers } = this.#parts
    const call = Object.hasOwn(contract, channel) ? contract[channel] : undefined
    const handler = Object.hasOwn(handlers, channel) ? handlers[channel] : undefined
    if (!call || !handler) throw new Error(`no handler for the channel ${channel}`)
    // Contract and handlers are typed as one where they are put together: what the schema makes is what the handler takes.
    return handler(call.input.parse(input) as never, job)
  }
}

/** How a call failed, as the page is told; what is neither the user's to mend nor cancelled is logged. */
export function asCallError(error: unknown, signal: AbortSignal | null, where: string, log: ErrorLog): CallError {
  if (signal?.aborted) return { kind: 'cancelled' }
  if (error instanceof UserError) return { kind: 'user', code: error.code, params: error.params }
  return { kind: 'bug', number: log.write(error, where) }
}
