import { type EntryTables, lastEntryId, listEntryTables } from '../db/changed-tables.ts'
import type { DataFolder } from '../db/data-folder.ts'

/** Says what was written to the ledger since it was last asked, whoever wrote it. */
export class LedgerWatch {
  readonly #folder: DataFolder
  #knownId: number
  #last: Promise<unknown> = Promise.resolve()

  private constructor(folder: DataFolder, knownId: number) {
    this.#folder = folder
    this.#knownId = knownId
  }

  /** Begins to watch: what stands in the history now is known. */
  static async begin(folder: DataFolder): Promise<LedgerWatch> {
    return new LedgerWatch(folder, await lastEntryId(folder.db))
  }

  /** The entries written since, oldest first; each is told once, however many ask at the same time. */
  takeNew(): Promise<readonly EntryTables[]> {
    const taken = this.#last.then(async () => {
      const entries = await listEntryTables(this.#folder.db, this.#knownId)
      this.#knownId = entries.at(-1)?.entryId ?? this.#knownId
      return entries
    })
    this.#last = taken.catch(() => undefined)
    return taken
  }
}
