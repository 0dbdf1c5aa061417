import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { SqliteDb } from './sqlite.ts'

/**
 * Copies the whole database into a file and reads the copy through (`quick_check`); it appears under its name only when it is
 * whole. Throws when the copy is not sound: then nothing that depends on having a backup may go on.
 */
export async function backupTo(db: SqliteDb, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.tmp`
  try {
    await db.backup(beside, { progress: () => pagesAtOnce })
    assertSound(beside)
    await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
  }
}

/** 64 MB: between two steps others get their turn, and every step begins and ends with the file's locks. */
const pagesAtOnce = 16_384
/** Mapped, the copy is read through in half the time; no more of it is in memory than the system has room for. */
const mappedBytes = 2 ** 32

function assertSound(file: string): void {
  const copy = new Database(file)
  try {
    // A copy of a WAL database would leave -wal and -shm files beside the backup whenever somebody looks at it.
    copy.pragma('journal_mode = DELETE')
    copy.pragma(`mmap_size = ${mappedBytes}`)
    const result = copy.pragma('quick_check', { simple: true })
    if (result !== 'ok') throw new Error(`the backup is damaged: ${String(result)}`)
  } finally {
    copy.close()
  }
}
