import { join } from 'node:path'
import { backupTo } from './backup.ts'
import { freeBackupName } from './backup-files.ts'
import { latestVersion, type Migration, migrate, schemaVersion } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { SqliteDb } from './sqlite.ts'

/**
 * Gives a file the schema of this program. A file with data in it is backed up first, and only migrated when the backup was
 * read through and found whole. Throws what `migrate` throws; then the file is as it was.
 */
export async function bringUpToDate(
  db: SqliteDb,
  backups: string,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  const from = schemaVersion(db)
  const latest = latestVersion(steps)
  if (from === latest) return
  if (from > 0 && from < latest) {
    await backupTo(db, join(backups, await freeBackupName(backups, 'beforeUpdate')))
  }
  migrate(db, steps)
}
