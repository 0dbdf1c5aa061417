import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { backupsOf, freeBackupName } from './backup-files.ts'

/** A ledger that waits to take the place of the one there is; it was read through before it got this name. */
export function pendingRestore(dataFolder: string): string {
  return join(dataFolder, 'restore.sqlite')
}

/**
 * Puts a ledger that waits to be restored in its place; the one there was goes to the backups as it is, up to its very last
 * commit. Done before the ledger is opened, so that nothing can be written in between; a start that is cut off does the
 * rest at the next.
 */
export async function takeInRestored(dataFolder: string): Promise<void> {
  const waiting = pendingRestore(dataFolder)
  if (!existsSync(waiting)) return
  const ledger = join(dataFolder, 'ledger.sqlite')
  if (existsSync(ledger)) await putAside(ledger, backupsOf(dataFolder))
  await rename(waiting, ledger)
}

async function putAside(ledger: string, backups: string): Promise<void> {
  const isWhole = foldLog(ledger)
  const name = await freeBackupName(backups, isWhole ? 'beforeRestore' : 'damaged')
  await rename(ledger, join(backups, name))
  for (const part of ['-wal', '-shm']) {
    if (!existsSync(ledger + part)) continue
    // Of a damaged ledger every part may be of use to whoever tries to rescue it.
    if (isWhole) await rm(ledger + part)
    else await rename(ledger + part, join(backups, name + part))
  }
}

/** Takes the write-ahead log into the file itself; false where the file cannot be opened or written. */
function foldLog(ledger: string): boolean {
  try {
    const db = new Database(ledger)
    try {
      return db.pragma('journal_mode = DELETE', { simple: true }) === 'delete'
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}
