import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Insertable } from 'kysely'
import { UserError } from '../../shared/errors/user-error.ts'
import { archivedIn } from './archived-path.ts'
import type { DataFolder } from './data-folder.ts'
import type { Db, LedgerTables } from './tables.ts'

/** SHA-256 of a file's bytes, as 64 hexadecimal digits: its name in the archive. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Keeps a file for ever, under its SHA-256; the same bytes are kept once, under the first name. Written beside and renamed
 * after it is on the disk, so that the archive never holds half a file. It is no part of a change set: what came in stays
 * when its import is undone.
 */
export async function archiveFile(folder: DataFolder, bytes: Uint8Array, name: string): Promise<string> {
  const batch = new ArchiveBatch(folder)
  const hash = await batch.keep(bytes, name)
  await batch.list()
  return hash
}

/**
 * Keeps many files: each is on the disk once `keep` has answered, and they come into the archive's list together, as every
 * writing of it waits for the disk. A file that is not listed yet is referred to by nothing; kept again it is listed then.
 */
export class ArchiveBatch {
  readonly #folder: DataFolder
  #unlisted: Insertable<LedgerTables['archive_file']>[] = []

  constructor(folder: DataFolder) {
    this.#folder = folder
  }

  /** @returns its hash */
  async keep(bytes: Uint8Array, name: string): Promise<string> {
    const hash = hashOf(bytes)
    const path = archivedPath(this.#folder, hash)
    const size = bytes.length
    if (!(await isWhole(path, size))) await writeDurably(path, bytes)
    this.#unlisted.push({ sha256: hash, size, name, added_at: new Date().toISOString() })
    return hash
  }

  get unlisted(): number {
    return this.#unlisted.length
  }

  /** Lists what was kept since. */
  async list(): Promise<void> {
    const rows = this.#unlisted
    this.#unlisted = []
    if (rows.length === 0) return
    await this.#folder.db
      .insertInto('archive_file')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/**
 * The bytes of an archived file, compared with its hash.
 * Throws `archive.missing` or `archive.changed` when the file was deleted or altered outside the program.
 */
export async function readArchived(folder: DataFolder, hash: string): Promise<Uint8Array> {
  const known = await folder.db.selectFrom('archive_file').select('name').where('sha256', '=', hash).executeTakeFirst()
  const name = known?.name ?? hash
  let bytes: Uint8Array
  try {
    bytes = await readFile(archivedPath(folder, hash))
  } catch (cause) {
    throw new UserError('archive.missing', { name }, { cause })
  }
  if (hashOf(bytes) !== hash) throw new UserError('archive.changed', { name })
  return bytes
}

/** The hashes of all files that the archive should hold. */
export async function listArchivedHashes(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('archive_file').select('sha256').orderBy('added_at').execute()
  return rows.map((row) => row.sha256)
}

function archivedPath(folder: DataFolder, hash: string): string {
  return archivedIn(join(folder.path, 'archive'), hash)
}

async function isWhole(path: string, size: number): Promise<boolean> {
  try {
    return (await stat(path)).size === size
  } catch {
    return false
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${randomUUID()}.tmp`
  try {
    const file = await open(beside, 'wx')
    await writeAndSync(file, bytes)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

async function writeAndSync(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The new name must be on the disk too; Windows cannot open a folder for this and does not need it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
