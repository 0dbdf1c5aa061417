import { existsSync } from 'node:fs'
import { copyFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { BackupInside, LedgerContents } from '../../shared/domain/backup/types.ts'
import type { Job } from '../../shared/domain/job.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { archiveOf, backupsOf, fillArchive, listBackupFiles } from '../db/backup-files.ts'
import { lockFolder } from '../db/data-folder.ts'
import { listFileHashes } from '../db/ledger-file.ts'
import { inLedgerThread } from '../db/ledger-thread.ts'
import { pendingRestore } from '../db/pending-restore.ts'

/** A backup among those of the data folder, by its name, or any file, by its path. */
export type BackupChoice = { readonly name: string } | { readonly path: string }

/** Says what is in a backup before anything is restored. Throws `backup.notFound`. */
export async function lookIntoBackup(dataFolder: string, choice: BackupChoice, job: Job): Promise<BackupInside> {
  const file = await backupFile(dataFolder, choice)
  const { size } = await stat(file)
  job.report({ phase: 'checking', done: 0, total: null })
  const archives = archivesFor(dataFolder, file)
  const look = await inLedgerThread({ kind: 'look', file, archives }, { signal: job.signal, onProgress() {} })
  return { ...look, size }
}

/**
 * Makes a backup ready to take the ledger's place: read through, copied beside the ledger, its files brought into the archive.
 * The ledger there is goes to the backups when the folder is next opened (`takeInRestored`), which the caller sees to.
 *
 * Throws `backup.notFound`, `backup.damaged`, `backup.notALedger`, `backup.newer`; then nothing has changed.
 */
export async function prepareRestore(dataFolder: string, choice: BackupChoice, job: Job): Promise<LedgerContents> {
  const file = await backupFile(dataFolder, choice)
  const look = await lookIntoBackup(dataFolder, choice, job)
  const backup = basename(file)
  if (!look.isSound) throw new UserError(`backup.${look.why}`, { backup })
  const waiting = pendingRestore(dataFolder)
  const beside = `${waiting}.tmp`
  try {
    job.report({ phase: 'copyingFiles', done: 0, total: look.contents.files })
    await copyFile(file, beside)
    // A data folder that was copied by hand has its last commits beside the file.
    if (existsSync(`${file}-wal`)) await copyFile(`${file}-wal`, `${beside}-wal`)
    const damage = await inLedgerThread({ kind: 'seal', file: beside })
    if (damage !== null) throw new UserError('backup.damaged', { backup }, { cause: new Error(damage) })
    const hashes = listFileHashes(beside)
    for (const archive of archivesFor(dataFolder, file).slice(1)) {
      await fillArchive(join(dataFolder, 'archive'), archive, hashes, (done) => {
        job.signal.throwIfAborted()
        job.report({ phase: 'copyingFiles', done, total: hashes.length })
      })
    }
    job.signal.throwIfAborted()
    await rename(beside, waiting)
  } finally {
    for (const part of ['', '-wal', '-shm']) await rm(beside + part, { force: true })
  }
  return look.contents
}

/**
 * The same for a data folder that nobody has open, as the command line does it; also one whose ledger cannot be opened any
 * more. Throws `data.inUse` besides.
 */
export async function prepareRestoreUnopened(
  dataFolder: string,
  choice: BackupChoice,
  job: Job,
): Promise<LedgerContents> {
  const lock = await lockFolder(dataFolder)
  try {
    return await prepareRestore(dataFolder, choice, job)
  } finally {
    lock.release()
  }
}

/** What a word of the command line means: a backup of the data folder by its name, else a file by its path. */
export async function chooseBackup(dataFolder: string, words: string): Promise<BackupChoice> {
  const backups = await listBackupFiles(backupsOf(dataFolder))
  return backups.some((backup) => backup.name === words) ? { name: words } : { path: words }
}

/** The ledger as it was before the last restore: restoring it takes that back. Throws `backup.nothingToUndo`. */
export async function findBeforeRestore(dataFolder: string): Promise<BackupChoice> {
  const backups = await listBackupFiles(backupsOf(dataFolder))
  const last = backups.find((backup) => backup.reason === 'beforeRestore')
  if (!last) throw new UserError('backup.nothingToUndo')
  return { name: last.name }
}

async function backupFile(dataFolder: string, choice: BackupChoice): Promise<string> {
  const backups = backupsOf(dataFolder)
  if ('path' in choice) {
    if (!existsSync(choice.path)) throw new UserError('backup.notFound', { backup: basename(choice.path) })
    return choice.path
  }
  // Only a name that the folder lists: nothing that leads out of it.
  const known = (await listBackupFiles(backups)).some((backup) => backup.name === choice.name)
  if (!known) throw new UserError('backup.notFound', { backup: choice.name })
  return join(backups, choice.name)
}

/** Where the files of a backup may lie: in the archive there is, beside the backup, in the backups of this folder. */
function archivesFor(dataFolder: string, file: string): readonly string[] {
  const own = join(dataFolder, 'archive')
  return [...new Set([own, archiveOf(dirname(file)), archiveOf(backupsOf(dataFolder))])]
}
