import { z } from 'zod'
import type {
  Backup,
  BackupInside,
  BackupMade,
  CheckResult,
  DailyBackupState,
  LedgerContents,
} from '../domain/backup/types.ts'
import { call, nothing, result } from './call.ts'
import { type FileToken, fileToken } from './ids.ts'

/** The backups of the data folder. */
export interface BackupList {
  /** The newest first. */
  readonly backups: readonly Backup[]
  /** Null where the data folder is not open. */
  readonly daily: DailyBackupState | null
  /** The folder they lie in. */
  readonly folder: FileToken
}

/** A backup of the list, or a file the user chose. */
const backupChoice = z.union([z.object({ name: z.string().max(100) }), z.object({ file: fileToken })])
export type BackupChoiceInput = z.output<typeof backupChoice>

/**
 * Channels of the domain `backup`: backups, restoring, and the check of the data. `list`, `look`, `restore` and `undoRestore`
 * are also answered for a data folder that could not be opened.
 */
export const backupContract = {
  'backup.list': call(nothing, result<BackupList>()),
  /** Into a folder the user chose, or among the backups of the data folder (null). */
  'backup.make': call(z.object({ folder: fileToken.nullable() }), result<BackupMade>()),
  'backup.look': call(z.object({ backup: backupChoice }), result<BackupInside>()),
  /** Makes the backup ready; it takes the ledger's place when the data folder is opened next (`shell.reopenDataFolder`). */
  'backup.restore': call(z.object({ backup: backupChoice }), result<LedgerContents>()),
  /** The same with the ledger as it was before the last restore. */
  'backup.undoRestore': call(nothing, result<LedgerContents>()),
  'backup.check': call(nothing, result<CheckResult>()),
  /** Derives sums, latest states and the search index anew. */
  'backup.mend': call(nothing, result<null>()),
}
