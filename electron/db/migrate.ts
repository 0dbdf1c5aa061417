import { UserError } from '../../shared/errors/user-error.ts'
import { migrations } from './migrations/index.ts'
import type { SqliteDb } from './sqlite.ts'

/**
 * One step of the schema, in plain SQL, using none of today's types or services; never edited once released.
 * With every migration after the first comes `tests/fixtures/db/v<version before>.sql`, a dump with rows in it made by the
 * release that had that version, and a test that every such fixture ends at the very schema a fresh database gets.
 */
export interface Migration {
  readonly version: number
  up(db: SqliteDb): void
}

/** The version of the schema that the file has; 0 for an empty one. */
export function schemaVersion(db: SqliteDb): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** The version that this program writes. */
export function latestVersion(steps: readonly Migration[] = migrations): number {
  return steps.at(-1)?.version ?? 0
}

/**
 * Brings the schema up to date, all or nothing; the caller has made a backup first, and closes the file if this throws.
 * Throws `db.fromNewerVersion` for a file that a newer program wrote.
 */
export function migrate(db: SqliteDb, steps: readonly Migration[] = migrations): void {
  const from = schemaVersion(db)
  const latest = latestVersion(steps)
  if (from > latest) throw new UserError('db.fromNewerVersion', { from, latest })
  db.pragma('foreign_keys = OFF') // a rebuilt table must not cascade; has no effect inside a transaction
  db.transaction(() => {
    for (const step of steps) if (step.version > from) step.up(db)
    assertNoBrokenReferences(db)
    db.pragma(`user_version = ${latest}`)
  })()
  db.pragma('foreign_keys = ON')
}

function assertNoBrokenReferences(db: SqliteDb): void {
  const broken = db.pragma('foreign_key_check')
  if (Array.isArray(broken) && broken.length > 0) {
    throw new Error(`migration left broken references: ${JSON.stringify(broken.slice(0, 5))}`)
  }
}
