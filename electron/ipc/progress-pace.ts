import type { JobProgress } from '../../shared/domain/job.ts'

/** At most five a second: more would only keep the page busy. */
export const progressPaceMs = 200

/**
 * Slows reports of progress to what a reader can follow: the first goes out at once, then at most one each `progressPaceMs`,
 * always the newest. `flush` sends what is still held back, so that the last is never lost.
 */
export class ProgressPace {
  readonly #send: (progress: JobProgress) => void
  #held: JobProgress | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(send: (progress: JobProgress) => void) {
    this.#send = send
  }

  report(progress: JobProgress): void {
    if (this.#timer) {
      this.#held = progress
      return
    }
    this.#send(progress)
    this.#timer = setTimeout(() => this.#next(), progressPaceMs)
  }

  /** Sends what is held back and ends. */
  flush(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#held) this.#send(this.#held)
    this.#held = null
  }

  #next(): void {
    this.#timer = null
    const held = this.#held
    this.#held = null
    if (held) this.report(held)
  }
}
