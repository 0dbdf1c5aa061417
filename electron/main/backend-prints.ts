import type { PrintResult } from '../ipc/backend-message.ts'
import { printPaper } from './print-paper.ts'

/** Papers that the backend wants printed. */
export class BackendPrints {
  readonly #running = new Map<number, AbortController>()
  readonly #answer: (id: number, result: PrintResult) => void

  constructor(answer: (id: number, result: PrintResult) => void) {
    this.#answer = answer
  }

  async print(id: number, html: string): Promise<void> {
    const cancel = new AbortController()
    this.#running.set(id, cancel)
    try {
      this.#answer(id, { ok: true, pdf: await printPaper(html, cancel.signal) })
    } catch (error) {
      this.#answer(id, { ok: false, reason: error instanceof Error ? error.message : String(error) })
    } finally {
      this.#running.delete(id)
    }
  }

  cancel(id: number): void {
    this.#running.get(id)?.abort()
  }

  /** The backend is gone: nobody waits for these. */
  cancelAll(): void {
    for (const cancel of this.#running.values()) cancel.abort()
  }
}
