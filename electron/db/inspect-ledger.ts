import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { CheckFinding, CheckResult, LedgerContents } from '../../shared/domain/backup/types.ts'
import { defaultOfficeSettings } from '../../shared/domain/office/default-settings.ts'
import type { OfficeSettings } from '../../shared/domain/office/types.ts'
import { archivedIn } from './archived-path.ts'
import { compareDerived } from './ledger-truth.ts'
import { latestVersion, schemaVersion } from './migrate.ts'
import type { SqliteDb } from './sqlite.ts'

/** Mapped, a file is read through in half the time; no more of it is in memory than the system has room for. */
const mappedBytes = 2 ** 32

/**
 * Makes a copy of a ledger one file that needs no other, and reads it through.
 * @returns what is wrong with it, or null
 */
export function sealCopy(file: string): string | null {
  const copy = new Database(file)
  try {
    // A copy of a WAL database would leave -wal and -shm files beside the backup whenever somebody looks at it.
    copy.pragma('journal_mode = DELETE')
    return quickCheck(copy)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    copy.close()
  }
}

/** What `lookInto` finds: contents, or why there are none. */
export type Look =
  | { readonly isSound: true; readonly contents: LedgerContents }
  | { readonly isSound: false; readonly why: 'notALedger' | 'damaged' | 'newer' }

/** Reads a copy of a ledger through and says what is in it; `archives` are where its files may lie. Never throws. */
export function lookInto(file: string, archives: readonly string[]): Look {
  let db: SqliteDb
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
  } catch {
    return { isSound: false, why: 'notALedger' }
  }
  try {
    if (schemaVersion(db) > latestVersion()) return { isSound: false, why: 'newer' }
    if (schemaVersion(db) === 0 || !hasLedgerTables(db)) return { isSound: false, why: 'notALedger' }
    if (quickCheck(db) !== null) return { isSound: false, why: 'damaged' }
    return { isSound: true, contents: readContents(db, archives) }
  } catch (error) {
    const isNoDatabase = error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB'
    return { isSound: false, why: isNoDatabase ? 'notALedger' : 'damaged' }
  } finally {
    db.close()
  }
}

/** How a check goes on: files of the archive looked at, of how many. */
export type CheckProgress = (done: number, total: number) => void

/** Looks for everything that may be wrong with a data folder; only reads. Throws where there is no ledger to open. */
export function checkFolder(folder: string, report: CheckProgress): CheckResult {
  const db = new Database(join(folder, 'ledger.sqlite'), { readonly: true, fileMustExist: true })
  const hashes = archiveRows(db)
  const none = { tasks: 0, reports: 0, files: hashes?.length ?? 0 }
  try {
    const detail = quickCheck(db)
    // In a damaged file all further questions may get wrong answers.
    if (detail !== null || hashes === null) {
      return { findings: [{ code: 'damaged', params: { detail: detail ?? '' } }], ...none }
    }
    const findings = [...findBrokenReferences(db), ...findDerived(db), ...findUnreadable(db)]
    for (const [done, row] of hashes.entries()) {
      report(done, hashes.length)
      const finding = checkFile(folder, row)
      if (finding) findings.push(finding)
    }
    report(hashes.length, hashes.length)
    return { findings, tasks: count(db, 'task'), reports: count(db, 'report'), files: hashes.length }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    return { findings: [{ code: 'damaged', params: { detail: error.message } }], ...none }
  } finally {
    db.close()
  }
}

interface ArchiveRow {
  readonly sha256: string
  readonly name: string
}

function archiveRows(db: SqliteDb): readonly ArchiveRow[] | null {
  try {
    return db.prepare<[], ArchiveRow>('SELECT sha256, name FROM archive_file ORDER BY added_at').all()
  } catch (error) {
    if (error instanceof Database.SqliteError) return null
    throw error
  }
}

function quickCheck(db: SqliteDb): string | null {
  db.pragma(`mmap_size = ${mappedBytes}`)
  const result = String(db.pragma('quick_check(1)', { simple: true }))
  return result === 'ok' ? null : result
}

function hasLedgerTables(db: SqliteDb): boolean {
  const names = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
  return ['office_setting', 'plan', 'task', 'unit', 'history_entry'].every((name) => names.includes(name))
}

function count(db: SqliteDb, table: 'task' | 'period' | 'task_return' | 'report' | 'unit' | 'archive_file'): number {
  return Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
}

function readContents(db: SqliteDb, archives: readonly string[]): LedgerContents {
  const last = db
    .prepare<[], { at: string; operator: string }>('SELECT at, operator FROM history_entry ORDER BY id DESC LIMIT 1')
    .get()
  const county = db.prepare(`SELECT value ->> '$' FROM office_setting WHERE key = 'countyName'`).pluck().get()
  const hashes = db.prepare<[], string>('SELECT sha256 FROM archive_file').pluck().all()
  const isThere = (hash: string) => archives.some((archive) => existsSync(archivedIn(archive, hash)))
  return {
    lastWorkAt: last?.at ?? null,
    lastWorkBy: last?.operator ?? null,
    countyName: typeof county === 'string' ? county : '',
    plans: db.prepare<[], string>('SELECT title FROM plan ORDER BY imported_at DESC').pluck().all(),
    tasks: count(db, 'task'),
    periods: count(db, 'period'),
    returns: count(db, 'task_return'),
    reports: count(db, 'report'),
    units: Number(db.prepare('SELECT count(*) FROM unit WHERE merged_into_id IS NULL').pluck().get()),
    files: hashes.length,
    missingFiles: hashes.filter((hash) => !isThere(hash)).length,
  }
}

function findBrokenReferences(db: SqliteDb): CheckFinding[] {
  const rows = db.prepare<[], { table: string; count: number }>(
    'SELECT "table", count(*) AS count FROM pragma_foreign_key_check GROUP BY 1',
  )
  return rows.all().map((params) => ({ code: 'brokenReference', params: { ...params } }))
}

function findDerived(db: SqliteDb): CheckFinding[] {
  const { sums, latest, search, marks } = compareDerived(db)
  return [
    ...(sums > 0 ? [{ code: 'sumsDiffer' as const, params: { count: sums } }] : []),
    ...(latest > 0 ? [{ code: 'latestDiffers' as const, params: { count: latest } }] : []),
    ...(search > 0 ? [{ code: 'searchDiffers' as const, params: { count: search } }] : []),
    ...(marks > 0 ? [{ code: 'marksDiffer' as const, params: { count: marks } }] : []),
  ]
}

/** Settings whose value is not of the kind that the program reads; what their values mean is checked by `checkSettings`. */
function findUnreadable(db: SqliteDb): CheckFinding[] {
  const known: Readonly<Record<string, unknown>> = { ...defaultOfficeSettings } satisfies OfficeSettings
  const rows = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM office_setting').all()
  return rows.flatMap(({ key, value }) => {
    const delivered = known[key]
    const isOfItsKind = delivered === undefined || kindOf(JSON.parse(value)) === kindOf(delivered)
    return isOfItsKind ? [] : [{ code: 'settingUnreadable' as const, params: { key } }]
  })
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value
}

function checkFile(folder: string, { sha256, name }: ArchiveRow): CheckFinding | null {
  const params = { name, hash: sha256.slice(0, 12) }
  let bytes: Buffer
  try {
    bytes = readFileSync(archivedIn(join(folder, 'archive'), sha256))
  } catch {
    return { code: 'fileMissing', params }
  }
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? null : { code: 'fileChanged', params }
}
