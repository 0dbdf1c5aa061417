import { lastHistoryId } from '../db/history-repository.ts'
import type { Db } from '../db/tables.ts'

interface Kept<T> {
  readonly version: number
  readonly value: Promise<T>
}

/** Keeps what was made from a ledger until the ledger changes, by a key; of each ledger the last few that were asked for. */
export class KeptUntilChange<T> {
  readonly #count: number
  readonly #ofLedger = new WeakMap<Db, Map<string, Kept<T>>>()

  constructor(count: number) {
    this.#count = count
  }

  /** What is kept under the key, else what `make` makes now; asked for twice at a time it is made once. */
  async get({ db }: { readonly db: Db }, key: string, make: () => Promise<T>): Promise<T> {
    const all = this.#ofLedger.get(db) ?? new Map<string, Kept<T>>()
    this.#ofLedger.set(db, all)
    const version = await lastHistoryId(db)
    const known = all.get(key)
    all.delete(key)
    const kept = known?.version === version ? known : { version, value: make() }
    all.set(key, kept)
    if (all.size > this.#count) all.delete(all.keys().next().value ?? '')
    try {
      return await kept.value
    } catch (error) {
      if (all.get(key) === kept) all.delete(key)
      throw error
    }
  }
}
