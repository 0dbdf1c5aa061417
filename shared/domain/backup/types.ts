import type { MessageParams } from '../../errors/user-error.ts'
import type { checkFindings } from '../../i18n/zh-CN/check-findings.ts'
import type { IsoMoment } from '../iso-date.ts'

/**
 * Why a backup was made: at the first start of a day, because somebody asked, before the data were brought up to date,
 * before another one took their place; `damaged` is a ledger that could not be opened and was put aside.
 */
export const backupReasons = ['daily', 'manual', 'beforeUpdate', 'beforeRestore', 'damaged'] as const
export type BackupReason = (typeof backupReasons)[number]

/** A backup as its name and its file tell. */
export interface Backup {
  /** The name of its file. */
  readonly name: string
  readonly reason: BackupReason
  /** By the clock of the machine, to the second: `2023-06-05T08:30:00`. */
  readonly at: string
  /** Of the ledger's copy, in bytes; the archive's files are kept once for all backups. */
  readonly size: number
}

/** What a copy of the ledger holds. */
export interface LedgerContents {
  /** When the last step of work in it was done; null where nothing was done yet. */
  readonly lastWorkAt: IsoMoment | null
  readonly lastWorkBy: string | null
  readonly countyName: string
  /** Titles of its plans, the newest first. */
  readonly plans: readonly string[]
  readonly tasks: number
  readonly periods: number
  readonly returns: number
  readonly reports: number
  readonly units: number
  /** Files it has in its archive, and how many of them are neither in the archive nor beside the backup. */
  readonly files: number
  readonly missingFiles: number
}

/** A backup looked into: what is in it, or why it cannot be restored. */
export type BackupInside =
  | { readonly isSound: true; readonly size: number; readonly contents: LedgerContents }
  | {
      readonly isSound: false
      readonly size: number
      /** No ledger of ours; damaged; written by a newer program. */
      readonly why: 'notALedger' | 'damaged' | 'newer'
    }

/** What was backed up. */
export interface BackupMade {
  readonly name: string
  readonly size: number
  /** Files of the archive that were not in the backup's archive yet. */
  readonly copiedFiles: number
  /** Files that are missing in the archive or are not what they were: the check names them. */
  readonly missingFiles: number
}

export type CheckFindingCode = keyof typeof checkFindings

/** Something that is not as it should be; its sentence says what to do. */
export interface CheckFinding {
  readonly code: CheckFindingCode
  readonly params: MessageParams
}

/** What a check looked at and what it found. */
export interface CheckResult {
  readonly findings: readonly CheckFinding[]
  readonly tasks: number
  readonly reports: number
  readonly files: number
}

/** How today's own backup goes. */
export type DailyBackupState = 'running' | 'done' | 'failed'
