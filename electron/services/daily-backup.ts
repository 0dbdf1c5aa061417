import { setTimeout as wait } from 'node:timers/promises'
import type { DailyBackupState } from '../../shared/domain/backup/types.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { backUpDaily } from './backup-service.ts'

/** The first screen comes first. */
const firstAfterMs = 5_000
/** A program that stays open for days makes each day's. */
const againAfterMs = 3_600_000

/** Each day's own backup: made in the background while the ledger is open, so that nobody waits for it. */
export class DailyBackup {
  readonly #stop = new AbortController()
  readonly #onFailure: (error: unknown) => void
  #state: DailyBackupState = 'running'
  #work: Promise<void> = Promise.resolve()

  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure
  }

  get state(): DailyBackupState {
    return this.#state
  }

  start(folder: DataFolder): void {
    this.#work = this.#run(folder)
  }

  /** Stops it, so that the ledger can be closed; half a backup is removed. */
  async end(): Promise<void> {
    this.#stop.abort()
    await this.#work
  }

  async #run(folder: DataFolder): Promise<void> {
    const { signal } = this.#stop
    const pause = (ms: number) => wait(ms, undefined, { signal, ref: false }).catch(() => undefined)
    for (let ms = firstAfterMs; !signal.aborted; ms = againAfterMs) {
      await pause(ms)
      if (signal.aborted) return
      try {
        await backUpDaily(folder, { signal, report() {} })
        this.#state = 'done'
      } catch (error) {
        this.#state = 'failed'
        if (!signal.aborted) this.#onFailure(error)
      }
    }
  }
}
