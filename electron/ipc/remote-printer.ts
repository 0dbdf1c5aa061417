import { UserError } from '../../shared/errors/user-error.ts'
import type { PdfPrinter } from './backend-context.ts'
import type { FromBackend, PrintResult } from './backend-message.ts'

interface Waiting {
  resolve(pdf: Uint8Array): void
  reject(reason: unknown): void
}

/** Prints through the main process, which has the browser. Throws `pdf.failed`. */
export class RemotePrinter implements PdfPrinter {
  readonly #waiting = new Map<number, Waiting>()
  readonly #post: (message: FromBackend) => void
  #lastId = 0

  constructor(post: (message: FromBackend) => void) {
    this.#post = post
  }

  async printPdf(html: string, signal: AbortSignal): Promise<Uint8Array> {
    signal.throwIfAborted()
    this.#lastId += 1
    const id = this.#lastId
    const cancel = () => {
      this.#post({ kind: 'cancelPrint', id })
      this.#waiting.get(id)?.reject(signal.reason)
    }
    signal.addEventListener('abort', cancel)
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject })
        this.#post({ kind: 'print', id, html })
      })
    } finally {
      this.#waiting.delete(id)
      signal.removeEventListener('abort', cancel)
    }
  }

  /** Takes the main process's answer; one that comes after cancelling is dropped. */
  settle(id: number, result: PrintResult): void {
    const waiting = this.#waiting.get(id)
    if (result.ok) waiting?.resolve(result.pdf)
    else waiting?.reject(new UserError('pdf.failed', {}, { cause: new Error(result.reason) }))
  }
}
