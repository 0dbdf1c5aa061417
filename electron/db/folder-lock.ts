import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'

/** Held by the one program that may write; the operating system drops it when that program ends, however it ends. */
export interface FolderLock {
  release(): void
}

/**
 * Takes the lock: an exclusive transaction on an empty SQLite file beside the ledger, so that no stale lock file is ever left
 * behind, not after a power cut either. Tries for `patienceMs`, for a command that has just ended; null when it is taken.
 */
export async function takeLock(file: string, patienceMs: number): Promise<FolderLock | null> {
  const end = Date.now() + patienceMs
  for (;;) {
    const lock = tryLock(file)
    if (lock || Date.now() >= end) return lock
    await wait(50)
  }
}

function tryLock(file: string): FolderLock | null {
  const db = new Database(file, { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') return null
    throw error
  }
  return { release: () => db.close() }
}
