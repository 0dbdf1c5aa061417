import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { inLedgerThread, type ThreadWatch } from './ledger-thread.ts'
import type { SqliteDb } from './sqlite.ts'

/**
 * Copies the whole database into a file, in a thread of its own, and reads the copy through (`quick_check`); it appears under
 * its name only when it is whole. What was committed is in it, what is being written is not. Throws when the copy is not
 * sound: then nothing that depends on having a backup may go on.
 */
export async function backupTo(db: SqliteDb, file: string, watch?: ThreadWatch): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.tmp`
  try {
    const damage = await inLedgerThread({ kind: 'copy', ledger: db.name, file: beside }, watch)
    if (damage !== null) throw new Error(`the backup is damaged: ${damage}`)
    watch?.signal.throwIfAborted()
    await rename(beside, file)
  } finally {
    for (const part of ['', '-journal', '-wal', '-shm']) await rm(beside + part, { force: true })
  }
}
