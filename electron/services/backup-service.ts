import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupName } from '../../shared/domain/backup/backup-name.ts'
import { backupsToRemove } from '../../shared/domain/backup/thin-backups.ts'
import type { Backup, BackupMade, BackupReason } from '../../shared/domain/backup/types.ts'
import type { Job } from '../../shared/domain/job.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { listArchivedHashes } from '../db/archive.ts'
import { backupTo } from '../db/backup.ts'
import { archiveOf, backupsOf, fillArchive, freeBackupName, listBackupFiles } from '../db/backup-files.ts'
import type { DataFolder } from '../db/data-folder.ts'

/** Where a data folder keeps its backups. */
export function backupsFolder(folder: Pick<DataFolder, 'path'>): string {
  return backupsOf(folder.path)
}

/** The backups of a data folder, the newest first. */
export function listBackups(folder: Pick<DataFolder, 'path'>): Promise<readonly Backup[]> {
  return listBackupFiles(backupsOf(folder.path))
}

/**
 * Makes a backup: a copy of the ledger that was read through, and beside it every file of the archive that is not there yet.
 * @param target a folder, such as one on another disk; null for the data folder's own backups
 * @throws UserError `backup.cannotWrite`
 */
export async function makeBackup(
  folder: DataFolder,
  reason: Extract<BackupReason, 'manual' | 'daily'>,
  target: string | null,
  job: Job,
): Promise<BackupMade> {
  const backups = target ?? backupsOf(folder.path)
  job.report({ phase: 'backup', done: 0, total: null })
  try {
    const name = await freeBackupName(backups, reason)
    let size = 0
    await backupTo(folder.sqlite, join(backups, name), {
      signal: job.signal,
      onProgress(done, total) {
        size = total
        job.report({ phase: 'backup', done: megabytes(done), total: megabytes(total) })
      },
    })
    // Only what the copy may name has to be there, and files never go: what came in since does no harm.
    const hashes = await listArchivedHashes(folder.db)
    const files = await fillArchive(archiveOf(backups), join(folder.path, 'archive'), hashes, (done) => {
      job.signal.throwIfAborted()
      job.report({ phase: 'copyingFiles', done, total: hashes.length })
    })
    return { name, size, copiedFiles: files.copied, missingFiles: files.missing }
  } catch (cause) {
    if (!isDiskError(cause)) throw cause
    throw new UserError('backup.cannotWrite', { folder: backups }, { cause })
  }
}

/** Makes today's backup unless there is one, and takes out old ones that stand for nothing any more. */
export async function backUpDaily(folder: DataFolder, job: Job, now: Date = new Date()): Promise<void> {
  const today = backupName('daily', now).slice(0, 8)
  const known = await listBackups(folder)
  const isDone = known.some((backup) => backup.reason === 'daily' && backup.name.startsWith(today))
  if (!isDone) await makeBackup(folder, 'daily', null, job)
  const day = `${today.slice(0, 4)}-${today.slice(4, 6)}-${today.slice(6)}`
  for (const backup of backupsToRemove(await listBackups(folder), day)) {
    await rm(join(backupsOf(folder.path), backup.name), { force: true })
  }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_048_576)

/** The disk is full, the folder cannot be written: the user can do something about it. */
function isDiskError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return [
    'ENOSPC',
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOENT',
    'ENOTDIR',
    'EBUSY',
    'SQLITE_FULL',
    'SQLITE_CANTOPEN',
  ].includes(code)
}
