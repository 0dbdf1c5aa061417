import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { UserError } from '../../shared/errors/user-error.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { type FolderLock, takeLock } from './folder-lock.ts'
import { createTriggers, fillSearch } from './history-triggers.ts'
import { kyselyOver } from './kysely.ts'
import { latestVersion, schemaVersion } from './migrate.ts'
import { takeInRestored } from './pending-restore.ts'
import { deriveDueMarks } from './report-marks.ts'
import type { SqliteDb } from './sqlite.ts'
import type { LedgerTables } from './tables.ts'

/**
 * An open data folder: `ledger.sqlite`, `archive/` (files by SHA-256), `backups/`, and `ledger.lock`.
 * Queries go through `db`; writing goes through `changeSet` of the history service.
 */
export interface DataFolder {
  readonly path: string
  readonly db: Kysely<LedgerTables>
  /** The connection under `db`; for `electron/db` and the history only. */
  readonly sqlite: SqliteDb
  /** Whose name stands in the history. */
  readonly operator: string
  readonly access: 'write' | 'read'
  /** Somebody else works from here on. */
  setOperator(name: string): void
  close(): Promise<void>
}

export interface OpenOptions {
  readonly operator: string
  /**
   * `write` (as delivered): the folder is made where it is missing, the schema brought up to date after a backup, and no
   * other program may open it for writing. `read`: for commands that only look; works beside a program that writes, sees
   * what is committed, makes and changes nothing.
   */
  readonly access?: 'write' | 'read'
}

/** How long a start waits for the program before it to let go: commands run one after the other must not fail by chance. */
const patienceMs = 2000

/**
 * Opens a data folder.
 *
 * Throws `data.inUse` where another program has it open for writing, `data.notFound` for reading where there is none,
 * `data.cannotWrite` where the folder cannot be made, `db.notALedger` for a file that is no database,
 * `db.damaged` for one that is but cannot be read, `db.fromNewerVersion`, and `db.needsUpdate` when an older file is opened for reading only.
 */
export async function openDataFolder(path: string, { operator, access = 'write' }: OpenOptions): Promise<DataFolder> {
  const folder = resolve(path)
  return access === 'read' ? openForReading(folder, operator) : openForWriting(folder, operator)
}

async function openForWriting(path: string, operator: string): Promise<DataFolder> {
  const lock = await lockFolder(path)
  try {
    await takeInRestored(path)
    const file = join(path, 'ledger.sqlite')
    const sqlite = connect(file, {})
    try {
      await bringUpToDate(sqlite, join(path, 'backups'))
      createTriggers(sqlite)
      // What a new version of the schema, or a write by hand, left to be derived.
      sqlite.transaction(() => {
        fillSearch(sqlite)
        deriveDueMarks(sqlite)
      })()
    } catch (error) {
      sqlite.close()
      throw asDamage(error, file)
    }
    return dataFolder({ path, operator, access: 'write', sqlite, lock })
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Makes the folder where it is missing and takes its lock. Throws `data.cannotWrite`, `data.inUse`. */
export async function lockFolder(path: string): Promise<FolderLock> {
  let lock: FolderLock | null
  try {
    for (const part of ['archive', 'backups']) await mkdir(join(path, part), { recursive: true })
    lock = await takeLock(join(path, 'ledger.lock'), patienceMs)
  } catch (cause) {
    throw new UserError('data.cannotWrite', { folder: path }, { cause })
  }
  if (!lock) throw new UserError('data.inUse', { folder: path })
  return lock
}

function openForReading(path: string, operator: string): DataFolder {
  const file = join(path, 'ledger.sqlite')
  if (!existsSync(file)) throw new UserError('data.notFound', { folder: path })
  const sqlite = connect(file, { readonly: true })
  try {
    const from = schemaVersion(sqlite)
    const latest = latestVersion()
    if (from > latest) throw new UserError('db.fromNewerVersion', { from, latest })
    if (from < latest) throw new UserError('db.needsUpdate', { folder: path })
  } catch (error) {
    sqlite.close()
    throw error
  }
  return dataFolder({ path, operator, access: 'read', sqlite, lock: null })
}

function connect(file: string, options: Database.Options): SqliteDb {
  const sqlite = new Database(file, options)
  try {
    if (!options.readonly) sqlite.pragma('journal_mode = WAL')
    // A commit must outlive a power cut: in WAL mode only FULL syncs at every commit.
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
    // REPLACE deletes rows without a word to triggers unless this is on.
    sqlite.pragma('recursive_triggers = ON')
    // An upper bound that only a large ledger reaches: 10,000 reports into a million took a quarter less time with 256 MB
    // than with 64, which are written out and read again while the import runs.
    sqlite.pragma('cache_size = -262144')
    sqlite.pragma('temp_store = MEMORY')
    schemaVersion(sqlite)
    return sqlite
  } catch (cause) {
    sqlite.close()
    throw asDamage(cause, file)
  }
}

/** What SQLite says of a file that it cannot read, as the user is told; other errors stay as they are. */
function asDamage(cause: unknown, file: string): unknown {
  if (!(cause instanceof Database.SqliteError)) return cause
  if (cause.code === 'SQLITE_NOTADB') return new UserError('db.notALedger', { file }, { cause })
  const isDamaged = cause.code.startsWith('SQLITE_CORRUPT') || cause.code === 'SQLITE_IOERR_SHORT_READ'
  return isDamaged ? new UserError('db.damaged', { file }, { cause }) : cause
}

function dataFolder(
  parts: Omit<DataFolder, 'db' | 'setOperator' | 'close'> & { readonly lock: FolderLock | null },
): DataFolder {
  const { lock, ...folder } = parts
  let { operator } = folder
  const db = kyselyOver(folder.sqlite)
  const close = async () => {
    await db.destroy()
    folder.sqlite.close()
    lock?.release()
  }
  return {
    ...folder,
    get operator() {
      return operator
    },
    setOperator(name) {
      operator = name
    },
    db,
    close,
  }
}
