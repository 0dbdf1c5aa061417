import { constants } from 'node:fs'
import { access, copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backupName, readBackupName } from '../../shared/domain/backup/backup-name.ts'
import type { Backup, BackupReason } from '../../shared/domain/backup/types.ts'
import { hashOf } from './archive.ts'
import { archivedIn } from './archived-path.ts'

/** Where a data folder keeps its backups. */
export function backupsOf(dataFolder: string): string {
  return join(dataFolder, 'backups')
}

/** The archive that all backups in a folder share: a file that never changes is kept once. */
export function archiveOf(backups: string): string {
  return join(backups, 'archive')
}

/** The backups in a folder, the newest first. */
export async function listBackupFiles(backups: string): Promise<readonly Backup[]> {
  const found: Backup[] = []
  for (const name of await readdir(backups).catch(() => [])) {
    const read = readBackupName(name)
    if (!read) continue
    const { size } = await stat(join(backups, name))
    found.push({ name, ...read, size })
  }
  return found.toSorted((a, b) => (a.name < b.name ? 1 : -1))
}

/** A name that no backup in the folder has yet: two within one second are told apart by the next one. */
export async function freeBackupName(backups: string, reason: BackupReason): Promise<string> {
  for (let at = Date.now(); ; at += 1000) {
    const name = backupName(reason, new Date(at))
    if (!(await exists(join(backups, name)))) return name
  }
}

/** How copying files went. */
export interface CopiedFiles {
  readonly copied: number
  /** Neither there before nor to be had: missing where it should come from, or not what its hash says. */
  readonly missing: number
}

/**
 * Brings files that are missing in an archive over from another one, each compared with its hash, and appearing only whole.
 * @param each is told before each file and may throw to stop
 */
export async function fillArchive(
  archive: string,
  from: string,
  hashes: readonly string[],
  each: (done: number) => void,
): Promise<CopiedFiles> {
  let copied = 0
  let missing = 0
  for (const [done, hash] of hashes.entries()) {
    each(done)
    const target = archivedIn(archive, hash)
    if (await exists(target)) continue
    if (await copyChecked(archivedIn(from, hash), target, hash)) copied += 1
    else missing += 1
  }
  return { copied, missing }
}

async function copyChecked(source: string, target: string, hash: string): Promise<boolean> {
  const beside = `${target}.tmp`
  try {
    await mkdir(dirname(target), { recursive: true })
    await copyFile(source, beside, constants.COPYFILE_FICLONE)
    if (hashOf(await readFile(beside)) !== hash) return false
    await rename(beside, target)
    return true
  } catch (error) {
    if (isNotFound(error)) return false
    throw error
  } finally {
    await rm(beside, { force: true })
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
